import { describe, expect, test } from "@jest/globals";
import { athena, dag, lambda, mart, noop, notify, type Output, redshift, sns, type Tasks, tpl } from "sluice";
import type { DagIr, EdgeIr } from "../../src/ir/dag.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { expand } from "../../src/passes/expand.ts";
import { inferEdges } from "../../src/passes/infer-edges.ts";
import { arrows, contextOf, onlyDag, through, told } from "../support/compiling.ts";
import {
  countCustomers,
  customers,
  dailyRevenue,
  generateOrders,
  ordersRaw,
  shares,
  support,
  totals,
  warehouse,
} from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const sql = {
  "dags/x/raw.sql": { text: "SELECT * FROM bronze.orders_raw", reads: ["bronze.orders_raw"] },
  "dags/x/revenue.sql": { text: "SELECT * FROM analytics.daily_revenue", reads: ["analytics.daily_revenue"] },
  "dags/x/shares.sql": { text: "SELECT * FROM analytics.shares", reads: ["analytics.shares"] },
  "dags/x/both.sql": {
    text: "INSERT INTO analytics.totals SELECT * FROM analytics.totals",
    reads: ["analytics.totals"],
    writes: ["analytics.totals"],
  },
  "dags/x/bound.sql": { text: "SELECT :a FROM analytics.totals", reads: ["analytics.totals"] },
};
const context = contextOf({ sql });

function edged(spec: DagSpec): DagIr {
  const { program, diagnostics } = through([expand, inferEdges], [spec], context);
  expect(diagnostics).toEqual([]);
  return onlyDag(program);
}
const edgesOf = (spec: DagSpec): readonly EdgeIr[] => edged(spec).edges;
const call = { function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, writes: [] } as const;

describe("what the author says", () => {
  test("after a task, and after several", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const b = d.task("b", noop(), { after: a });
      d.task("c", noop(), { after: [b, a] });
    });
    expect(edgesOf(spec)).toEqual([
      { from: "a", to: "b", because: { kind: "after" } },
      { from: "b", to: "c", because: { kind: "after" } },
      { from: "a", to: "c", because: { kind: "after" } },
    ]);
  });

  test("twice is once", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      d.task("b", noop(), { after: [a, a] });
    });
    expect(arrows(edged(spec))).toEqual(["a > b"]);
  });

  test("after a group is after its last tasks; a group after a task begins with its first ones", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const g = d.group(
        "g",
        (inner) => {
          const one = inner.task("one", noop());
          inner.task("two", noop(), { after: one });
          inner.task("alone", noop());
        },
        { after: a },
      );
      d.task("z", noop(), { after: g });
    });
    expect(arrows(edged(spec)).toSorted()).toEqual([
      "a > g.alone",
      "a > g.one",
      "g.alone > z",
      "g.one > g.two",
      "g.two > z",
    ]);
  });

  test("after a group that is empty is after nothing", () => {
    const spec = dag("x", daily, (d) => {
      d.task("a", noop(), { after: d.group("g", () => {}) });
    });
    expect(arrows(edged(spec))).toEqual([]);
  });

  test("after a mart is after its publication, and a mart after a task stages after it", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const m = d.task("m", mart({ to: totals, sql: d.sql("raw.sql"), tests: ["not_empty"] }), { after: a });
      d.task("z", noop(), { after: m });
    });
    expect(arrows(edged(spec))).toEqual(["a > m.stage", "m.stage > m.test", "m.test > m.publish", "m.publish > z"]);
  });

  test("a mart in a group, before and behind others", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const g = d.group("g", (inner) => void inner.task("m", mart({ to: totals, sql: d.sql("raw.sql"), tests: [] })), {
        after: a,
      });
      d.task("z", noop(), { after: g });
    });
    expect(arrows(edged(spec)).toSorted()).toEqual([
      "a > g.m.stage",
      "g.m.publish > z",
      "g.m.stage > g.m.test",
      "g.m.test > g.m.publish",
    ]);
  });

  test("after its own group is after the rest of it", () => {
    const spec = dag("x", daily, (d) => {
      let inner: Tasks<"x"> | undefined;
      const g = d.group("g", (body) => {
        inner = body;
        body.task("one", noop());
        body.task("two", noop());
      });
      inner?.task("late", noop(), { after: g });
    });
    expect(arrows(edged(spec))).toEqual(["g.one > g.late", "g.two > g.late"]);
  });

  test("groups in groups", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const outer = d.group(
        "o",
        (o) => {
          const first = o.group("i", (i) => void i.task("one", noop()));
          o.task("two", noop(), { after: first });
        },
        { after: a },
      );
      d.task("z", noop(), { after: outer });
    });
    expect(arrows(edged(spec)).toSorted()).toEqual(["a > o.i.one", "o.i.one > o.two", "o.two > z"]);
  });

  test("only the group's real first tasks wait for what comes before it, whatever makes them first", () => {
    // `hasty` runs as soon as one of those before it succeeded: it must not take `a`, outside, for one of them.
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", noop());
      const g = d.group(
        "g",
        (inner) => {
          const made = inner.task("make", lambda.invoke({ ...call, writes: ordersRaw }));
          inner.task("hasty", athena.query({ sql: d.sql("raw.sql") }), { when: "one_success" });
          inner.task("say", sns.publish({ topic: support, message: made.output.key }), { when: "one_success" });
        },
        { after: a },
      );
      d.task("z", noop(), { after: g });
    });
    expect(arrows(edged(spec)).toSorted()).toEqual([
      "a > g.make",
      "g.hasty > z",
      "g.make > g.hasty",
      "g.make > g.say",
      "g.say > z",
    ]);
  });
});

describe("outputs", () => {
  test("are dependencies, wherever they stand", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", lambda.invoke(call));
      const b = d.task("b", lambda.invoke({ ...call, payload: { date: "2026-01-01", rows: a.output.rows } }));
      d.task("c", sns.publish({ topic: support, message: tpl`${a.output.key} and ${b.output.key}` }));
      d.task("e", redshift.sql({ warehouse, sql: d.sql("bound.sql", { a: b.output.key }) }));
    });
    expect(edgesOf(spec)).toEqual(
      ["a > b", "a > c", "b > c", "b > e"].map((arrow) => {
        const [from, to] = arrow.split(" > ");
        return { from, to, because: { kind: "output" } };
      }),
    );
  });

  test("in a mart's SQL and partition are awaited by the parts that use them", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", lambda.invoke(call));
      const b = d.task("b", lambda.invoke(call));
      const partition = { order_date: b.output.key };
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("bound.sql", { a: a.output.key }), partition, tests: [] }));
    });
    expect(arrows(edged(spec)).toSorted()).toEqual([
      "a > m.stage",
      "b > m.publish",
      "b > m.test",
      "m.stage > m.test",
      "m.test > m.publish",
    ]);
  });

  test("of a mart there are none", () => {
    const spec = dag("x", daily, (d) => {
      const m = d.task("m", mart({ to: totals, sql: d.sql("raw.sql") }));
      const message = m.output as unknown as Output<string>;
      d.task("a", sns.publish({ topic: support, message }));
    });
    expect(told(through([expand, inferEdges], [spec], context).diagnostics, [spec], context.lakehouse)).toEqual([
      {
        code: "task/unknown-step",
        at: "task a args",
        message: "'a' uses the output of 'm', which is no task of 'x' that hands anything on.",
      },
    ]);
  });

  test("come first where somebody is told of them, too", () => {
    const spec = dag("x", daily, (d) => {
      const first = d.task("first", lambda.invoke(call));
      d.task("second", noop(), { onFailure: notify.sns(support, { message: tpl`after ${first.output.key}` }) });
    });
    expect(arrows(edged(spec))).toEqual(["first > second"]);
  });

  test("of a mart are nothing that somebody could be told", () => {
    const spec = dag("x", daily, (d) => {
      const m = d.task("m", mart({ to: totals, sql: d.sql("raw.sql") }));
      d.task("a", noop(), {
        onFailure: notify.sns(support, { message: m.output as unknown as Output<string> }),
      });
    });
    expect(told(through([expand, inferEdges], [spec], context).diagnostics, [spec], context.lakehouse)).toEqual([
      {
        code: "task/unknown-step",
        at: "task a",
        message: "'a' uses the output of 'm', which is no task of 'x' that hands anything on.",
      },
    ]);
  });
});

describe("data", () => {
  test("are read after every task that writes them, wherever it stands in the file", () => {
    const spec = dag("x", daily, (d) => {
      d.task("read", athena.query({ sql: d.sql("raw.sql") }));
      const one = d.task("one", lambda.invoke({ ...call, writes: ordersRaw }));
      d.task("two", lambda.invoke({ ...call, writes: [ordersRaw, customers] }), { after: one });
      d.task("count", lambda.invoke({ function: countCustomers }));
    });
    expect(edgesOf(spec)).toEqual([
      { from: "one", to: "two", because: { kind: "after" } },
      { from: "one", to: "read", because: { kind: "dataset", dataset: "orders_raw" } },
      { from: "two", to: "read", because: { kind: "dataset", dataset: "orders_raw" } },
      { from: "two", to: "count", because: { kind: "dataset", dataset: "customers" } },
    ]);
  });

  test("of a mart are staged after its sources are written, and read after it is published", () => {
    const spec = dag("x", daily, (d) => {
      d.task("make", lambda.invoke({ ...call, writes: ordersRaw }));
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("raw.sql"), tests: [] }));
      d.task("read", redshift.sql({ warehouse, sql: d.sql("revenue.sql") }));
    });
    expect(arrows(edged(spec)).toSorted()).toEqual([
      "m.publish > read",
      "m.stage > m.test",
      "m.test > m.publish",
      "make > m.stage",
    ]);
  });

  test("that a task reads and writes: its own read is of the version before, and two such tasks are in no order", () => {
    const spec = dag("x", daily, (d) => {
      d.task("a", redshift.sql({ warehouse, sql: d.sql("both.sql") }));
      d.task("b", redshift.sql({ warehouse, sql: d.sql("both.sql") }));
    });
    expect(arrows(edged(spec))).toEqual([]);
  });

  test("in a mart's own earlier rows are no reason to wait for itself", () => {
    const spec = dag("x", daily, (d) => {
      d.task("m", mart({ to: shares, sql: d.sql("shares.sql"), tests: [] }));
    });
    expect(arrows(edged(spec))).toEqual(["m.stage > m.test", "m.test > m.publish"]);
  });

  test("one reason is told for each edge: what the author said comes first", () => {
    const spec = dag("x", daily, (d) => {
      const a = d.task("a", lambda.invoke({ ...call, writes: ordersRaw }));
      d.task("b", redshift.sql({ warehouse, sql: d.sql("bound.sql", { a: a.output.key }), reads: ordersRaw }), {
        after: a,
      });
      d.task("c", redshift.sql({ warehouse, sql: d.sql("bound.sql", { a: a.output.key }), reads: ordersRaw }));
    });
    expect(edgesOf(spec)).toEqual([
      { from: "a", to: "b", because: { kind: "after" } },
      { from: "a", to: "c", because: { kind: "output" } },
    ]);
  });
});
