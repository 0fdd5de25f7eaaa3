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

/**
 * The service level of the tasks that end a run. It counts from the start of the data interval, so that the interval's own
 * length comes on top.
 */
export function lateTaskArguments(task: TaskIr, dag: DagIr, module: Module): readonly Argument[] {
  const { late } = dag;
  if (late === undefined || module.dialect.late !== "serviceLevel" || !endsRun(task, dag)) return [];
  return [["sla", () => durationDoc((intervalSeconds(dag.schedule) ?? 0) + late.after, module)]];
}

/** Whether nothing comes after a task but what takes down. */
export const endsRun = ({ id, tearsDown }: TaskIr, { tasks, edges }: DagIr): boolean =>
  tearsDown === undefined &&
  edges.every(({ from, to }) => from !== id || tasks.find((task) => task.id === to)?.tearsDown !== undefined);

const [minute, hour, day] = [60, 3_600, 86_400];

/** How long each data interval of a schedule is, in seconds; undefined where they differ or there are none. */
export function intervalSeconds(schedule: ScheduleIr): number | undefined {
  if (schedule.kind !== "cron" && schedule.kind !== "every") return undefined;
  if (schedule.at === "tick") return 0;
  if (schedule.kind === "every") return schedule.seconds;
  const { expression } = schedule;
  if (/^\d+ \d+ \* \* [0-7A-Za-z]+$/.test(expression)) return 7 * day;
  if (/^\d+ \d+ \* \* \*$/.test(expression)) return day;
  if (/^\d+ \* \* \* \*$/.test(expression)) return hour;
  const hours = Number(/^\d+ \*\/(\d+) \* \* \*$/.exec(expression)?.[1]);
  if (24 % hours === 0) return hours * hour;
  const minutes = expression === "* * * * *" ? 1 : Number(/^\*\/(\d+) \* \* \* \*$/.exec(expression)?.[1]);
  return 60 % minutes === 0 ? minutes * minute : undefined;
}
