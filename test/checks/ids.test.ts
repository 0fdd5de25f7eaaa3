import { describe, expect, test } from "@jest/globals";
import { dag, noop } from "sluice";
import { ids } from "../../src/checks/ids.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
const checked = (...specs: readonly DagSpec[]) => checkedBy(ids, specs, context);

test("ids that Airflow takes", () => {
  const spec = dag(`Orders.daily-2_${"x".repeat(250 - 15)}`, daily, (d) => {
    d.task("A-task_1", noop());
    d.group("group-1", (g) => {
      g.task("A-task_1", noop());
      g.group("group-1", (inner) => void inner.task("A-task_1", noop()));
    });
  });
  expect(spec.id).toHaveLength(250);
  expect(
    checked(
      spec,
      dag("other", daily, (d) => void d.task("A-task_1", noop())),
    ),
  ).toEqual([]);
});

test("two DAGs with one id are told at both", () => {
  const one = dag("x", daily, () => {});
  const other = dag("x", daily, () => {});
  const told = {
    code: "dag/duplicate-id",
    at: "dag x",
    message: "Another DAG is called 'x', too.",
    fix: "Give each DAG an id of its own.",
  };
  expect(
    checked(
      one,
      dag("y", daily, () => {}),
      other,
    ),
  ).toEqual([told, told]);
  expect(
    checked(
      one,
      other,
      dag("x", daily, () => {}),
    )[2],
  ).toEqual({
    ...told,
    message: "2 other DAGs are called 'x', too.",
  });
});

describe("a DAG's id", () => {
  test.each([
    ["", undefined],
    ["orders daily", "orders_daily"],
    ["orders/daily", "orders_daily"],
    ["Bestellungen für alle", "Bestellungen_fur_alle"],
    ["x".repeat(251), undefined],
    ['x"', "x"],
    ["x\n", "x"],
  ])("is not %j", (id, instead) => {
    expect(checked(dag(id, daily, () => {}))).toEqual([
      {
        code: "dag/bad-id",
        at: `dag ${id}`,
        message: `'${id}' is no id for a DAG: Airflow takes letters, digits, '-', '_' and '.', at most 250 of them.`,
        ...(instead === undefined ? {} : { fix: `Call it '${instead}'.` }),
      },
    ]);
  });
});

describe("a step's id", () => {
  const bad = (tail: string, at: string, instead?: string) => ({
    code: "task/bad-id",
    at,
    message: `'${tail}' is no id for a step: Airflow takes letters, digits, '-' and '_', and at most 250 characters with the groups before it.`,
    ...(instead === undefined ? {} : { fix: `Call it '${instead}'.` }),
  });

  test.each([
    ["", undefined],
    ["a b", "a_b"],
    ["ü", "u"],
    ["日", undefined],
    ["a/b", "a_b"],
    ["a\n", "a"],
  ])("is not %j", (id, instead) => {
    const spec = dag("x", daily, (d) => {
      d.task(id, noop());
      d.group("g", (g) => void g.task(id, noop()));
    });
    expect(checked(spec)).toEqual([bad(id, `task ${id}`, instead), bad(id, `task g.${id}`, instead)]);
  });

  test("has no dot: it would say that the step is in a group", () => {
    const spec = dag("x", daily, (d) => {
      d.task("g.a", noop());
      d.group("g.h", (g) => void g.task("a.b", noop()));
    });
    expect(checked(spec)).toEqual([
      bad("g.h", "group g.h", "g_h"),
      bad("g.a", "task g.a", "g_a"),
      bad("a.b", "task g.h.a.b", "a_b"),
    ]);
  });

  test("is at most 250 characters with its groups'", () => {
    const tail = "t".repeat(249);
    const spec = dag("x", daily, (d) => {
      d.task(tail, noop());
      d.group("g", (g) => void g.task(tail, noop()));
    });
    expect(checked(spec)).toEqual([bad(tail, `task g.${tail}`)]);
  });

  test("is used once in a DAG, by a task or by a group", () => {
    const spec = dag("x", daily, (d) => {
      d.task("a", noop());
      d.task("a", noop());
      d.group("b", (g) => {
        g.task("a", noop());
        g.task("a", noop());
      });
      d.task("b", noop());
    });
    const twice = (id: string) => ({
      code: "task/duplicate-id",
      at: `task ${id}`,
      message: `'x' has two steps called '${id}'.`,
      fix: "Give one of them another id.",
    });
    expect(checked(spec)).toEqual([twice("a"), twice("b.a"), twice("b")]);
  });
});
