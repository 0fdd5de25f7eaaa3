import type { DagIr, ParamIr, ScheduleIr } from "../../ir/dag.ts";
import { py } from "../../ir/python-value.ts";
import { assetDoc } from "./assets.ts";
import type { JinjaFilter } from "./jinja.ts";
import { lateArguments } from "./late.ts";
import type { Module } from "./module.ts";
import { callbackArguments } from "./notifiers.ts";
import type { Doc } from "./python/document.ts";
import { booleanLiteral, inlineString, numberLiteral, stringLiteral } from "./python/literals.ts";
import { type Argument, call, dict, keyword, keywords, list } from "./python/syntax.ts";
import { retryArguments } from "./retries.ts";
import { durationDoc, valueDoc } from "./values.ts";

/** `DAG(…)` with what is {@link dagArguments}. Comes after the tasks are built, which say what filters their templates need. */
export function dagCall(said: readonly Argument[], module: Module): Doc {
  const args = keywords(said);
  return call(module.imported(dagClass), [...args, ...keywords(filterArguments(module))]);
}

export const dagClass = "airflow.sdk.DAG";

/** The keyword arguments of the DAG's call, without those that follow from what the others hold. */
export function dagArguments(dag: DagIr, module: Module): readonly Argument[] {
  const { end, maxActiveTasks, timeout, paused, access, doc } = dag;
  const args: Argument[] = [["dag_id", () => inlineString(dag.id)]];
  if (dag.description !== "") args.push(["description", () => inlineString(dag.description)]);
  args.push(
    // Always said: Airflow 2 and 3 read a bare cron string and an absent catchup differently.
    ["schedule", () => scheduleDoc(dag.schedule, module)],
    ["start_date", () => dayDoc(dag.start, [], module)],
  );
  // To its last second: a run belongs to the day on which its interval starts.
  if (end !== undefined) args.push(["end_date", () => dayDoc(end, [23, 59, 59], module)]);
  args.push(
    ["catchup", () => booleanLiteral(dag.catchup)],
    ["max_active_runs", () => numberLiteral(dag.maxActiveRuns)],
  );
  if (maxActiveTasks !== undefined) args.push(["max_active_tasks", () => numberLiteral(maxActiveTasks)]);
  if (timeout !== undefined) args.push(["dagrun_timeout", () => durationDoc(timeout, module)]);
  if (dag.failFast === true) args.push([module.dialect.failFast, () => booleanLiteral(true)]);
  if (paused !== undefined) args.push(["is_paused_upon_creation", () => booleanLiteral(paused)]);
  if (dag.tags.length > 0) args.push(["tags", () => valueDoc(dag.tags, module)]);
  const defaults = defaultArguments(dag, module);
  if (defaults.length > 0) args.push(["default_args", () => dict(defaults.map(([name, value]) => [name, value()]))]);
  const params = Object.entries(dag.params);
  if (params.length > 0) {
    args.push(["params", () => dict(params.map(([name, param]) => [name, paramDoc(param, module)]))]);
  }
  args.push(...callbackArguments(dag, module), ...lateArguments(dag, module));
  if (access !== undefined) args.push(["access_control", () => accessDoc(access, module)]);
  if (doc !== undefined) args.push(["doc_md", () => stringLiteral(doc)]);
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

function defaultArguments({ owner, retries }: DagIr, module: Module): readonly Argument[] {
  const owned: readonly Argument[] = owner === undefined ? [] : [["owner", () => inlineString(owner)]];
  return [...owned, ...retryArguments(retries, undefined, module)];
}

/** What a param's schema may say, in the order in which it is written. */
const paramFields = [
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

function paramDoc(param: ParamIr, module: Module): Doc {
  const { default: initial, ...schema } = param;
  const position = initial === undefined ? [] : [valueDoc(py.constant(initial), module)];
  const args = paramFields.flatMap((name) => {
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

/** The filters that templates of the tasks or of the DAG's other arguments use. */
function filterArguments(module: Module): readonly Argument[] {
  const used = (["fromjson", "sql_literal"] as const).filter((name) => module.filters.has(name));
  if (used.length === 0) return [];
  return [["user_defined_filters", () => dict(used.map((name) => [name, filterFunction[name](module)]))]];
}
