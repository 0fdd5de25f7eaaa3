import { decisionsWithin } from "./decision.ts";
import { Graph, type Outcome, type Scheduled, type Scripts, type State, triesOf } from "./model.ts";

/**
 * What is wrong with a run: tries that the rules did not allow when they began, and ends that no order of those before
 * gives. A rule such as all_success decides at the first end that it does not like, so that one run may end a task as
 * skipped and another one as upstream_failed.
 */
export function wrongs(tasks: readonly Scheduled[], scripts: Scripts, { tries, states }: Outcome): readonly string[] {
  const graph = new Graph(tasks);
  const found: string[] = [];
  const ran = new Set(tries.map(({ task }) => task));
  const ended = new Map<string, (State | undefined)[]>(
    tasks.map(({ id }) => [id, Array<undefined>(Math.max(states[id]?.length ?? 0, 1)).fill(undefined)]),
  );
  /** Tasks that do not run end as soon as they can. */
  const settle = (): void => {
    for (let progress = true; progress; ) {
      progress = false;
      for (const task of tasks) {
        const rows = states[task.id] ?? [];
        if (ran.has(task.id) || rows.length === 0 || !ended.get(task.id)?.includes(undefined)) continue;
        const decisions = decisionsWithin(task, graph, ended, scripts);
        if (!rows.every((state) => decisions.has(state))) continue;
        ended.set(task.id, [...rows]);
        progress = true;
      }
    }
  };
  settle();
  for (const { task: id, instance, state } of tries) {
    if (!graph.has(id)) {
      found.push(`'${id}' ran, which is no task`);
      continue;
    }
    const task = graph.task(id);
    if (!decisionsWithin(task, graph, ended, scripts).has("run"))
      found.push(`'${id}' ran before its rule ${task.rule} let it`);
    const rows = ended.get(id);
    if (state !== "up_for_retry" && rows) rows[Math.max(instance, 0)] = state;
    settle();
  }
  for (const task of tasks) {
    const rows = states[task.id] ?? [];
    const known = ended.get(task.id) ?? [];
    if (rows.length === 0 || rows.join() !== known.join())
      found.push(`'${task.id}' ended as ${rows.join(", ") || "nothing"}, which its rule ${task.rule} does not say`);
    for (const instance of new Set(tries.filter((each) => each.task === task.id).map((each) => each.instance))) {
      const own = tries.filter((each) => each.task === task.id && each.instance === instance).map(({ state }) => state);
      const meant = triesOf(task, instance, scripts).map(({ state }) => state);
      if (own.join() !== meant.join())
        found.push(`'${task.id}' was tried as ${own.join(", ")}, not as ${meant.join(", ")}`);
    }
  }
  return found;
}

/** Whether every run ends the tasks alike, in whatever order those that may run do. */
export function isDecided(tasks: readonly Scheduled[], scripts: Scripts, { states }: Outcome): boolean {
  const graph = new Graph(tasks);
  const ended = new Map(Object.entries(states));
  return tasks.every((task) => decisionsWithin(task, graph, ended, scripts).size === 1);
}
