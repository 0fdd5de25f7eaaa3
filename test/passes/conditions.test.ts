import { describe, expect, test } from "@jest/globals";
import { dag, greater, lambda, latestOnly, noop, otherwise, param, type Tasks } from "sluice";
import { conditionsOf, excluding } from "../../src/passes/conditions.ts";
import { passes } from "../../src/passes/index.ts";
import { arrows, contextOf, onlyDag, taskOf, through } from "../support/compiling.ts";
import { countCustomers, customers, generateOrders } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
type Body = (d: Tasks<"x">, big: ReturnType<typeof greater>) => void;
const compiled = (body: Body) => {
  const spec = dag("x", { ...daily, params: { n: param.int(1) } }, (d) => body(d, greater(d.params.n, 3)));
  return onlyDag(through(passes, [spec], context).program);
};
/** Where each task runs: `branch: arm arm`. */
function conditions(body: Body): Readonly<Record<string, string>> {
  const graph = compiled(body);
  const of = conditionsOf(graph);
  return Object.fromEntries(
    graph.tasks.map((task) => [
      task.id,
      [...of(task)].map(([branch, arms]) => `${branch}: ${[...arms].join(" ")}`).join("; "),
    ]),
  );
}

describe("where a task runs", () => {
  test("behind an arm, behind several, and behind those tasks", () => {
    const found = conditions((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      const one = d.task("one", noop(), { after: size.big });
      d.task("both", noop(), { after: [size.big, size.small] });
      d.task("next", noop(), { after: one });
      d.task("whatever", noop(), { after: one, when: "all_done" });
    });
    expect(found).toEqual({ size: "", one: "size: big", both: "size: big small", next: "size: big", whatever: "" });
  });

  test("behind tasks of two arms: nowhere, unless one of them is enough", () => {
    const found = conditions((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      const after = [d.task("a", noop(), { after: size.big }), d.task("b", noop(), { after: size.small })];
      d.task("never", noop(), { after });
      d.task("join", noop(), { after, when: "none_failed_min_one_success" });
      d.task("also", noop(), { after: [...after, d.task("free", noop())], when: "one_success" });
    });
    expect(found).toMatchObject({ never: "size: ", join: "size: big small", also: "", free: "" });
  });

  test("behind a branch within an arm, a condition and the latest run", () => {
    const found = conditions((d, big) => {
      const outer = d.branch("outer", { yes: big, no: otherwise });
      const inner = d.branch("inner", { yes: big, no: otherwise }, { after: outer.yes });
      d.task("deep", noop(), { after: inner.no });
      const only = d.only("only", big);
      d.task("next", noop(), { after: [only, d.task("latest", latestOnly())] });
    });
    expect(found).toMatchObject({ deep: "inner: no; outer: yes", next: "only: goes on; latest: goes on" });
  });

  test("whatever a task's own rule is, where it stands right behind what skips it", () => {
    const found = conditions((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      d.group("g", (g) => void g.task("a", noop(), { after: g.task("first", noop()), when: "all_done" }), {
        after: size.small,
      });
      d.task("always", noop(), { after: d.only("only", big), when: "always" });
    });
    expect(found).toMatchObject({ "g.first": "size: small", "g.a": "size: small", always: "only: goes on" });
  });

  test("between a setup and its teardown: where the setup does, unless its rule asks for nothing at all", () => {
    const found = conditions((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      const create = d.task("create", noop(), { after: size.big });
      const near = d.task("near", noop(), { after: create });
      const done = d.task("done", noop(), { after: near, when: "all_done" });
      const always = d.task("always", noop(), { after: near, when: "always" });
      d.task("drop", noop(), { after: [done, always], tearsDown: create });
    });
    expect(found).toMatchObject({ create: "size: big", done: "size: big", always: "" });
  });
});

test("a branch that keeps two tasks apart", () => {
  const of = (arms: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(arms).map(([branch, names]) => [branch, new Set(names)]));
  expect(excluding(of({ a: ["x"], b: ["x"] }), of({ a: ["x", "y"], b: ["y"] }))).toBe("b");
  expect(excluding(of({ a: ["x"] }), of({ a: ["x", "y"], b: ["y"] }))).toBeUndefined();
  expect(excluding(of({}), of({ a: ["x"] }))).toBeUndefined();
});

describe("edges", () => {
  test("of a branch lead to what is first in a group, and to what runs whatever was skipped", () => {
    const graph = compiled((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      d.group(
        "g",
        (g) => {
          const first = g.task("first", noop());
          const second = g.task("second", noop(), { after: first });
          g.task("end", noop(), { after: second, when: "all_done" });
        },
        { after: [size.big, size.small] },
      );
    });
    expect(graph.edges.filter(({ from }) => from === "size")).toEqual([
      { from: "size", to: "g.first", because: { kind: "after" }, arms: ["big", "small"] },
      { from: "size", to: "g.end", because: { kind: "after" }, arms: ["big", "small"] },
    ]);
  });

  test("of data join only what may run together", () => {
    const call = { function: generateOrders, payload: { date: "2026-01-01", rows: 1 } } as const;
    const graph = compiled((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      d.task("write", lambda.invoke({ ...call, writes: customers }), { after: size.big });
      d.task("here", lambda.invoke({ function: countCustomers }), { after: size.big });
      d.task("there", lambda.invoke({ function: countCustomers }), { after: size.small });
    });
    expect(arrows(graph).toSorted()).toEqual(["size > here", "size > there", "size > write", "write > here"]);
  });

  test("of a teardown come from its setup, and nobody waits for it with its group", () => {
    const graph = compiled((d) => {
      const g = d.group("g", (inner) => {
        const create = inner.task("create", noop());
        const work = inner.task("work", noop(), { after: create });
        inner.task("drop", noop(), { after: work, tearsDown: create });
      });
      d.task("next", noop(), { after: g });
    });
    expect(arrows(graph).toSorted()).toEqual([
      "g.create > g.drop",
      "g.create > g.work",
      "g.work > g.drop",
      "g.work > next",
    ]);
    expect(taskOf(graph, "g.drop").tearsDown).toBe("g.create");
  });
});
