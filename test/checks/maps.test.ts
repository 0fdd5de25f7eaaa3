import { describe, expect, test } from "@jest/globals";
import { dag, type Expr, lambda, mart, noop, param, sns, type Tasks, tpl } from "sluice";
import { S3DeleteObjectsOperator, S3ListOperator } from "sluice/operators/s3";
import { ids } from "../../src/checks/ids.ts";
import { maps } from "../../src/checks/maps.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { customers, generateOrders, support, totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({ sql: { "dags/x/m.sql": { text: "SELECT 1" } } });
const checked = (body: (d: Tasks<"x">) => void) => checkedBy(maps, [dag("x", daily, body)], context);
const write = lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, writes: customers });
const tell = (message: Expr<string>) => sns.publish({ topic: support, message });

test("instances that tell somebody, and instances that write one after the other", () => {
  const found = checked((d) => {
    d.map("a", ["NL", "DE"], (country) => tell(tpl`hello ${country}`), { limit: 4 });
    d.map("b", [1, 2], () => write, { limit: 1 });
  });
  expect(found).toEqual([]);
});

test("instances that write the same at the same time", () => {
  expect(checked((d) => void d.map("b", [1, 2], () => write, { limit: 2 }))).toEqual([
    {
      code: "race/mapped-writers",
      at: "task b",
      message: "The instances of 'b' run at the same time, and all of them write 'customers'.",
      fix: "Name the partition by a field of the element, or say limit: 1.",
    },
  ]);
});

test("an element outside the task that is mapped over it", () => {
  const found = checked((d) => {
    let leaked: Expr<string> | undefined;
    d.map("a", ["NL"], (country) => {
      leaked = country;
      return tell(country);
    });
    if (leaked) d.task("b", tell(tpl`${leaked}!`));
  });
  expect(found).toEqual([
    {
      code: "map/item",
      at: "task b args",
      message: "'b' uses the element that 'a' is mapped over, which only the instances of 'a' know.",
      fix: "Use the output of 'a', a list, or map 'b' too.",
    },
  ]);
});

test("what Airflow cannot map", () => {
  const spec = dag("x", daily, (d) => {
    d.map("m", [1], () => mart({ to: totals, sql: d.sql("m.sql") }), { limit: 1 });
    d.map("a", [1], () => noop(), { when: "always" });
  });
  expect(checkedBy(maps, [spec], context)).toEqual([
    {
      code: "map/unsupported",
      at: "task m args",
      message: "'m' maps mart, which is several tasks: Airflow maps one task.",
      fix: "Write a loop over a constant list instead.",
    },
    {
      code: "map/unsupported",
      at: "task a when",
      message: "'a' is mapped and runs when always: Airflow does not know then what to map over.",
      fix: "Choose another rule, such as all_done.",
    },
  ]);
});

test("the name of the task that hands on the elements is taken", () => {
  const spec = dag("x", { ...daily, params: { countries: param.list(["NL"]) } }, (d) => {
    d.task("a_items", noop());
    d.map("a", d.params.countries, tell);
  });
  expect(checkedBy(ids, [spec], context)).toEqual([
    {
      code: "task/duplicate-id",
      at: "task a",
      message: "'x' has two steps called 'a_items'.",
      fix: "Give one of them another id.",
    },
  ]);
});

describe("a list", () => {
  const mapping = (over: readonly unknown[]) => () =>
    dag("x", daily, (d) => void d.map("a", over as readonly string[], tell));

  test("of what the run only knows is refused at once, and so is what is no list", () => {
    expect(() =>
      dag("x", daily, (d) => void d.map("a", [{ day: d.ds }], ({ day }) => tell(day as unknown as Expr<string>))),
    ).toThrow(new TypeError("The list that 'a' is mapped over holds an expression; map over the list as a whole."));
    expect(mapping("NL" as unknown as readonly string[])).toThrow("no list");
    expect(() => dag("x", daily, (d) => void d.map("a", d.ds as unknown as Expr<readonly string[]>, tell))).toThrow(
      "an expression that is no list",
    );
  });

  test("may be what an operator of Airflow's returned, of which nobody says what it is", () => {
    const found = checked((d) => {
      const { output } = d.task("list", S3ListOperator({ bucket: "b" }));
      d.map("a", output, tell);
      d.map("b", output, (key) => S3DeleteObjectsOperator({ bucket: "b", keys: [key] }));
    });
    expect(found).toEqual([]);
  });
});
