import type { TriggerRule } from "../../src/ir/task.ts";

/** How a task can end. Airflow's names. */
export type State = "success" | "failed" | "skipped" | "upstream_failed";

/** A task as a scheduler knows it: what it waits for, by which rule, and how often it is tried again. */
export interface Scheduled {
  readonly id: string;
  readonly upstream: readonly string[];
  readonly rule: string;
  readonly retries: number;
}

/** What a task does when it runs: so many tries fail, then it ends like this. */
export interface Script {
  readonly failures: number;
  readonly end: "success" | "failed" | "skipped";
}

/** One try of a task, as it ended: `up_for_retry` comes again. */
export interface Try {
  readonly task: string;
  readonly state: State | "up_for_retry";
}

export interface Outcome {
  /** In the order in which they ran. */
  readonly tries: readonly Try[];
  readonly states: Readonly<Record<string, State>>;
}

/** How those before a task have ended so far, of `all`. */
type Counts = Readonly<Record<State | "all", number>>;
/** What a rule makes of that: the task runs, or ends without running; undefined: it waits. */
type Decision = "run" | "skipped" | "upstream_failed" | undefined;

const bad = ({ failed, upstream_failed }: Counts) => failed + upstream_failed;
const done = ({ success, failed, skipped, upstream_failed, all }: Counts) =>
  success + failed + skipped + upstream_failed === all;

/** Airflow's trigger rules (ti_deps/deps/trigger_rule_dep.py of 2.11.2 and 3.3.1), for tasks with something before them. */
const decisions = {
  all_success: (c) => (bad(c) > 0 ? "upstream_failed" : c.skipped > 0 ? "skipped" : done(c) ? "run" : undefined),
  all_failed: (c) => (c.success + c.skipped > 0 ? "skipped" : done(c) ? "run" : undefined),
  all_done: (c) => (done(c) ? "run" : undefined),
  one_success: (c) =>
    c.success > 0 ? "run" : !done(c) ? undefined : c.skipped === c.all ? "skipped" : "upstream_failed",
  one_failed: (c) => (bad(c) > 0 ? "run" : done(c) ? "skipped" : undefined),
  one_done: (c) => (c.success + c.failed > 0 ? "run" : done(c) ? "skipped" : undefined),
  none_failed: (c) => (bad(c) > 0 ? "upstream_failed" : done(c) ? "run" : undefined),
  none_failed_min_one_success: (c) =>
    bad(c) > 0 ? "upstream_failed" : c.skipped === c.all ? "skipped" : done(c) ? "run" : undefined,
  none_skipped: (c) => (c.skipped > 0 ? "skipped" : done(c) ? "run" : undefined),
  all_skipped: (c) => (c.skipped < c.success + c.skipped + bad(c) ? "skipped" : done(c) ? "run" : undefined),
  all_done_min_one_success: (c) =>
    c.skipped > 0 ? "skipped" : !done(c) ? undefined : c.success === 0 ? "upstream_failed" : "run",
  always: () => "run",
} as const satisfies Readonly<Record<string, (counts: Counts) => Decision>>;

/** Every rule of the language is among them. */
const rules: Readonly<Record<TriggerRule, (counts: Counts) => Decision>> & typeof decisions = decisions;

function decide(rule: string, counts: Counts): Decision {
  if (counts.all === 0) return "run";
  if (!Object.hasOwn(rules, rule)) throw new Error(`The reference scheduler knows no rule '${rule}'.`);
  return rules[rule as keyof typeof rules](counts);
}

function countsOf({ upstream }: Scheduled, states: ReadonlyMap<string, State>): Counts {
  const counts = { success: 0, failed: 0, skipped: 0, upstream_failed: 0, all: upstream.length };
  for (const id of upstream) {
    const state = states.get(id);
    if (state) counts[state] += 1;
  }
  return counts;
}

/** Runs tasks one at a time, as Airflow's scheduler would: the first that may run of those that may. */
export function schedule(tasks: readonly Scheduled[], scripts: ReadonlyMap<string, Script>): Outcome {
  const states = new Map<string, State>();
  const tries: Try[] = [];
  for (let progress = true; progress; ) {
    progress = false;
    for (const task of tasks) {
      if (states.has(task.id)) continue;
      const decision = decide(task.rule, countsOf(task, states));
      if (decision === undefined) continue;
      progress = true;
      if (decision === "run") {
        const own = triesOf(task, scripts);
        tries.push(...own);
        states.set(task.id, endOf(own));
      } else states.set(task.id, decision);
    }
  }
  return { tries, states: Object.fromEntries(states) };
}

function triesOf({ id, retries }: Scheduled, scripts: ReadonlyMap<string, Script>): readonly Try[] {
  const { failures, end } = scripts.get(id) ?? { failures: 0, end: "success" };
  const tries: Try[] = [];
  for (let number = 0; number <= retries; number++) {
    const fails = number < failures || end === "failed";
    const state = !fails ? end : number < retries ? "up_for_retry" : "failed";
    tries.push({ task: id, state });
    if (!fails) break;
  }
  return tries;
}

const endOf = (tries: readonly Try[]): State => {
  const { state } = tries.at(-1) ?? { state: "failed" };
  return state === "up_for_retry" ? "failed" : state;
};

/**
 * What is wrong with a run: tries that the rules did not allow when they began, and ends that no order of those before
 * gives. A rule such as all_success decides at the first end that it does not like, so that one run may end a task as
 * skipped and another one as upstream_failed.
 */
export function wrongs(
  tasks: readonly Scheduled[],
  scripts: ReadonlyMap<string, Script>,
  { tries, states }: Outcome,
): readonly string[] {
  const found: string[] = [];
  const ended = new Map<string, State>();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ran = new Set(tries.map(({ task }) => task));
  /** Tasks that do not run end as soon as they can. */
  const settle = (): void => {
    for (let progress = true; progress; ) {
      progress = false;
      for (const task of tasks) {
        const state = states[task.id];
        if (ended.has(task.id) || ran.has(task.id) || state === undefined) continue;
        if (!decisionsWithin(task, ended).has(state)) continue;
        ended.set(task.id, state);
        progress = true;
      }
    }
  };
  settle();
  for (const { task: id, state } of tries) {
    const task = byId.get(id);
    if (!task) found.push(`'${id}' ran, which is no task`);
    else if (!decisionsWithin(task, ended).has("run")) found.push(`'${id}' ran before its rule ${task.rule} let it`);
    if (state !== "up_for_retry") ended.set(id, state);
    settle();
  }
  for (const task of tasks) {
    const state = states[task.id];
    if (ended.get(task.id) !== state)
      found.push(`'${task.id}' ended as ${state}, which its rule ${task.rule} does not say`);
    const own = tries.filter((each) => each.task === task.id).map((each) => each.state);
    const meant = triesOf(task, scripts).map((each) => each.state);
    if (own.length > 0 && own.join() !== meant.join())
      found.push(`'${task.id}' was tried as ${own.join(", ")}, not as ${meant.join(", ")}`);
  }
  return found;
}

/** What a rule may have decided at some time while those before the task ended as they have by now. */
function decisionsWithin(task: Scheduled, ended: ReadonlyMap<string, State>): ReadonlySet<string> {
  const decisions = new Set<string>();
  const states = task.upstream.flatMap((id) => ended.get(id) ?? []);
  for (let some = 0; some < 2 ** states.length; some++) {
    const counts = { success: 0, failed: 0, skipped: 0, upstream_failed: 0, all: task.upstream.length };
    states.forEach((state, index) => {
      if (some & (2 ** index)) counts[state] += 1;
    });
    const decision = decide(task.rule, counts);
    if (decision !== undefined) decisions.add(decision);
  }
  return decisions;
}

/** Whether every run ends the tasks alike, in whatever order those that may run do. */
export function isDecided(tasks: readonly Scheduled[], { states }: Outcome): boolean {
  const ended = new Map(Object.entries(states));
  return tasks.every((task) => decisionsWithin(task, ended).size === 1);
}
