import { nearest } from "../diagnostics/nearest.ts";
import { type DagIr, hasIntervals, type ScheduleIr } from "../ir/dag.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import { seconds } from "../language/duration.ts";
import type { Check } from "./check.ts";

interface Mistake {
  readonly code: "dag/unknown" | "dag/bad-param" | "schedule/cycle" | "schedule/never-meets" | "task/unknown-step";
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** DAGs that tasks start or wait for: that they are there, take what they are told, and have runs for the same intervals. */
export const otherDags: Check = ({ resolved }, _context, report) => {
  const dags = new Map(resolved.dags.map((dag) => [dag.id, dag]));
  for (const dag of resolved.dags) {
    for (const task of dag.tasks) {
      const { kind, args } = task.operator;
      if (kind !== "dags.trigger" && kind !== "dags.wait") continue;
      const id = String(args.dag);
      const other = dags.get(id);
      const tell = ({ code, path, message, fix }: Mistake) =>
        report({ code, severity: "error", at: place(task, path), message, fix });
      if (id === dag.id) {
        tell({
          code: "schedule/cycle",
          path: "dag",
          message: `'${task.id}' ${kind === "dags.trigger" ? "starts" : "waits for"} its own DAG, '${id}'.`,
          fix: "Name another DAG.",
        });
      } else if (!other && args.external !== true) {
        const suggestion = nearest(id, [...dags.keys()]);
        tell({
          code: "dag/unknown",
          path: "dag",
          message: `'${task.id}' names the DAG '${id}', which no file in dags/ exports.`,
          fix: suggestion
            ? `Did you mean ${suggestion}?`
            : `Export it by default from dags/${id}.dag.ts, or name it as externalDag("${id}") where it is not written here.`,
        });
      } else if (other) {
        for (const mistake of kind === "dags.trigger" ? ofParams(task, other) : ofWaiting(dag, task, other))
          tell(mistake);
      }
    }
  }
};

const place = ({ origin }: TaskIr, path: string): Origin => at(origin, `args.${path}`);

function* ofParams({ operator, id }: TaskIr, other: DagIr): Generator<Mistake> {
  const given = typeof operator.args.params === "object" && operator.args.params !== null ? operator.args.params : {};
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(other.params, name)) continue;
    const suggestion = nearest(name, Object.keys(other.params));
    yield {
      code: "dag/bad-param",
      path: `params.${name}`,
      message: `'${id}' tells '${other.id}' the param '${name}', which it does not have.`,
      fix: suggestion ? `Did you mean ${suggestion}?` : `It has: ${Object.keys(other.params).join(", ") || "none"}.`,
    };
  }
}

function* ofWaiting(dag: DagIr, { id, operator }: TaskIr, other: DagIr): Generator<Mistake> {
  const { task, earlier } = operator.args;
  if (typeof task === "string" && ![...other.tasks, ...other.groups].some((step) => step.id === task)) {
    const suggestion = nearest(
      task,
      other.tasks.map((each) => each.id),
    );
    yield {
      code: "task/unknown-step",
      path: "task",
      message: `'${id}' waits for '${task}' of '${other.id}', which has no step of that id.`,
      fix: suggestion ? `Did you mean ${suggestion}?` : "Leave it away to wait for the whole run.",
    };
  }
  const undated = [dag, other].find(({ schedule }) => !hasIntervals(schedule));
  if (undated) {
    yield {
      code: "schedule/never-meets",
      path: "dag",
      message: `'${id}' waits for the run of '${other.id}' for the same data interval, and runs of '${undated.id}' have none.`,
      fix: "Give both DAGs a schedule by time, or start this one by onUpdate(…) what the other writes.",
    };
  } else if (!meets(dag.schedule, other.schedule, seconds(String(earlier ?? "0s")) ?? 0)) {
    yield {
      code: "schedule/never-meets",
      path: earlier === undefined ? "dag" : "earlier",
      message: `'${id}' waits for a run of '${other.id}' whose interval starts ${earlier === undefined ? "at the same moment" : `${earlier} earlier`}, and by their schedules there is none.`,
      fix: `Say how much earlier: ${difference(dag.schedule, other.schedule) ?? 'earlier: "3h"'}.`,
    };
  }
}

const day = 86_400;

/** Whether intervals of two schedules start `earlier` seconds apart; true where that is not known. */
function meets(own: ScheduleIr, other: ScheduleIr, earlier: number): boolean {
  const [one, two] = [timeOfDay(own), timeOfDay(other)];
  if (one !== undefined && two !== undefined) return (one - two - earlier) % day === 0;
  if (own.kind === "cron" && other.kind === "cron" && own.timezone === other.timezone)
    return own.expression === other.expression || earlier > 0;
  return true;
}

/** What to say so that two daily schedules meet. */
function difference(own: ScheduleIr, other: ScheduleIr): string | undefined {
  const [one, two] = [timeOfDay(own), timeOfDay(other)];
  if (one === undefined || two === undefined) return undefined;
  const apart = (((one - two) % day) + day) % day;
  return `earlier: "${apart % 3_600 === 0 ? `${apart / 3_600}h` : `${apart / 60}m`}"`;
}

/** Seconds from midnight at which a daily schedule in UTC ticks. */
function timeOfDay(schedule: ScheduleIr): number | undefined {
  if (schedule.kind !== "cron" || schedule.timezone !== "UTC") return undefined;
  const [, minute, hour] = /^(\d+) (\d+) \* \* \*$/.exec(schedule.expression) ?? [];
  return minute === undefined ? undefined : Number(hour) * 3_600 + Number(minute) * 60;
}
