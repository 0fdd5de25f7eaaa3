import type { DagIr } from "../ir/dag.ts";
import type { GroupIr, TaskIr } from "../ir/task.ts";

/** The tasks of each step: a task's is itself, a group's are all those in it. */
export type Members = ReadonlyMap<string, readonly TaskIr[]>;

export function membersOf(dag: DagIr): Members {
  const members = new Map<string, TaskIr[]>(dag.groups.map(({ id }) => [id, []]));
  const parents = new Map(dag.groups.map(({ id, parent }) => [id, parent]));
  for (const task of dag.tasks) {
    members.set(task.id, [task]);
    for (let group = task.group; group !== undefined; group = parents.get(group)) members.get(group)?.push(task);
  }
  return members;
}

/** Tasks that whoever comes after a step waits for. */
export interface Awaited {
  readonly tasks: readonly TaskIr[];
  /** Where it is a branch: the arm. */
  readonly arm?: string;
  readonly label?: string | undefined;
}

/**
 * What whoever comes after a step waits for; undefined where there is no such step.
 *
 * Nobody waits for a group's teardowns, as in Airflow. A group without tasks is passed over: who comes after it waits for what
 * its tasks would have waited for, had it any, so that no order is lost because a loop ran over an empty list. So is a group
 * that holds nothing but teardowns: Airflow would let who comes after it wait for nothing at all (`TaskGroup.get_leaves` of
 * 2.11.2 and 3.3.1 looks for what stands before the teardowns in the group alone), which its author cannot have meant. Beside
 * other tasks a teardown is left out and not passed over: what comes after those may be the very use that it waits for.
 */
export function awaitedIn({ groups, tasks }: DagIr, members: Members): (id: string) => readonly Awaited[] | undefined {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const empty = groups.filter(({ id }) => members.get(id)?.length === 0);
  /** A group and those around it, from the inside out; up to another, without that. */
  const outwards = (from: string, until?: string): readonly GroupIr[] => {
    const group = byId.get(from);
    if (!group || from === until) return [];
    return [group, ...(group.parent === undefined ? [] : outwards(group.parent, until))];
  };
  const isIn = (id: string, outer: string): boolean => outwards(id).some((group) => group.id === outer);

  const after = (id: string, passed: Set<string>): readonly Awaited[] | undefined => {
    const all = members.get(id);
    if (!all || !byId.has(id)) return all && [{ tasks: all }];
    const own = all.filter(({ tearsDown }) => tearsDown === undefined);
    if (own.length > 0) {
      if (empty.length === 0) return [{ tasks: own }];
      const within = empty.filter((group) => isIn(group.id, id)).flatMap((group) => outwards(group.id, id));
      return [{ tasks: own }, ...within.flatMap((group) => before(group, passed))];
    }
    const within = groups.filter((group) => group.id !== id && isIn(group.id, id));
    return [...all, ...within, ...outwards(id)].flatMap((step) => before(step, passed));
  };
  /** What a step itself waits for, as the author said it, of that which is not passed over yet. */
  const before = (step: TaskIr | GroupIr, passed: Set<string>): readonly Awaited[] => {
    if (passed.has(step.id)) return [];
    passed.add(step.id);
    const setup = "tearsDown" in step ? step.tearsDown : undefined;
    const said = step.after.flatMap((id) => {
      if (id === setup) return [];
      const teardown = setup === undefined ? undefined : tasks.find((task) => task.id === id && task.tearsDown);
      const found = (teardown ? before(teardown, passed) : after(id, passed)) ?? [];
      return found.map((each) => ({ ...each, label: step.labels?.[id] ?? each.label }));
    });
    const arms = (step.arms ?? []).map(({ branch, arm }) => {
      return { tasks: members.get(branch) ?? [], arm, label: step.labels?.[branch] };
    });
    return [...said, ...arms];
  };
  return (id) => after(id, new Set());
}
