import { describe, expect, test } from "@jest/globals";
import { allOf, type Condition, dag, greater, jinja, lambda, mart, noop, otherwise, param, type Tasks } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { branches } from "../../src/checks/branches.ts";
import { races } from "../../src/checks/races.ts";
import type { DagContext } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { countCustomers, customers, generateOrders, totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({
  sql: { "dags/x/m.sql": { text: "SELECT silver.customers", reads: ["silver.customers"] } },
});
const write = lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, writes: customers });
const read = lambda.invoke({ function: countCustomers });
const spec = (body: (d: Tasks<"x"> & DagContext<{}>, big: Condition) => void) =>
  dag("x", { ...daily, params: { n: param.int(1) } }, (d) => body(d, greater(d.params.n, 3)));
const checked = (body: Parameters<typeof spec>[0]) => checkedBy(branches, [spec(body)], context);

test("writers in arms that exclude each other are in no race", () => {
  const exclusive = spec((d, big) => {
    const size = d.branch("size", { big, small: otherwise });
    d.task("a", write, { after: size.big });
    d.task("b", write, { after: size.small });
    d.task("c", write, { after: size.small });
  });
  expect(checkedBy(races, [exclusive], context).map(({ message }) => message)).toEqual([
    "'b' and 'c' both write 'customers', and neither waits for the other.",
  ]);
});

describe("a reader of what an arm writes", () => {
  test("behind the same arm, or behind the writer by its author's will", () => {
    const found = checked((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      const a = d.task("a", write, { after: size.big });
      d.task("same", read, { after: size.big });
      d.task("said", read, { after: a });
    });
    expect(found).toEqual([]);
  });

  test("would be skipped with it, and is told which rule survives", () => {
    const found = checked((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      d.task("a", write, { after: size.big });
      d.task("r", read);
      d.task("survives", read, { when: "none_failed" });
    });
    expect(found).toEqual([
      {
        code: "branch/skipped-reader",
        at: "task r when",
        message:
          "'r' reads 'customers', which 'a' writes only as 'size' decides: where that is skipped, 'r' would be, too.",
        fix: 'Say when: "none_failed" to read what there is, or put it behind the same arm.',
      },
    ]);
  });

  test("of two of them", () => {
    const found = checked((d, big) => {
      const size = d.branch("size", { big, small: otherwise });
      d.task("a", write, { after: size.big });
      d.task("b", write, { after: size.small });
      d.task("m", mart({ to: totals, sql: d.sql("m.sql") }));
      d.task("r", read, { when: "none_failed_min_one_success" });
    });
    expect(found).toEqual([
      {
        code: "branch/skipped-reader",
        at: "task m when",
        message:
          "'m' reads 'customers', which 'a' and 'b' write only as 'size' decides: where they are skipped, 'm' would be, too.",
        fix: 'Say when: "none_failed_min_one_success" to read what there is, or put it behind the same arm.',
      },
    ]);
  });

  test("of what is written only where a condition holds", () => {
    const found = checked((d, big) => {
      d.task("a", write, { after: d.only("enough", big) });
      d.task("r", read);
    });
    expect(found.map(({ at, message }) => [at, message.slice(0, 60)])).toEqual([
      ["task r when", "'r' reads 'customers', which 'a' writes only as 'enough' dec"],
    ]);
  });
});

test("a task behind two arms at once never runs; those behind it are not told again", () => {
  const found = checked((d, big) => {
    const size = d.branch("size", { big, small: otherwise });
    const a = d.task("a", noop(), { after: size.big });
    const b = d.task("b", noop(), { after: size.small });
    const never = d.task("never", noop(), { after: [a, b] });
    d.task("nor_this", noop(), { after: never });
    d.task("join", noop(), { after: [a, b], when: "none_failed_min_one_success" });
    d.task("odd", noop(), { after: [a, size.small] });
  });
  expect(found).toEqual([
    {
      code: "branch/never-runs",
      at: "task never after",
      message: "'never' never runs: 'size' takes one arm in a run, and 'a' and 'b' never both run.",
      fix: 'Say when: "none_failed_min_one_success" to run after whichever of them ran.',
    },
    {
      code: "branch/never-runs",
      at: "task odd after",
      message:
        "'odd' never runs with 'small' of 'size', which it is behind: it also waits for what that skips. Airflow would run it with 'big'.",
      fix: 'Say when: "none_failed_min_one_success" to run after whichever of them ran, or put it behind one arm.',
    },
  ]);
});

test("arms and conditions that say nothing", () => {
  const found = checkedBy(
    operatorArguments,
    [
      spec((d, big) => {
        d.branch("none", {});
        d.branch("numbers", { 1: big });
        d.branch("early", { rest: otherwise, big });
        d.branch("inside", { a: allOf(big, otherwise) });
        d.only("text", greater(jinja("{{ 3 }}"), "2"));
      }),
    ],
    context,
  );
  expect(found.map(({ code, at, message }) => [code, at, message])).toEqual([
    ["branch/arms", "task none args", "The branch has no arms."],
    ["branch/arms", "task numbers args.arms.1", "'1' is no name of an arm."],
    [
      "branch/arms",
      "task early args.arms.rest",
      "'rest' is taken where no other arm is, and big comes after it: nobody would get there.",
    ],
    [
      "branch/condition",
      "task inside args.arms.a",
      "'otherwise' is what is left of a branch, and no condition of its own.",
    ],
    [
      "branch/condition",
      "task text args.condition",
      "A condition compares values, and what jinja(…) renders is text that Sluice does not look into.",
    ],
  ]);
});

test.each<[string, unknown]>([
  ["a list", ["x"]],
  ["an object", {}],
  ["nothing", null],
])("a condition compares a value with no %s", (_what, value) => {
  const odd = dag("x", { ...daily, params: { n: param.int(1) } }, (d) => {
    const compared = greater(d.params.n, value as number);
    const branch = d.branch("size", { big: allOf(compared), small: otherwise });
    d.task("a", noop(), { after: branch.big });
  });
  expect(checkedBy(operatorArguments, [odd], context).map(({ code, at }) => [code, at])).toEqual([
    ["branch/condition", "task size args.arms.big"],
  ]);
});
