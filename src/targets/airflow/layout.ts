import type { DagIr } from "../../ir/dag.ts";
import { leavesOf, type PythonValue } from "../../ir/python-value.ts";
import type { GroupIr, TaskIr } from "../../ir/task.ts";
import { airflowOperator } from "../../operators/airflow-operator.ts";

type Member = TaskIr | GroupIr;

/** A task that names another one's output as Python, and that other. */
interface Use {
  readonly user: TaskIr;
  readonly argument: string;
  readonly used: string;
}

/** How the tasks of a DAG file stand in it. */
export interface Layout {
  /**
   * By group (`undefined`: none), its own tasks and its groups in the order of their first tasks, but behind those whose output
   * they name.
   */
  readonly members: ReadonlyMap<string | undefined, readonly Member[]>;
  /** Outputs that would be named before their tasks are there: a group is one block, and cannot stand on both sides of a task. */
  readonly early: readonly Use[];
}

export function layoutOf(dag: DagIr): Layout {
  const members = membersOf(dag);
  const uses = usesIn(dag);
  if (uses.length === 0) return { members, early: [] };
  const chains = chainsOf(dag);
  const apart = uses.map((use) => ({ use, ...parted(chains, use) }));
  const ordered = new Map<string | undefined, readonly Member[]>();
  for (const [parent, all] of members) {
    const needs = apart.filter((each) => each.parent === parent);
    ordered.set(parent, inOrder(all, needs));
  }
  const early = apart.filter(({ parent, later, earlier }) => {
    const ids = ordered.get(parent)?.map(({ id }) => id) ?? [];
    return ids.indexOf(earlier) > ids.indexOf(later);
  });
  return { members: ordered, early: early.map(({ use }) => use) };
}

function membersOf(dag: DagIr): ReadonlyMap<string | undefined, readonly Member[]> {
  const groups = new Map(dag.groups.map((group) => [group.id, group]));
  const members = new Map<string | undefined, Set<Member>>();
  const add = (parent: string | undefined, member: Member): void => {
    const found = members.get(parent);
    if (found === undefined) members.set(parent, new Set([member]));
    else found.add(member);
  };
  const enter = (id: string | undefined): void => {
    if (id === undefined) return;
    const group = groups.get(id);
    if (group === undefined) throw new Error(`a task or group is in the group "${id}", which the DAG lacks`);
    enter(group.parent);
    add(group.parent, group);
  };
  for (const task of dag.tasks) {
    enter(task.group);
    add(task.group, task);
  }
  return new Map([...members].map(([parent, all]) => [parent, [...all]]));
}

/** Whether a task returns JSON as text, which is decoded in templates. */
export const decodes = ({ airflow }: TaskIr): boolean => airflow?.returns === "jsonText";

function usesIn({ tasks }: DagIr): readonly Use[] {
  // Our own operators' outputs are text in templates.
  const own = tasks.filter(({ operator }) => operator.kind === airflowOperator.kind);
  const uses = own.flatMap((user) =>
    Object.entries(user.airflow?.args ?? {}).flatMap(([argument, value]) =>
      outputsNamed(value).map((used): Use => ({ user, argument, used })),
    ),
  );
  if (uses.length === 0) return uses;
  const asText = new Set(tasks.filter(decodes).map(({ id }) => id));
  return uses.filter(({ used }) => !asText.has(used));
}

/** The tasks whose outputs a value names. */
const outputsNamed = (value: PythonValue): readonly string[] =>
  leavesOf(value).flatMap((leaf) =>
    typeof leaf === "object" && leaf !== null && "py" in leaf && leaf.py === "output" ? [leaf.task] : [],
  );

/** For each task, the groups that it is in, from the outermost, and itself. */
function chainsOf({ tasks, groups }: DagIr): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const within = (group: string | undefined): readonly string[] =>
    group === undefined ? [] : [...within(parents.get(group)), group];
  return new Map(tasks.map(({ id, group }) => [id, [...within(group), id]]));
}

/** The group in which two tasks go apart, and the members of it that they are in. */
function parted(
  chains: ReadonlyMap<string, readonly string[]>,
  { user, used }: Use,
): { readonly parent: string | undefined; readonly later: string; readonly earlier: string } {
  const [later, earlier] = [chains.get(user.id) ?? [], chains.get(used) ?? []];
  const level = later.findIndex((id, index) => id !== earlier[index]);
  return { parent: later[level - 1], later: later[level] ?? "", earlier: earlier[level] ?? "" };
}

/** Members behind those that they need, otherwise as they were; those that need each other stay where they are. */
function inOrder(
  all: readonly Member[],
  needs: readonly { readonly later: string; readonly earlier: string }[],
): readonly Member[] {
  const sorted: Member[] = [];
  const waiting = new Set(all.map(({ id }) => id));
  const isFree = ({ id }: Member) => !needs.some(({ later, earlier }) => later === id && waiting.has(earlier));
  for (let left = all; left.length > 0; ) {
    const next = left.find(isFree) ?? left[0];
    if (next === undefined) break;
    sorted.push(next);
    waiting.delete(next.id);
    left = left.filter((each) => each !== next);
  }
  return sorted;
}
