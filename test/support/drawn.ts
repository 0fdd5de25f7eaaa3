import { dag, noop, type TriggerRule } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import { inferEdges } from "../../src/passes/infer-edges.ts";
import { order } from "../../src/passes/order.ts";
import { contextOf, onlyDag, through } from "./compiling.ts";
import { daily } from "./spec.ts";

const context = contextOf();

/** A DAG of empty tasks: by id, what each waits for and when it runs. */
export interface Drawn {
  readonly id: string;
  readonly after: readonly string[];
  readonly when?: TriggerRule;
}
/** The passes want ids in `after`, which the language takes from tasks; so the IR is drawn as it would be resolved. */
export function drawn(tasks: readonly Drawn[]): DagIr {
  const empty = onlyDag(through([], [dag("x", daily, (d) => void d.task("a", noop()))], context).resolved);
  const [task] = empty.tasks;
  if (!task) throw new Error("There is no task to draw others like.");
  return {
    ...empty,
    tasks: tasks.map(({ id, after, when = "all_success" }) => ({ ...task, id, after, options: { when } })),
  };
}
export const orderedAs = (tasks: readonly Drawn[]): DagIr =>
  onlyDag(
    order(
      inferEdges({ dags: [drawn(tasks)] }, context, () => {}),
      context,
      fail,
    ),
  );
export const fail = (): never => {
  throw new Error("A DAG without circles has one.");
};
export const ids = ({ tasks }: DagIr) => tasks.map(({ id }) => id);
