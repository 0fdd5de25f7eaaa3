import type { TriggerRule } from "../../../src/ir/task.ts";
import type { State } from "./model.ts";

/** How many instances ended in which way so far, of `all`. */
export type Counts = Readonly<Record<State | "all", number>>;
/** What a rule makes of that: the instance runs, or ends without running; undefined: it waits. */
export type Decision = "run" | "skipped" | "upstream_failed" | undefined;

export const none: Counts = { success: 0, failed: 0, skipped: 0, upstream_failed: 0, all: 0 };

export const bad = ({ failed, upstream_failed }: Counts): number => failed + upstream_failed;
const done = ({ success, failed, skipped, upstream_failed, all }: Counts) =>
  success + failed + skipped + upstream_failed === all;

/** What is right before an instance: all of it, and the setups among it. */
type Rule = (counts: Counts, setups: Counts) => Decision;

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
  /** A teardown's: it runs where one of the setups before it has succeeded. */
  all_done_setup_success: (c, setups) =>
    !done(c)
      ? undefined
      : setups.all === 0 || setups.success > 0
        ? "run"
        : setups.skipped >= setups.all
          ? "skipped"
          : "upstream_failed",
  always: () => "run",
} as const satisfies Readonly<Record<string, Rule>>;

/** Every rule of the language is among them. */
const rules: Readonly<Record<TriggerRule, Rule>> & typeof decisions = decisions;

export function byRule(rule: string, direct: Counts, setups: Counts): Decision {
  if (direct.all === 0) return "run";
  if (!Object.hasOwn(rules, rule)) throw new Error(`The reference scheduler knows no rule '${rule}'.`);
  return rules[rule as keyof typeof rules](direct, setups);
}
