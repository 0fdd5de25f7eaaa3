import type { Report } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import type { Arm, Labelled, Step } from "../language/task.ts";

/** Where a step stands: behind which others, and which arms of branches. */
export type Place = Pick<TaskIr, "after" | "arms" | "labels">;

/** The DAG whose step says where it stands, and where it says so. */
interface Where {
  readonly dag: string;
  readonly at: Origin;
}

const isLabelled = (step: Step): step is Labelled => "label" in step;
const isArm = (step: Step): step is Arm => step.kind === "arm";

/** Of a step about which nothing is said. */
const anywhere: Place = Object.freeze({ after: [] });

/** Not by `flat`, which takes ten times as long; there are thousands. */
const stepsOf = (given: Step | readonly Step[]): readonly Step[] => (isList(given) ? given : [given]);
const isList = (given: Step | readonly Step[]): given is readonly Step[] => Array.isArray(given);

/** Steps as authors name them → ids, arms and labels. */
export function placeOf(given: Step | readonly Step[] | undefined, where: Where, report: Report): Place {
  if (given === undefined) return anywhere;
  const steps = stepsOf(given).filter((step) => isOwnStep(step, where, report));
  if (!steps.some((step) => isArm(step) || isLabelled(step))) return { after: steps.map(({ id }) => id) };
  const arms = steps.flatMap((step) => (isArm(step) ? [{ branch: step.id, arm: step.arm }] : []));
  const labels = steps.flatMap((step) => (isLabelled(step) ? [[step.id, step.label] as const] : []));
  return {
    after: steps.flatMap((step) => (isArm(step) ? [] : [step.id])),
    ...(arms.length === 0 ? {} : { arms }),
    ...(labels.length === 0 ? {} : { labels: Object.fromEntries(labels) }),
  };
}

/** Whether a step is one of the DAG's own; what is none is told. */
export function isOwnStep(step: Step, { dag, at }: Where, report: Report): boolean {
  if (typeof step !== "object" || step === null) {
    report({
      code: "task/unknown-step",
      severity: "error",
      at,
      message: `\`after\` is ${JSON.stringify(step)}, which is no task.`,
      fix: "Keep the task and name it: const first = d.task(…), and then { after: first }.",
    });
    return false;
  }
  if (step.dag === dag) return true;
  report({
    code: "task/unknown-step",
    severity: "error",
    at,
    message: `'${step.id}' is a step of the DAG '${step.dag}'; a task can only wait for steps of its own DAG, '${dag}'.`,
    fix: `Name a step of '${dag}', or put both tasks into one DAG.`,
  });
  return false;
}
