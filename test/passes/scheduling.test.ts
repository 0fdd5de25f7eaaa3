import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { conditionsOf } from "../../src/passes/conditions.ts";
import { passes } from "../../src/passes/index.ts";
import { order } from "../../src/passes/order.ts";
import { contextOf, onlyDag, taskOf, through } from "../support/compiling.ts";
import { graphs, written } from "../support/graphs.ts";
import { scheduledIr } from "../support/scheduled.ts";
import { isDecided, type Scheduled, type Script, type State, schedule, wrongs } from "../support/scheduler/index.ts";

const context = contextOf();
/** Graphs that are drawn; `npm run fuzz` draws more of them, and others each time. */
const numRuns = Number(process.env.FUZZ_SPECS ?? 500);
const seed = Number(process.env.FUZZ_SEED ?? 3);
jest.setTimeout(60_000 + numRuns * 20);

describe("the reference scheduler", () => {
  const ends = {
    s: { failures: 0, end: "success" },
    f: { failures: 0, end: "failed" },
    k: { failures: 0, end: "skipped" },
  } as const satisfies Readonly<Record<string, Script>>;
  type End = keyof typeof ends;
  const task = (id: string, upstream: readonly string[] = [], more: Partial<Scheduled> = {}): Scheduled => ({
    id,
    upstream,
    rule: "all_success",
    retries: 0,
    ...more,
  });
  /** How each task ended; the run must be one that the rules allow. */
  const ended = (tasks: readonly Scheduled[], given: Readonly<Record<string, Script>>) => {
    const scripts = new Map(Object.entries(given));
    const outcome = schedule(tasks, scripts);
    expect(wrongs(tasks, scripts, outcome)).toEqual([]);
    return Object.fromEntries(Object.entries(outcome.states).map(([id, rows]) => [id, rows.join(" ")]));
  };

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
    const before = upstream.map((end, index) => [`${end}${index}`, ends[end]] as const);
    const tasks = [
      ...before.map(([id]) => task(id)),
      task(
        "x",
        before.map(([id]) => id),
        { rule },
      ),
    ];
    expect(ended(tasks, Object.fromEntries(before)).x).toBe(state);
  });

  test("tries again as often as it is told, and no more", () => {
    const tasks = [task("a", [], { retries: 2 }), task("b", [], { retries: 1 })];
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
    expect(states).toEqual({ a: ["success"], b: ["failed"] });
  });

  test("goes on with the arm that a branch takes, and with what comes after that one although another arm leads there", () => {
    const tasks = [
      task("branch", [], { decides: { kind: "branch", arms: [["a"], ["b", "join"]] } }),
      task("a", ["branch"]),
      task("b", ["branch"]),
      task("join", ["branch", "a"], { rule: "none_failed" }),
      task("whatever", ["b"], { rule: "all_done" }),
    ];
    const choose = (choice: number) => ended(tasks, { branch: { ...ends.s, choice } });
    expect(choose(0)).toEqual({ branch: "success", a: "success", b: "skipped", join: "success", whatever: "success" });
    expect(choose(1)).toEqual({ branch: "success", a: "skipped", b: "success", join: "success", whatever: "success" });
    expect(choose(-1)).toMatchObject({ a: "skipped", b: "skipped", join: "skipped" });
  });

  test("skips what is right behind a condition, but for teardowns", () => {
    const tasks = (kind: "all" | "allButTeardowns") => [
      task("create"),
      task("decides", ["create"], { decides: { kind } }),
      task("always", ["decides"], { rule: "all_done" }),
      task("next", ["always"], { rule: "all_done" }),
      task("drop", ["create", "decides"], { rule: "all_done_setup_success", teardown: true }),
    ];
    const skips = { decides: { ...ends.s, choice: -1 } };
    expect(ended(tasks("allButTeardowns"), skips)).toMatchObject({
      always: "skipped",
      next: "success",
      drop: "success",
    });
    expect(ended(tasks("all"), skips)).toMatchObject({ always: "skipped", drop: "skipped" });
  });

  test("has an instance for each element; no element skips the task, and elements that failed fail it", () => {
    const tasks = [
      task("items"),
      task("each", ["items"], { mapped: { items: "items" } }),
      task("end", ["each"], { rule: "all_done" }),
      task("fixed", [], { mapped: { constants: 2 } }),
    ];
    const each = { ...ends.s, instances: [ends.s, ends.f] };
    expect(ended(tasks, { each })).toEqual({
      items: "success",
      each: "success failed",
      end: "success",
      fixed: "success success",
    });
    expect(ended(tasks, { each: { ...ends.s, instances: [] } })).toMatchObject({ each: "skipped", end: "success" });
    expect(ended(tasks, { each, items: ends.f })).toMatchObject({ each: "upstream_failed", end: "success" });
  });

  test("takes down what was set up when all between has ended, and nothing else", () => {
    const tasks = [
      task("create", [], { setup: true }),
      task("first", ["create"]),
      task("second", ["first"], { rule: "all_done" }),
      task("drop", ["create", "first", "second"], { rule: "all_done_setup_success", teardown: true }),
    ];
    expect(ended(tasks, { first: ends.f })).toMatchObject({ second: "success", drop: "success" });
    // What is between them runs only on what was set up, whatever its own rule is.
    expect(ended(tasks, { create: ends.f })).toMatchObject({ second: "upstream_failed", drop: "upstream_failed" });
    expect(ended(tasks, { create: ends.k })).toMatchObject({ second: "skipped", drop: "skipped" });
  });

  test("sees what a run did wrong", () => {
    const tasks = [task("a"), task("b", ["a"])];
    const none = new Map<string, Script>();
    const ran = (...ids: readonly string[]) => ids.map((task) => ({ task, instance: -1, state: "success" as const }));
    const a: readonly State[] = ["success"];
    const b: readonly State[] = ["success"];
    const skipped: readonly State[] = ["skipped"];
    expect(wrongs(tasks, none, { tries: ran("b", "a"), states: { a, b } })).toEqual([
      "'b' ran before its rule all_success let it",
    ]);
    expect(wrongs(tasks, none, { tries: ran("a"), states: { a, b: skipped } })).toEqual([
      "'b' ended as skipped, which its rule all_success does not say",
    ]);
    expect(wrongs(tasks, none, { tries: [...ran("a"), ...ran("b"), ...ran("b")], states: { a, b } })).toEqual([
      "'b' was tried as success, success, not as success",
    ]);
  });

  test("knows where a run may end in two ways", () => {
    const tasks = [task("f"), task("k"), task("x", ["f", "k"])];
    const scripts = new Map(Object.entries(ends));
    const outcome = schedule(tasks, scripts);
    expect(isDecided(tasks, scripts, outcome)).toBe(false);
    const other = { ...outcome, states: { ...outcome.states, x: ["skipped"] as const } };
    expect(wrongs(tasks, scripts, other)).toEqual([]);
  });
});

test("edges that are left out change no run: the same tasks end alike, in an order that all edges allow", () => {
  const [last, ...first] = passes.toReversed();
  expect(last).toBe(order);
  let decided = 0;
  fc.assert(
    fc.property(graphs, (graph) => {
      const { spec, scripts } = written("x", [graph]);
      const all = scheduledIr(onlyDag(through(first.toReversed(), [spec], context).program));
      const { program, diagnostics } = through(passes, [spec], context);
      expect(diagnostics).toEqual([]);
      const reduced = scheduledIr(onlyDag(program));
      const outcome = schedule(reduced, scripts);
      if (outcome.overtaken) return;
      expect(wrongs(all, scripts, outcome)).toEqual([]);
      if (!isDecided(all, scripts, outcome)) return;
      decided += 1;
      expect(outcome.states).toEqual(schedule(all, scripts).states);
    }),
    { numRuns, seed },
  );
  expect(decided).toBeGreaterThan(numRuns / 4);
});

test("what runs does so where the compiler says that branches let it", () => {
  let conditional = 0;
  fc.assert(
    fc.property(graphs, (graph) => {
      const { spec, scripts } = written("x", [graph]);
      const dag = onlyDag(through(passes, [spec], context).program);
      const conditions = conditionsOf(dag);
      const { states, overtaken } = schedule(scheduledIr(dag), scripts);
      if (overtaken) return;
      for (const task of dag.tasks) {
        const ran = states[task.id]?.some((state) => state === "success" || state === "failed");
        for (const [id, arms] of ran ? conditions(task) : []) {
          const branch = taskOf(dag, id);
          if (states[id]?.[0] !== "success") {
            // It failed, or its own rule kept it from deciding.
            expect([...conditions(branch)]).toEqual([]);
            continue;
          }
          conditional += 1;
          const choice = scripts.get(id)?.choice ?? 0;
          const taken =
            branch.operator.kind === "branch" ? ["a", "b", "c"][choice] : choice === 0 ? "goes on" : "skips";
          expect([...arms]).toContain(taken);
        }
      }
    }),
    { numRuns, seed },
  );
  expect(conditional).toBeGreaterThan(numRuns / 10);
});
