import type { DagIr, ParamIr, ScheduleIr } from "../../ir/dag.ts";
import type { JinjaFilter } from "./jinja.ts";
import type { Module } from "./module.ts";
import { failureArguments } from "./notifiers.ts";
import type { Doc } from "./python/document.ts";
import { booleanLiteral, inlineString, numberLiteral, stringLiteral } from "./python/literals.ts";
import { call, dict, keyword, keywords } from "./python/syntax.ts";
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
    ["start_date", startDoc(dag.start, module)],
    ["catchup", booleanLiteral(dag.catchup)],
    ["max_active_runs", numberLiteral(dag.maxActiveRuns)],
  );
  if (dag.maxActiveTasks !== undefined) args.push(["max_active_tasks", numberLiteral(dag.maxActiveTasks)]);
  if (dag.timeout !== undefined) args.push(["dagrun_timeout", durationDoc(dag.timeout, module)]);
  if (dag.tags.length > 0) args.push(["tags", valueDoc(dag.tags, module)]);
  const defaults = defaultArguments(dag, module);
  if (defaults.length > 0) args.push(["default_args", dict(defaults)]);
  const params = Object.entries(dag.params);
  if (params.length > 0) args.push(["params", dict(params.map(([name, param]) => [name, paramDoc(param, module)]))]);
  args.push(...failureArguments(dag.onFailure, module));
  const filters = filterEntries(module);
  if (filters.length > 0) args.push(["user_defined_filters", dict(filters)]);
  return args;
}

function scheduleDoc(schedule: ScheduleIr, module: Module): Doc {
  if (schedule.kind === "manual") return "None";
  const timetable =
    schedule.at === "interval"
      ? "airflow.timetables.interval.CronDataIntervalTimetable"
      : "airflow.timetables.trigger.CronTriggerTimetable";
  return call(module.imported(timetable), [
    inlineString(schedule.expression),
    keyword("timezone", inlineString(schedule.timezone)),
  ]);
}

/** Midnight in the DAG's zone: pendulum knows the zone's offset on that day. */
function startDoc(start: string, module: Module): Doc {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(start) ?? [];
  if (year === undefined) throw new Error(`the start "${start}" is not YYYY-MM-DD`);
  return call(`${module.imports.module("pendulum")}.datetime`, [
    ...[year, month, day].map((part) => numberLiteral(Number(part))),
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
  const position = initial === undefined ? [] : [valueDoc(initial, module)];
  const order = ["type", "enum", "minimum", "maximum", "title", "description"] as const;
  const args = order.flatMap((name) => {
    const value = schema[name];
    return value === undefined
      ? []
      : [keyword(name, typeof value === "string" ? stringLiteral(value) : valueDoc(value, module))];
  });
  return call(module.imported("airflow.sdk.Param"), [...position, ...args]);
}

const filterFunction: Readonly<Record<JinjaFilter, (module: Module) => Doc>> = {
  fromjson: (module) => `${module.imports.module("json")}.loads`,
  sql_literal: () => "sql_literal",
};

const filterEntries = (module: Module): readonly (readonly [string, Doc])[] =>
  (["fromjson", "sql_literal"] as const)
    .filter((name) => module.filters.has(name))
    .map((name) => [name, filterFunction[name](module)]);
