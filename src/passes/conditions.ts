import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { TaskIr, TriggerRule } from "../ir/task.ts";
import { definitionOf } from "../operators/index.ts";

/**
 * Where a task runs at all: for each branch that decides it, the arms with which it does. A branch that failed has decided
 * nothing, and what survives that by its rule runs with any arm.
 */
export type Conditions = ReadonlyMap<string, ReadonlySet<string>>;

/** The only "arm" of a task that lets others go on or skips them. */
const goesOn: ReadonlySet<string> = new Set(["goes on"]);

const always: Conditions = new Map();

/**
 * How a rule takes those before it: `all` of them have succeeded, `one` of them at least has run, or it runs whatever was
 * skipped. Rules that ask for failures are among the last: what failed before a task that is skipped otherwise makes that one
 * `upstream_failed`, which counts as failed.
 */
const needs: Readonly<Record<TriggerRule, "all" | "one" | "none">> = {
  all_success: "all",
  one_success: "one",
  one_done: "one",
  none_failed_min_one_success: "one",
  all_done_min_one_success: "one",
  all_failed: "none",
  one_failed: "none",
  none_skipped: "none",
  all_done: "none",
  none_failed: "none",
  all_skipped: "none",
  always: "none",
};

/** Whether anything in a DAG decides which of its tasks run. Most have nothing of the kind. */
export const isDecided = ({ tasks }: Pick<DagIr, "tasks">): boolean =>
  tasks.some(({ operator }) => operator.kind === "branch" || definitionOf(operator.kind).skipsOthers !== undefined);

/** For each task, where it runs, by what branches decide and how those skips go on. Tasks in a circle, told elsewhere, run always. */
export function conditionsOf({ tasks, edges }: Pick<DagIr, "tasks" | "edges">): (task: TaskIr) => Conditions {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const into = new Map<string, EdgeIr[]>(tasks.map(({ id }) => [id, []]));
  for (const edge of edges) into.get(edge.to)?.push(edge);
  const behind = descendantsIn(edges);
  const armsTo = followedArms(edges, behind);
  const setupsOf = relevantSetups(tasks, behind);
  const known = new Map<string, Conditions>();

  const of = (task: TaskIr): Conditions => {
    const found = known.get(task.id);
    if (found) return found;
    known.set(task.id, always);
    const before = (into.get(task.id) ?? []).flatMap((edge) => {
      const from = byId.get(edge.from);
      return from ? [{ edge, from }] : [];
    });
    // What a branch skips, it skips whatever the task's own rule is; but one that was skipped itself has skipped nothing.
    const survives = task.tearsDown !== undefined || task.options.when !== "all_success";
    const decided = before.flatMap(({ edge, from }): readonly Conditions[] => {
      if (survives && of(from).size > 0) return [];
      if (edge.arms !== undefined) return [new Map([[from.id, armsTo(edge)]])];
      const { skipsOthers } = definitionOf(from.operator.kind);
      const spared = skipsOthers === "allButTeardowns" && task.tearsDown !== undefined;
      return skipsOthers === undefined || spared ? [] : [new Map([[from.id, goesOn]])];
    });
    const conditions = both([
      ...decided,
      ...ruled(
        task,
        before.map(({ from }) => from),
      ),
    ]);
    known.set(task.id, conditions);
    return conditions;
  };
  const ruled = (task: TaskIr, before: readonly TaskIr[]): readonly Conditions[] => {
    const setups = setupsOf(task);
    // A teardown runs where one of the setups right before it has.
    if (task.tearsDown !== undefined) return [either(before.filter(({ id }) => setups.has(id)).map(of))];
    // Airflow looks at nothing then, not at setups either (TriggerRuleDep of 2.11.2 and 3.3.1).
    if (task.options.when === "always") return [];
    const own = [...setups].filter((id) => !before.some((each) => each.id === id));
    const setUp = own.flatMap((id) => byId.get(id) ?? []).map(of);
    const rule = before.length === 0 ? "none" : needs[task.options.when];
    if (rule === "none") return setUp;
    const inherited = before.map(of);
    return [...setUp, ...(rule === "all" ? inherited : [either(inherited)])];
  };
  return of;
}

/**
 * The arms with which a branch does not skip a task that is right behind it: those that lead to it, and those that lead to a
 * task before it, which go on by way of that one (SkipMixin.skip_all_except of 2.11.2 and 3.3.1).
 */
function followedArms(edges: readonly EdgeIr[], behind: Descendants): (edge: EdgeIr) => ReadonlySet<string> {
  const ofBranch = new Map<string, EdgeIr[]>();
  for (const edge of edges) if (edge.arms !== undefined) add(ofBranch, edge.from, edge);
  return ({ from, to }) =>
    new Set(
      (ofBranch.get(from) ?? []).flatMap((edge) =>
        edge.to === to || behind(edge.to).has(to) ? (edge.arms ?? []) : [],
      ),
    );
}

/**
 * The setups that a task needs whatever its rule is: those before it whose teardown comes after it (TriggerRuleDep of 2.11.2
 * and 3.3.1). For a teardown, all setups.
 */
function relevantSetups(tasks: readonly TaskIr[], behind: Descendants): (task: TaskIr) => ReadonlySet<string> {
  const teardowns = tasks.filter(({ tearsDown }) => tearsDown !== undefined);
  const all = new Set(teardowns.flatMap(({ tearsDown }) => tearsDown ?? []));
  if (all.size === 0) return () => all;
  return (task) => {
    if (task.tearsDown !== undefined) return all;
    const later = teardowns.filter(({ id }) => behind(task.id).has(id));
    return new Set(later.flatMap(({ tearsDown: setup = "" }) => (behind(setup).has(task.id) ? [setup] : [])));
  };
}

/** All tasks behind a task, near and far. */
type Descendants = (task: string) => ReadonlySet<string>;

function descendantsIn(edges: readonly EdgeIr[]): Descendants {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) add(next, from, to);
  const known = new Map<string, ReadonlySet<string>>();
  return (task) => {
    const found = known.get(task);
    if (found) return found;
    const all = new Set<string>();
    const waiting = [task];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const to of next.get(id) ?? []) {
        if (all.has(to)) continue;
        all.add(to);
        waiting.push(to);
      }
    }
    known.set(task, all);
    return all;
  };
}

/** Puts a value to those of a key. */
function add<V>(values: Map<string, V[]>, key: string, value: V): void {
  const known = values.get(key);
  if (known) known.push(value);
  else values.set(key, [value]);
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
