import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { TaskIr, TriggerRule } from "../ir/task.ts";
import { definitionOf } from "../operators/index.ts";

/** Where a task runs at all: for each branch that decides it, the arms with which it does. */
export type Conditions = ReadonlyMap<string, ReadonlySet<string>>;

/** The only "arm" of a task that lets others go on or skips them. */
const goesOn: ReadonlySet<string> = new Set(["goes on"]);

const always: Conditions = new Map();

/**
 * How a rule takes those before it: `all` of them have succeeded, `one` of them at least has run, or it runs whatever was
 * skipped.
 */
const needs: Readonly<Record<TriggerRule, "all" | "one" | "none">> = {
  all_success: "all",
  none_skipped: "all",
  all_failed: "all",
  one_success: "one",
  one_failed: "one",
  one_done: "one",
  none_failed_min_one_success: "one",
  all_done_min_one_success: "one",
  all_done: "none",
  none_failed: "none",
  all_skipped: "none",
  always: "none",
};

/** Whether anything in a DAG decides which of its tasks run. Most have nothing of the kind. */
export const isDecided = ({ tasks }: Pick<DagIr, "tasks">): boolean =>
  tasks.some(({ operator }) => operator.kind === "branch" || definitionOf(operator.kind).skipsOthers === true);

/** For each task, where it runs, by what branches decide and how those skips go on. Tasks in a circle, told elsewhere, run always. */
export function conditionsOf({ tasks, edges }: Pick<DagIr, "tasks" | "edges">): (task: TaskIr) => Conditions {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const into = new Map<string, EdgeIr[]>(tasks.map(({ id }) => [id, []]));
  for (const edge of edges) into.get(edge.to)?.push(edge);
  const known = new Map<string, Conditions>();

  const of = (task: TaskIr): Conditions => {
    const found = known.get(task.id);
    if (found) return found;
    known.set(task.id, always);
    const before = (into.get(task.id) ?? []).flatMap((edge) => {
      const from = byId.get(edge.from);
      return from ? [{ edge, from }] : [];
    });
    // What a branch skips, it skips whatever the task's own rule is.
    const decided = before.flatMap(({ edge, from }): readonly Conditions[] => {
      if (edge.arms !== undefined) return [new Map([[from.id, new Set(edge.arms)]])];
      return definitionOf(from.operator.kind).skipsOthers === true ? [new Map([[from.id, goesOn]])] : [];
    });
    const inherited = before.map(({ from }) => of(from));
    // A teardown follows its setup alone.
    const rule = task.tearsDown === undefined ? needs[task.options.when] : "none";
    const conditions = both([
      ...decided,
      ...(rule === "all" ? inherited : rule === "one" && inherited.length > 0 ? [either(inherited)] : []),
    ]);
    known.set(task.id, conditions);
    return conditions;
  };
  return of;
}

/** All of several conditions. */
function both(conditions: readonly Conditions[]): Conditions {
  if (conditions.length < 2) return conditions[0] ?? always;
  const found = new Map<string, ReadonlySet<string>>();
  for (const each of conditions) {
    for (const [branch, arms] of each) {
      const other = found.get(branch);
      found.set(branch, other ? new Set([...arms].filter((arm) => other.has(arm))) : arms);
    }
  }
  return found;
}

/** One of several conditions: a branch decides only where it does in each of them. */
function either([first = always, ...rest]: readonly Conditions[]): Conditions {
  return new Map(
    [...first].flatMap(([branch, arms]) => {
      const others = rest.map((each) => each.get(branch));
      if (others.some((each) => each === undefined)) return [];
      return [[branch, new Set([...arms, ...others.flatMap((each) => [...(each ?? [])])])] as const];
    }),
  );
}

/** The branch that keeps two tasks from both running in one run; undefined where there is none. */
export function excluding(a: Conditions, b: Conditions): string | undefined {
  for (const [branch, arms] of a) {
    const others = b.get(branch);
    if (others && ![...arms].some((arm) => others.has(arm))) return branch;
  }
  return undefined;
}

/** Whether two tasks of a DAG never run in one run. */
export function exclusionOf(dag: Pick<DagIr, "tasks" | "edges">): (a: TaskIr, b: TaskIr) => boolean {
  if (!isDecided(dag)) return () => false;
  const of = conditionsOf(dag);
  return (a, b) => excluding(of(a), of(b)) !== undefined;
}
