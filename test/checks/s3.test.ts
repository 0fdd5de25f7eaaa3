import { expect, test } from "@jest/globals";
import { dag, dataset, s3, text, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const { dailyRevenue, landing, ordersRaw } = shop;
const orders = dataset("orders", { id: text() }, { zone: "silver" });

type Context = Parameters<Parameters<typeof dag<"x", {}, typeof daily.schedule.context>>[2]>[0];
function told(operatorOf: (d: Context) => Parameters<Context["task"]>[1]) {
  const spec = dag("x", daily, (d) => void d.task("a", operatorOf(d)));
  const found = checkedBy(operatorArguments, [spec], contextOf({ exports: { ...shop, orders } }));
  return found.map(({ code, at }) => [code, at.replace("task a args.", "")]);
}
const here = { bucket: landing, key: "a.csv" };

test("places that are right", () => {
  expect(told((d) => s3.copy({ from: here, to: { dataset: ordersRaw, key: d.ds } }))).toEqual([]);
  expect(told((d) => s3.write({ to: { bucket: landing, key: tpl`a/b:c ${d.ds}` }, content: "" }))).toEqual([]);
  expect(told(() => s3.delete({ bucket: landing, keys: ["a", "b"] }))).toEqual([]);
  expect(told((d) => s3.delete({ dataset: ordersRaw, prefix: d.ds }))).toEqual([]);
});

test("a place is one thing, and has files", () => {
  // @ts-expect-error: two places
  expect(told(() => s3.write({ to: { ...here, dataset: ordersRaw }, content: "" }))).toEqual([["s3/place", "to"]]);
  // @ts-expect-error: nowhere
  expect(told(() => s3.write({ to: { key: "a" }, content: "" }))).toEqual([["s3/place", "to"]]);
  // @ts-expect-error: a table of the warehouse
  expect(told(() => s3.copy({ from: { dataset: dailyRevenue, key: "a" }, to: here }))).toEqual([
    ["s3/place", "from.dataset"],
  ]);
  expect(told(() => s3.write({ to: { dataset: orders, key: "a" }, content: "" }))).toEqual([
    ["s3/place", "to.dataset"],
  ]);
  expect(told(() => s3.delete({ dataset: orders, prefix: "a" }))).toEqual([["s3/place", "dataset"]]);
  expect(told((d) => s3.move({ from: { bucket: landing, key: d.ds }, to: { bucket: landing, key: d.ds } }))).toEqual([
    ["s3/place", "to"],
  ]);
});

test.each(["", "/a.csv", "s3://bucket/a.csv", "orders:1/a.csv", "a/*.csv"])("%j is no key", (key) => {
  expect(told(() => s3.write({ to: { bucket: landing, key }, content: "" }))).toEqual([["s3/key", "to.key"]]);
});

test("what is deleted is named, and begins with something", () => {
  expect(told((d) => s3.delete({ bucket: landing, prefix: d.ds }))).toEqual([["s3/key", "prefix"]]);
  expect(told(() => s3.delete({ bucket: landing, prefix: "" }))[0]).toEqual(["s3/key", "prefix"]);
  expect(told((d) => s3.delete({ bucket: landing, keys: ["a", tpl`${d.ds}/*`] }))).toEqual([["s3/key", "keys.1"]]);
  expect(told(() => s3.delete({ bucket: landing, prefix: "a/*" }))).toEqual([["s3/key", "prefix"]]);
  expect(told(() => s3.delete({ bucket: landing, keys: [] }))).toEqual([["s3/key", "keys"]]);
  // @ts-expect-error: neither keys nor a prefix
  expect(told(() => s3.delete({ bucket: landing }))).toEqual([["s3/key", "keys"]]);
});
