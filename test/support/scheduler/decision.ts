import { type Graph, instancesOf, type Scheduled, type Scripts, type State } from "./model.ts";
import { bad, byRule, type Counts, type Decision, none } from "./rules.ts";

/** What an instance looks at when Airflow asks whether it may run. */
interface Seen {
  /** Right before it. */
  readonly direct: Counts;
  /** The setups among those. */
  readonly setups: Counts;
  /** Setups far before it that it needs. */
  readonly needed: Counts;
  /** What a teardown waits for besides. */
  readonly scope: Counts;
  /** Whether something right before it has skipped it. */
  readonly skipped: boolean;
  /** What hands on the elements that it is mapped over. */
  readonly items: State | undefined;
}
type Place = "direct" | "setups" | "needed" | "scope";

/** How the instances of tasks have ended so far; undefined: not yet. */
export type Ended = ReadonlyMap<string, readonly (State | undefined)[]>;

/** Some instances that an instance looks at in the same way, and that ended in the same way. */
interface Sight {
  readonly places: readonly Place[];
  readonly state: State | undefined;
  readonly skips: boolean;
  readonly items: boolean;
  count: number;
}

/**
 * What Airflow decides about an instance of a task: TriggerRuleDep with setups and the scope of teardowns, NotPreviouslySkippedDep,
 * MappedTaskUpstreamDep and TaskMap.expand_mapped_task of 2.11.2 and 3.3.1.
 */
function decide(task: Scheduled, seen: Seen, elements: number): Decision {
  const { direct, setups, needed, scope, skipped, items } = seen;
  if (skipped) return "skipped";
  const overItems = task.mapped !== undefined && "items" in task.mapped;
  if (overItems && items !== undefined && items !== "success")
    return items === "skipped" ? "skipped" : "upstream_failed";
  if (task.rule !== "always" && bad(needed) > 0) return "upstream_failed";
  if (task.rule !== "always" && needed.skipped > 0) return "skipped";
  const decision = byRule(task.rule, direct, setups);
  if (decision !== "run") return decision;
  if (task.rule !== "always" && needed.success < needed.all) return undefined;
  if (scope.success + scope.skipped + bad(scope) < scope.all) return undefined;
  if (!overItems) return "run";
  return items === undefined ? "upstream_failed" : elements === 0 ? "skipped" : "run";
}

/** What an instance of a task sees of all others. */
function sights(task: Scheduled, graph: Graph, ended: Ended, scripts: Scripts): readonly Sight[] {
  const places = new Map<string, Place[]>();
  const look = (id: string, place: Place) => places.set(id, [...(places.get(id) ?? []), place]);
  for (const id of task.upstream) {
    look(id, "direct");
    if (graph.task(id).setup === true) look(id, "setups");
  }
  for (const id of graph.neededSetups(task)) look(id, "needed");
  for (const id of graph.scopeOf(task)) look(id, "scope");
  const found = new Map<string, Sight>();
  for (const [id, seenAs] of places) {
    const before = graph.task(id);
    const skips = graph.skippedBy(before, scripts.get(id)?.choice ?? 0).has(task.id) && !isOfConstants(task);
    const items = task.mapped !== undefined && "items" in task.mapped && task.mapped.items === id;
    for (const state of ended.get(id) ?? [undefined]) {
      const key = JSON.stringify([seenAs, state, skips, items]);
      const sight = found.get(key) ?? { places: seenAs, state, skips, items, count: 0 };
      found.set(key, sight);
      sight.count += 1;
    }
  }
  return [...found.values()];
}

/** Instances for constants are there before anything has run, and a branch's decision does not find them on 2.10, 2.11 and 3.0. */
const isOfConstants = ({ mapped }: Scheduled): boolean => mapped !== undefined && "constants" in mapped;

/** What is seen where of each kind of instance only so many have ended. */
function seenOf(all: readonly Sight[], counts: readonly number[]): Seen {
  const found = { direct: { ...none }, setups: { ...none }, needed: { ...none }, scope: { ...none } };
  let skipped = false;
  let items: State | undefined;
  for (const [index, { places, state, skips, items: hands, count }] of all.entries()) {
    const ended = state === undefined ? 0 : (counts[index] ?? count);
    for (const place of places) {
      found[place].all += count;
      if (state !== undefined) found[place][state] += ended;
    }
    if (ended > 0 && skips && state === "success") skipped = true;
    if (ended > 0 && hands) items = state;
  }
  return { ...found, skipped, items };
}

/** What is decided about a task's instances as things stand. */
export const decisionOn = (task: Scheduled, graph: Graph, ended: Ended, scripts: Scripts): Decision =>
  decide(task, seenOf(sights(task, graph, ended, scripts), []), instancesOf(task, scripts));

/** What may have been decided at some time while the others ended as they have by now. */
export function decisionsWithin(task: Scheduled, graph: Graph, ended: Ended, scripts: Scripts): ReadonlySet<string> {
  const all = sights(task, graph, ended, scripts);
  const elements = instancesOf(task, scripts);
  const found = new Set<string>();
  const choose = (index: number, counts: readonly number[]): void => {
    const sight = all[index];
    if (!sight) {
      const decision = decide(task, seenOf(all, counts), elements);
      if (decision !== undefined) found.add(decision);
      return;
    }
    const most = sight.state === undefined ? 0 : sight.count;
    for (let count = 0; count <= most; count++) choose(index + 1, [...counts, count]);
  };
  choose(0, []);
  return found;
}
