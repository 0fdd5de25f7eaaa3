import type { DagIr, ParamIr, ScheduleIr } from "../../ir/dag.ts";
import { py } from "../../ir/python-value.ts";
import { assetDoc } from "./assets.ts";
import type { JinjaFilter } from "./jinja.ts";
import { lateArguments } from "./late.ts";
import type { Module } from "./module.ts";
import { callbackArguments } from "./notifiers.ts";
import type { Doc } from "./python/document.ts";
import { booleanLiteral, inlineString, numberLiteral, stringLiteral } from "./python/literals.ts";
import { call, dict, keyword, keywords, list } from "./python/syntax.ts";
import { retryArguments } from "./retries.ts";
import { durationDoc, valueDoc } from "./values.ts";

/** `DAG(…)`. Comes after the tasks are built, which say what filters their templates need. */
export const dagCall = (dag: DagIr, module: Module): Doc =>
  call(module.imported(dagClass), keywords(dagArguments(dag, module)));

export const dagClass = "airflow.sdk.DAG";

/** The keyword arguments of the DAG's call. */
export function dagArguments(dag: DagIr, module: Module): readonly (readonly [string, Doc])[] {
  const args: (readonly [string, Doc])[] = [["dag_id", inlineString(dag.id)]];
  if (dag.description !== "") args.push(["description", inlineString(dag.description)]);
  args.push(
    // Always said: Airflow 2 and 3 read a bare cron string and an absent catchup differently.
    ["schedule", scheduleDoc(dag.schedule, module)],
    ["start_date", dayDoc(dag.start, [], module)],
  );
  // To its last second: a run belongs to the day on which its interval starts.
  if (dag.end !== undefined) args.push(["end_date", dayDoc(dag.end, [23, 59, 59], module)]);
  args.push(["catchup", booleanLiteral(dag.catchup)], ["max_active_runs", numberLiteral(dag.maxActiveRuns)]);
  if (dag.maxActiveTasks !== undefined) args.push(["max_active_tasks", numberLiteral(dag.maxActiveTasks)]);
  if (dag.timeout !== undefined) args.push(["dagrun_timeout", durationDoc(dag.timeout, module)]);
  if (dag.failFast === true) args.push([module.dialect.failFast, booleanLiteral(true)]);
  if (dag.paused !== undefined) args.push(["is_paused_upon_creation", booleanLiteral(dag.paused)]);
  if (dag.tags.length > 0) args.push(["tags", valueDoc(dag.tags, module)]);
  const defaults = defaultArguments(dag, module);
  if (defaults.length > 0) args.push(["default_args", dict(defaults)]);
  const params = Object.entries(dag.params);
  if (params.length > 0) args.push(["params", dict(params.map(([name, param]) => [name, paramDoc(param, module)]))]);
  args.push(...callbackArguments(dag, module), ...lateArguments(dag, module));
  if (dag.access !== undefined) args.push(["access_control", accessDoc(dag.access, module)]);
  if (dag.doc !== undefined) args.push(["doc_md", stringLiteral(dag.doc)]);
  const filters = filterEntries(module);
  if (filters.length > 0) args.push(["user_defined_filters", dict(filters)]);
  return args;
}

function scheduleDoc(schedule: ScheduleIr, module: Module): Doc {
  switch (schedule.kind) {
    case "manual":
      return "None";
    case "once":
      return inlineString("@once");
    case "cron":
      return call(module.imported(timetables.cron[schedule.at]), [
        inlineString(schedule.expression),
        keyword("timezone", inlineString(schedule.timezone)),
      ]);
    case "every":
      return call(module.imported(timetables.every[schedule.at]), [durationDoc(schedule.seconds, module)]);
    case "datasets": {
      const assets = schedule.datasets.map((dataset) => assetDoc(dataset, module));
      return schedule.mode === "all" ? list(assets) : call(module.imported("airflow.sdk.AssetAny"), assets);
    }
  }
}

const timetables = {
  cron: {
    interval: "airflow.timetables.interval.CronDataIntervalTimetable",
    tick: "airflow.timetables.trigger.CronTriggerTimetable",
  },
  every: {
    interval: "airflow.timetables.interval.DeltaDataIntervalTimetable",
    tick: "airflow.timetables.trigger.DeltaTriggerTimetable",
  },
} as const;

/** A time of day, at midnight if nothing is said, in the DAG's zone: pendulum knows the zone's offset on that day. */
function dayDoc(text: string, time: readonly number[], module: Module): Doc {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) throw new Error(`the day "${text}" is not YYYY-MM-DD`);
  return call(`${module.imports.module("pendulum")}.datetime`, [
    ...[Number(year), Number(month), Number(day), ...time].map(numberLiteral),
    keyword("tz", inlineString(module.zone)),
  ]);
}

function defaultArguments(dag: DagIr, module: Module): readonly (readonly [string, Doc])[] {
  const owner: readonly (readonly [string, Doc])[] =
    dag.owner === undefined ? [] : [["owner", inlineString(dag.owner)]];
  return [...owner, ...retryArguments(dag.retries, undefined, module)];
}

function paramDoc(param: ParamIr, module: Module): Doc {
  const { default: initial, ...schema } = param;
  const position = initial === undefined ? [] : [valueDoc(py.constant(initial), module)];
  const order = [
    "type",
    "format",
    "enum",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "items",
    "title",
    "description",
  ] as const;
  const args = order.flatMap((name) => {
    const value = schema[name];
    return value === undefined ? [] : [keyword(name, valueDoc(py.constant(value), module))];
  });
  return call(module.imported("airflow.sdk.Param"), [...position, ...args]);
}

const accessDoc = (access: NonNullable<DagIr["access"]>, module: Module): Doc =>
  dict(Object.entries(access).map(([role, permissions]) => [role, valueDoc(permissions, module)]));

const filterFunction: Readonly<Record<JinjaFilter, (module: Module) => Doc>> = {
  fromjson: (module) => `${module.imports.module("json")}.loads`,
  sql_literal: () => "sql_literal",
};

const filterEntries = (module: Module): readonly (readonly [string, Doc])[] =>
  (["fromjson", "sql_literal"] as const)
    .filter((name) => module.filters.has(name))
    .map((name) => [name, filterFunction[name](module)]);
