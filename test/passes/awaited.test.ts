import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type DagSpec, dag, equals, label, noop, otherwise, param, type Step, type Tasks } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import { passes } from "../../src/passes/index.ts";
import { arrows, contextOf, onlyDag, through } from "../support/compiling.ts";
import { scheduledIr } from "../support/scheduled.ts";
import { type Script, schedule } from "../support/scheduler/index.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();

function compiled(spec: DagSpec): DagIr {
  const { program, diagnostics } = through(passes, [spec], context);
  expect(diagnostics).toEqual([]);
  return onlyDag(program);
}
const arrowsOf = (spec: DagSpec): readonly string[] => arrows(compiled(spec)).toSorted();

/** A group whose loop has nothing to add. */
const nothing = (): void => {};
const size = param.text("small");

describe("after a group without tasks", () => {
  test("is after what the group is after", () => {
    const spec = dag("x", daily, (d) => {
      const prepare = d.task("prepare", noop());
      const load = d.group("load", nothing, { after: prepare });
      d.task("publish", noop(), { after: load });
      d.group("report", (g) => void g.task("mail", noop()), { after: load });
    });
    expect(arrowsOf(spec)).toEqual(["prepare > publish", "prepare > report.mail"]);
  });

  test("is after what the groups around it, in it and before it are after", () => {
    const spec = dag("x", daily, (d) => {
      const [a, b, c] = [d.task("a", noop()), d.task("b", noop()), d.task("c", noop())];
      const first = d.group("first", nothing, { after: a });
      const outer = d.group(
        "outer",
        (o) => o.group("middle", (m) => void m.group("inner", nothing, { after: c }), { after: b }),
        { after: first },
      );
      d.task("behind_all", noop(), { after: outer });
      d.task("behind_inner", noop(), { after: outer.tasks });
    });
    expect(arrowsOf(spec)).toEqual([
      "a > behind_all",
      "a > behind_inner",
      "b > behind_all",
      "b > behind_inner",
      "c > behind_all",
      "c > behind_inner",
    ]);
  });

  test("is after what it is after beside tasks, too", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const outer = d.group("outer", (o) => {
        o.task("one", noop());
        o.group("none", nothing, { after: a });
      });
      d.task("z", noop(), { after: outer });
    });
    expect(arrowsOf(spec)).toEqual(["a > z", "outer.one > z"]);
  });

  test("has the words beside its arrow", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const g = d.group("g", nothing, { after: label("rows", a) });
      d.task("as_before", noop(), { after: g });
      d.task("own", noop(), { after: label("none", g) });
    });
    expect(compiled(spec).edges.map(({ to, label }) => [to, label])).toEqual([
      ["as_before", "rows"],
      ["own", "none"],
    ]);
  });

  test("is behind the arm or the condition that the group is behind", () => {
    const spec = dag("x", { ...daily, params: { size } }, (d) => {
      const by = d.branch("by", { big: equals(d.params.size, "big"), small: otherwise });
      const big = d.group("big", nothing, { after: by.big });
      const small = d.group("small", (g) => void g.task("one", noop()), { after: by.small });
      d.task("only_big", noop(), { after: big });
      d.task("either", noop(), { after: [big, small], when: "none_failed_min_one_success" });
      const only = d.only("only", equals(d.params.size, "big"));
      d.task("guarded", noop(), { after: d.group("none", nothing, { after: only }) });
    });
    const tasks = scheduledIr(compiled(spec));
    const states = (choice: number, decides: number) => {
      const scripts = new Map<string, Script>([
        ["by", { failures: 0, end: "success", choice }],
        ["only", { failures: 0, end: "success", choice: decides }],
      ]);
      return schedule(tasks, scripts).states;
    };
    expect(states(0, 0)).toMatchObject({ only_big: ["success"], either: ["success"], guarded: ["success"] });
    expect(states(1, -1)).toMatchObject({ only_big: ["skipped"], either: ["success"], guarded: ["skipped"] });
  });

  test("orders the same tasks as if a task stood in it, wherever it stands", () => {
    let withEmpty = 0;
    fc.assert(
      fc.property(forests, (forest) => {
        const bare = written(forest, false);
        const filled = written(forest, true);
        if (bare.tasks.length < filled.tasks.length) withEmpty += 1;
        const ids = new Set(bare.tasks.map(({ id }) => id));
        const own = (pairs: readonly string[]) =>
          pairs.filter((pair) => pair.split(" > ").every((id) => ids.has(id))).toSorted();
        expect(reached(bare).toSorted()).toEqual(own(reached(filled)));
      }),
      { numRuns: 500, seed: 5 },
    );
    expect(withEmpty).toBeGreaterThan(100);
  });
});

describe("after a group of nothing but teardowns", () => {
  test("is after what stands before the teardowns, and waits for none of them", () => {
    const spec = dag("x", daily, (d) => {
      const up = d.task("up", noop());
      const use = d.task("use", noop(), { after: up });
      const clean = d.group("clean", (g) => g.task("down", noop(), { tearsDown: up, after: use }));
      d.task("report", noop(), { after: clean });
    });
    expect(arrowsOf(spec)).toEqual(["up > clean.down", "up > use", "use > clean.down", "use > report"]);
  });

  test("passes over teardowns that wait for each other, and is after what the group is after", () => {
    const spec = dag("x", daily, (d) => {
      const [a, b] = [d.task("a", noop()), d.task("b", noop())];
      const use = d.task("use", noop(), { after: [a, b] });
      const last = d.task("last", noop(), { after: use });
      const clean = d.group(
        "clean",
        (g) => {
          const first = g.task("down_a", noop(), { tearsDown: a, after: use });
          g.task("down_b", noop(), { tearsDown: b, after: first });
        },
        { after: last },
      );
      d.task("report", noop(), { after: clean });
    });
    const into = compiled(spec).edges.filter(({ to }) => to === "report");
    expect(into.map(({ from }) => from)).toEqual(["last"]);
  });

  test("but a teardown beside other tasks is left out: what uses what was set up may come after those", () => {
    const spec = dag("x", daily, (d) => {
      const cluster = d.group("cluster", (g) => ({ g, up: g.task("up", noop()) }));
      const use = d.task("use", noop(), { after: cluster });
      const { g, up } = cluster.tasks;
      g.task("down", noop(), { tearsDown: up, after: use });
    });
    expect(arrowsOf(spec)).toEqual(["cluster.up > cluster.down", "cluster.up > use", "use > cluster.down"]);
  });
});

/** A step of a drawn DAG: a task, or a group of the steps that are drawn for it; and the steps made before that it comes after. */
interface Drawn {
  readonly after: readonly number[];
  readonly within: readonly Drawn[] | undefined;
}
const { forest: forests } = fc.letrec<{ forest: readonly Drawn[]; step: Drawn }>((tie) => ({
  forest: fc.array(tie("step"), { maxLength: 4, depthIdentifier: "groups" }),
  step: fc.record({
    after: fc.array(fc.nat(20), { maxLength: 2 }),
    within: fc.option(tie("forest"), { nil: undefined, maxDepth: 3, depthIdentifier: "groups" }),
  }),
}));

/** A DAG of drawn steps; `filled`: with a task in each group that has none. */
function written(forest: readonly Drawn[], filled: boolean): DagIr {
  const made: Step<"x">[] = [];
  const spec = dag("x", daily, (d) => {
    const add = (steps: readonly Drawn[], inner: Tasks<"x">): void => {
      for (const [index, { after: drawn, within }] of steps.entries()) {
        const after = drawn.flatMap((number) => made[number % Math.max(made.length, 1)] ?? []);
        const id = `s${index}`;
        const body = (group: Tasks<"x">): void => {
          add(within ?? [], group);
          if (filled && within?.length === 0) group.task("point", noop());
        };
        made.push(within ? inner.group(id, body, { after }) : inner.task(id, noop(), { after }));
      }
    };
    add(forest, d);
  });
  return compiled(spec);
}

/** All pairs of tasks of which the second waits for the first, however many are between them. */
function reached({ tasks, edges }: DagIr): readonly string[] {
  return tasks.flatMap(({ id: first }) => {
    const found = new Set<string>();
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { from, to } of edges) {
        if (from !== id || found.has(to)) continue;
        found.add(to);
        open.push(to);
      }
    }
    return [...found].map((id) => `${first} > ${id}`);
  });
}
