import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inferEdges } from "../../src/passes/infer-edges.ts";
import { order } from "../../src/passes/order.ts";
import { contextOf, onlyDag, through } from "../support/compiling.ts";
import { graphs, scheduledIr, written } from "../support/graphs.ts";
import { isDecided, type Scheduled, type Script, type State, schedule, wrongs } from "../support/scheduler.ts";

const context = contextOf();

describe("the reference scheduler", () => {
  const ends = {
    s: { failures: 0, end: "success" },
    f: { failures: 0, end: "failed" },
    k: { failures: 0, end: "skipped" },
  } as const satisfies Readonly<Record<string, Script>>;
  type End = keyof typeof ends;
  const task = (id: string, upstream: readonly string[] = [], rule = "all_success", retries = 0): Scheduled => ({
    id,
    upstream,
    rule,
    retries,
  });

  // Airflow's documentation of trigger rules.
  test.each<[rule: string, upstream: readonly End[], State]>([
    ["all_success", ["s", "s"], "success"],
    ["all_success", ["s", "f"], "upstream_failed"],
    ["all_success", ["s", "k"], "skipped"],
    ["all_failed", ["f", "f"], "success"],
    ["all_failed", ["s", "f"], "skipped"],
    ["all_done", ["s", "f", "k"], "success"],
    ["one_success", ["s", "f"], "success"],
    ["one_success", ["f", "k"], "upstream_failed"],
    ["one_success", ["k", "k"], "skipped"],
    ["one_failed", ["s", "f"], "success"],
    ["one_failed", ["s", "k"], "skipped"],
    ["none_failed", ["s", "k"], "success"],
    ["none_failed", ["k", "f"], "upstream_failed"],
    ["none_failed_min_one_success", ["s", "k"], "success"],
    ["none_failed_min_one_success", ["k", "k"], "skipped"],
    ["none_skipped", ["s", "f"], "success"],
    ["none_skipped", ["s", "k"], "skipped"],
    ["all_skipped", ["k", "k"], "success"],
    ["all_skipped", ["s", "k"], "skipped"],
    ["one_done", ["k", "f"], "success"],
    ["one_done", ["k", "k"], "skipped"],
    ["always", ["f", "f"], "success"],
  ])("%s after %j", (rule, upstream, state) => {
    const before = upstream.map((end, index) => ({ ...task(`${end}${index}`), end }));
    const tasks = [
      ...before,
      task(
        "x",
        before.map(({ id }) => id),
        rule,
      ),
    ];
    const scripts = new Map(before.map(({ id, end }) => [id, ends[end]]));
    const outcome = schedule(tasks, scripts);
    expect(outcome.states.x).toBe(state);
    expect(wrongs(tasks, scripts, outcome)).toEqual([]);
  });

  test("tries again as often as it is told, and no more", () => {
    const tasks = [task("a", [], "all_success", 2), task("b", [], "all_success", 1)];
    const scripts = new Map<string, Script>([
      ["a", { failures: 2, end: "success" }],
      ["b", { failures: 2, end: "success" }],
    ]);
    const { tries, states } = schedule(tasks, scripts);
    expect(tries.map(({ task, state }) => `${task} ${state}`)).toEqual([
      "a up_for_retry",
      "a up_for_retry",
      "a success",
      "b up_for_retry",
      "b failed",
    ]);
    expect(states).toEqual({ a: "success", b: "failed" });
  });

  test("sees what a run did wrong", () => {
    const tasks = [task("a"), task("b", ["a"])];
    const none = new Map<string, Script>();
    const ran = (...ids: readonly string[]) => ids.map((task) => ({ task, state: "success" as const }));
    expect(wrongs(tasks, none, { tries: ran("b", "a"), states: { a: "success", b: "success" } })).toEqual([
      "'b' ran before its rule all_success let it",
    ]);
    expect(wrongs(tasks, none, { tries: ran("a"), states: { a: "success", b: "skipped" } })).toEqual([
      "'b' ended as skipped, which its rule all_success does not say",
    ]);
    expect(
      wrongs(tasks, none, { tries: [...ran("a"), ...ran("b"), ...ran("b")], states: { a: "success", b: "success" } }),
    ).toEqual(["'b' was tried as success, success, not as success"]);
  });

  test("knows where a run may end in two ways", () => {
    const tasks = [task("f"), task("k"), task("x", ["f", "k"])];
    const scripts = new Map(Object.entries(ends));
    const outcome = schedule(tasks, scripts);
    expect(isDecided(tasks, outcome)).toBe(false);
    const other = { ...outcome, states: { ...outcome.states, x: "skipped" as const } };
    expect(wrongs(tasks, scripts, other)).toEqual([]);
  });
});

test("edges that are left out change no run: the same tasks end alike, in an order that all edges allow", () => {
  let decided = 0;
  fc.assert(
    fc.property(graphs, (graph) => {
      const { spec, scripts } = written("x", [graph]);
      const all = scheduledIr(onlyDag(through([inferEdges], [spec], context).program));
      const { program, diagnostics } = through([inferEdges, order], [spec], context);
      expect(diagnostics).toEqual([]);
      const reduced = scheduledIr(onlyDag(program));
      const outcome = schedule(reduced, scripts);
      expect(wrongs(all, scripts, outcome)).toEqual([]);
      if (!isDecided(all, outcome)) return;
      decided += 1;
      expect(outcome.states).toEqual(schedule(all, scripts).states);
    }),
    { numRuns: 2_000, seed: 3 },
  );
  expect(decided).toBeGreaterThan(1_000);
});
