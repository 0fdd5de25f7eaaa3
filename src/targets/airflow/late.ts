import type { DagIr, LateIr, ScheduleIr } from "../../ir/dag.ts";
import type { TaskIr } from "../../ir/task.ts";
import type { Module } from "./module.ts";
import { notifierCalls, notifiersDoc } from "./notifiers.ts";
import type { Doc } from "./python/document.ts";
import { type Argument, call, dict, keyword, list } from "./python/syntax.ts";
import { durationDoc, valueDoc } from "./values.ts";

/**
 * Who is told when a run of the DAG is late. With deadlines it is called by the triggerer, by its path; a service level is
 * looked at by the DAG processor, which calls the file's own notifier, and stands at tasks ({@link lateTaskArguments}).
 */
export function lateArguments({ late }: DagIr, module: Module): readonly Argument[] {
  if (late === undefined) return [];
  switch (module.dialect.late) {
    case "deadline":
      return [["deadline", () => list(deadlines(late, module))]];
    case "serviceLevel":
      return [["sla_miss_callback", () => notifiersDoc(late.tell, module)]];
    case undefined:
      throw new Error("this version of Airflow knows of no lateness");
  }
}

function deadlines({ after, tell }: LateIr, module: Module): readonly Doc[] {
  return notifierCalls(tell, module.surroundings).map((notifier) => {
    if (notifier === null || typeof notifier !== "object" || !("py" in notifier) || notifier.py !== "call")
      throw new Error("a notifier is called");
    const args = Object.entries(notifier.args).map(([name, value]) => [name, valueDoc(value, module)] as const);
    return call(module.imported("airflow.sdk.DeadlineAlert"), [
      keyword("reference", `${module.imported("airflow.sdk.DeadlineReference")}.DAGRUN_QUEUED_AT`),
      keyword("interval", durationDoc(after, module)),
      keyword(
        "callback",
        call(module.imported("airflow.sdk.AsyncCallback"), [
          module.imported(notifier.path),
          keyword("kwargs", dict(args)),
        ]),
      ),
    ]);
  });
}

/** The service level of the tasks that end a run ({@link serviceLevel}). */
export function lateTaskArguments(task: TaskIr, dag: DagIr, module: Module): readonly Argument[] {
  const { late } = dag;
  if (late === undefined || module.dialect.late !== "serviceLevel" || !endsRun(task, dag)) return [];
  return [["sla", () => durationDoc(serviceLevel(dag.schedule, late.after) ?? late.after, module)]];
}

/** Whether nothing comes after a task but what takes down. */
export const endsRun = ({ id, tearsDown }: TaskIr, { tasks, edges }: DagIr): boolean =>
  tearsDown === undefined &&
  edges.every(({ from, to }) => from !== id || tasks.find((task) => task.id === to)?.tearsDown !== undefined);

/**
 * The service level, in seconds, by which Airflow 2 tells of a run `after` seconds after it was due; undefined where none does.
 *
 * From the last run that succeeded, Airflow passes over the next one and asks of the one after it whether its logical date is
 * a service level ago (`DagFileProcessor.manage_slas` of 2.10.3 and 2.11.2). Over intervals that date is when the run that it
 * passed over was due. Between ticks it is a tick later, and the level may have to be negative; but zero would be none.
 */
export function serviceLevel(schedule: ScheduleIr, after: number): number | undefined {
  if (schedule.kind !== "cron" && schedule.kind !== "every") return undefined;
  if (schedule.at === "interval") return after;
  const between = schedule.kind === "every" ? schedule.seconds : secondsBetween(schedule.expression);
  return between === undefined ? undefined : after - between || 1;
}

const [minute, hour, day] = [60, 3_600, 86_400];

/** How far apart the ticks of a cron expression are, in seconds; undefined where that differs. */
function secondsBetween(expression: string): number | undefined {
  if (/^\d+ \d+ \* \* [0-7A-Za-z]+$/.test(expression)) return 7 * day;
  if (/^\d+ \d+ \* \* \*$/.test(expression)) return day;
  if (/^\d+ \* \* \* \*$/.test(expression)) return hour;
  const hours = Number(/^\d+ \*\/(\d+) \* \* \*$/.exec(expression)?.[1]);
  if (24 % hours === 0) return hours * hour;
  const minutes = expression === "* * * * *" ? 1 : Number(/^\*\/(\d+) \* \* \* \*$/.exec(expression)?.[1]);
  return 60 % minutes === 0 ? minutes * minute : undefined;
}
