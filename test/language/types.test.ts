import { expect, test } from "@jest/globals";
import {
  connection,
  type Dataset,
  dag,
  type Expr,
  type HandlerOf,
  lambda,
  lambdaFunction,
  type Output,
  param,
  variable,
} from "sluice";
import type { IsoDate } from "../../src/language/duration.ts";
import type { Json, ValueOf } from "../../src/language/shape.ts";
import { dailyRevenue, generateOrders, ordersRaw } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

/** Whether two types are one. tsc decides; the test only shows that the file was read. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(told: Same<A, B>): void => expect(told).toBe(true);
/** A type, written out in one piece. */
type Plain<T> = { [K in keyof T]: T[K] };

test("the values of a shape", () => {
  same<ValueOf<"string">, string>(true);
  same<ValueOf<"int">, number>(true);
  same<ValueOf<"date">, IsoDate>(true);
  same<ValueOf<"json">, Json>(true);
  same<ValueOf<readonly ["int"]>, readonly number[]>(true);
  same<
    ValueOf<{ a: "string"; b: readonly [{ c: "boolean" }] }>,
    { readonly a: string; readonly b: readonly { readonly c: boolean }[] }
  >(true);
  same<Plain<ValueOf<{ a: "string"; b: "int?" }>>, { readonly a: string; readonly b?: number }>(true);
});

test("a handler takes what its function declares and answers what it declares", () => {
  same<
    HandlerOf<typeof generateOrders>,
    (event: { readonly date: IsoDate; readonly rows: number }) => Promise<{
      readonly key: string;
      readonly rows: number;
      readonly files: readonly { readonly key: string }[];
    }>
  >(true);
  const anything = lambdaFunction("anything");
  same<HandlerOf<typeof anything>, (event: {}) => Promise<Json>>(true);
});

test("a dataset's type has its columns, its partitions and its home", () => {
  const lake: Dataset<"order_id" | "order_date" | "country" | "quantity", never, "lake"> = ordersRaw;
  const mart: Dataset<"order_date" | "country" | "orders" | "revenue", "order_date", "mart"> = dailyRevenue;
  expect([lake.id, mart.id]).toEqual(["orders_raw", "daily_revenue"]);
});

test("outputs and params are expressions of their types", () => {
  const params = { rows: param.int(1), country: param.text("NL", { oneOf: ["NL", "DE"] }), dry: param.flag(false) };
  dag("x", { ...daily, params }, (d) => {
    const { output } = d.task(
      "a",
      lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows } }),
    );
    same<typeof output.key, Output<string>>(true);
    same<typeof output.rows, Output<number>>(true);
    same<typeof d.params.rows, Expr<number>>(true);
    same<typeof d.params.country, Expr<"NL" | "DE">>(true);
    same<typeof d.params.dry, Expr<boolean>>(true);
    same<typeof d.ds, Expr<IsoDate>>(true);
  });
});

test("variables and connections have the types that they declare", () => {
  const limits = variable("limits", { shape: { eu: "int", names: ["string"] } });
  const shop = connection("shop", { type: "http", extra: { region: "string" } });
  dag("x", daily, (d) => {
    const read = d.variable(limits);
    same<typeof read.eu, Output<number>>(true);
    same<typeof read.names, Output<readonly string[]>>(true);
    const { id, host, port, extra } = d.connection(shop);
    same<[typeof host, typeof port, typeof extra.region], [Expr<string>, Expr<number>, Output<string>]>(true);
    expect([id, Object.keys(extra)]).toEqual(["shop", ["region"]]);
    // @ts-expect-error: the connection declares no such field
    expect(extra.country).toBeUndefined();
  });
});

test("optional fields of a payload may be left out, and so may a payload without required ones", () => {
  const optional = lambdaFunction("optional", { input: { limit: "int?" } });
  const mixed = lambdaFunction("mixed", { input: { day: "date", limit: "int?" } });
  dag("x", daily, (d) => {
    d.task("a", lambda.invoke({ function: optional }));
    d.task("b", lambda.invoke({ function: optional, payload: { limit: 3 } }));
    d.task("c", lambda.invoke({ function: mixed, payload: { day: d.ds } }));
  });
  expect(optional.input).toEqual({ limit: "int?" });
});
