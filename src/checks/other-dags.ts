import { nearest } from "../diagnostics/nearest.ts";
import { type DagIr, hasIntervals } from "../ir/dag.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import { seconds } from "../language/duration.ts";
import type { Check } from "./check.ts";
import { meetingOf } from "./meeting.ts";

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
    return;
  }
  const meeting = meetingOf(dag.schedule, other.schedule);
  if (!meeting || meeting.everMeets((seconds(String(earlier ?? "0s")) ?? 0) / 60)) return;
  yield {
    code: "schedule/never-meets",
    path: earlier === undefined ? "dag" : "earlier",
    message: `'${id}' waits for a run of '${other.id}' whose interval starts ${earlier === undefined ? "at the same moment" : `${earlier} earlier`}, and by their schedules there is none.`,
    fix: toMeet(meeting.apart()),
  };
}

/** What to say so that each run finds the other one, which starts so many minutes earlier. */
function toMeet(minutes: number | undefined): string {
  if (minutes === undefined)
    return "Let both tick at one moment, or start this one by onUpdate(…) what the other writes.";
  if (minutes === 0) return "Leave earlier away: their intervals start at the same moment.";
  return `Say how much earlier: earlier: "${minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`}".`;
}
