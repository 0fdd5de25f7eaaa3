import { describe, expect, test } from "@jest/globals";
import { athena, dag, lambda, mart, noop, sns } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { passes } from "../../src/passes/index.ts";
import { inferEdges } from "../../src/passes/infer-edges.ts";
import { order } from "../../src/passes/order.ts";
import { arrows, contextOf, onlyDag, through, told } from "../support/compiling.ts";
import { type Drawn, drawn, ids, orderedAs } from "../support/drawn.ts";
import { generateOrders, ordersRaw, support, totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const sql = {
  "dags/x/raw.sql": { text: "SELECT * FROM bronze.orders_raw", reads: ["bronze.orders_raw"] },
  "dags/x/totals.sql": { text: "SELECT :key FROM analytics.totals", reads: ["analytics.totals"] },
};
const context = contextOf({ sql });

function ordered(spec: DagSpec): DagIr {
  const { program, diagnostics } = through(passes, [spec], context);
  expect(diagnostics).toEqual([]);
  return onlyDag(program);
}

describe("the order of tasks", () => {
  test("is the author's where that is possible", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      d.task("b", noop());
      d.task("c", noop(), { after: a });
      d.task("d", noop());
    });
    expect(ids(ordered(spec))).toEqual(["a", "b", "c", "d"]);
  });

  test("puts a reader behind the writer that stands below it", () => {
    const spec = dag("x", daily, (d) => {
      d.task("read", athena.query({ sql: d.sql("raw.sql") }));
      d.task("b", noop());
      d.task(
        "write",
        lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, writes: ordersRaw }),
      );
    });
    expect(ids(ordered(spec))).toEqual(["b", "write", "read"]);
  });

  test("of the others stays when an unrelated task comes in between", () => {
    const tasks = [
      { id: "c", after: ["b"] },
      { id: "a", after: [] },
      { id: "b", after: ["a"] },
      { id: "e", after: ["c"] },
      { id: "d", after: ["a"] },
    ];
    const without = ids(orderedAs(tasks));
    for (let place = 0; place <= tasks.length; place += 1) {
      const more = [...tasks.slice(0, place), { id: "new", after: [] }, ...tasks.slice(place)];
      expect(ids(orderedAs(more)).filter((id) => id !== "new")).toEqual(without);
    }
  });
});

describe("edges that others imply", () => {
  test("are left out, also far ones and in a mart", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const b = d.task("b", noop(), { after: a });
      const c = d.task("c", noop(), { after: [a, b] });
      const m = d.task("m", mart({ to: totals, sql: d.sql("raw.sql"), tests: [] }), { after: [a, c] });
      d.task("z", noop(), { after: [a, b, c, m] });
    });
    expect(arrows(ordered(spec))).toEqual([
      "a > b",
      "b > c",
      "c > m.stage",
      "m.stage > m.test",
      "m.test > m.publish",
      "m.publish > z",
    ]);
  });

  test.each<[string, readonly Drawn[], readonly string[]]>([
    [
      "a diamond with a short cut",
      [
        { id: "a", after: [] },
        { id: "b", after: ["a"] },
        { id: "c", after: ["a"] },
        { id: "d", after: ["a", "b", "c"] },
      ],
      ["a > b", "a > c", "b > d", "c > d"],
    ],
    [
      "the one in the middle runs whatever became of the first, so its success says nothing of it",
      [
        { id: "a", after: [] },
        { id: "b", after: ["a"], when: "all_done" },
        { id: "c", after: ["a", "b"] },
      ],
      ["a > b", "a > c", "b > c"],
    ],
    [
      "the last one looks at each of those before it",
      [
        { id: "a", after: [] },
        { id: "b", after: ["a"] },
        { id: "c", after: ["a", "b"], when: "one_failed" },
      ],
      ["a > b", "a > c", "b > c"],
    ],
    [
      "a strict one in the middle implies what is above it, but not what is above a lenient one above it",
      [
        { id: "a", after: [] },
        { id: "b", after: ["a"], when: "none_failed" },
        { id: "c", after: ["b"] },
        { id: "d", after: ["a", "b", "c"] },
      ],
      ["a > b", "b > c", "a > d", "c > d"],
    ],
    [
      "a strict way beside a lenient one is enough",
      [
        { id: "a", after: [] },
        { id: "b", after: ["a"], when: "all_done" },
        { id: "c", after: ["a"] },
        { id: "d", after: ["a", "b", "c"] },
      ],
      ["a > b", "a > c", "b > d", "c > d"],
    ],
  ])("%s", (_what, tasks, expected) => {
    expect(arrows(orderedAs(tasks))).toEqual(expected);
  });
});

describe("tasks that wait for each other", () => {
  const mistakes = (spec: DagSpec) => {
    const { program, diagnostics } = through(passes, [spec], context);
    return { told: told(diagnostics, [spec], context.lakehouse), dag: onlyDag(program) };
  };
  const fix = "Take one of these away: an `after`, an output, or a read.";

  test("are told with what makes them: data, and what the author said", () => {
    const spec = dag("x", daily, (d) => {
      d.task("before", noop());
      const read = d.task("read", athena.query({ sql: d.sql("raw.sql") }));
      const then = d.task("then", noop(), { after: read });
      d.task(
        "write",
        lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, writes: ordersRaw }),
        { after: then },
      );
      d.task("behind", noop(), { after: then });
    });
    expect(mistakes(spec).told).toEqual([
      {
        code: "task/cycle",
        at: "task then",
        message:
          "In 'x', tasks wait for each other in a circle: read → then → write → read (then is said to come after read; write is said to come after then; read reads 'orders_raw', which write writes).",
        fix,
      },
    ]);
  });

  test("by an output, in a mart", () => {
    const spec = dag("x", daily, (d) => {
      const make = d.task(
        "make",
        lambda.invoke({
          function: generateOrders,
          payload: { date: "2026-01-01", rows: 1 },
          writes: [],
          reads: totals,
        }),
      );
      d.task("m", mart({ to: totals, sql: d.sql("raw.sql"), tests: [] }), {
        after: d.task("say", sns.publish({ topic: support, message: make.output.key })),
      });
    });
    expect(mistakes(spec).told).toEqual([
      {
        code: "task/cycle",
        at: "task say",
        message:
          "In 'x', tasks wait for each other in a circle: make → say → m → make (say uses the output of make; m is said to come after say; make reads 'totals', which m writes).",
        fix,
      },
    ]);
  });

  test("leave the DAG as it was, and the other DAGs in order", () => {
    const circle = drawn([
      { id: "b", after: ["a"] },
      { id: "a", after: ["b"] },
    ]);
    const fine = {
      ...drawn([
        { id: "b", after: ["a"] },
        { id: "a", after: [] },
      ]),
      id: "fine",
    };
    const messages: string[] = [];
    const { dags } = order(
      inferEdges({ dags: [circle, fine] }, context, () => {}),
      context,
      ({ message }) => {
        messages.push(message);
      },
    );
    expect(dags.map(ids)).toEqual([
      ["b", "a"],
      ["a", "b"],
    ]);
    expect(messages).toEqual([
      "In 'x', tasks wait for each other in a circle: b → a → b (a is said to come after b; b is said to come after a).",
    ]);
  });

  test("or a task for itself", () => {
    const messages: string[] = [];
    const itself = { from: "a", to: "a", because: { kind: "output" } } as const;
    const circle = { ...drawn([{ id: "a", after: [] }]), edges: [itself] };
    order({ dags: [circle] }, context, ({ message }) => void messages.push(message));
    expect(messages).toEqual(["In 'x', tasks wait for each other in a circle: a → a (a uses the output of a)."]);
  });
});
