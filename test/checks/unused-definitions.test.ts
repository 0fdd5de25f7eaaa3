import { expect, test } from "@jest/globals";
import {
  connection,
  dag,
  dataset,
  http,
  lambda,
  lambdaFunction,
  noop,
  notify,
  onUpdate,
  pool,
  sns,
  text,
  topic,
  tpl,
  variable,
} from "sluice";
import { unusedDefinitions } from "../../src/checks/unused-definitions.ts";
import { compile } from "../../src/compile.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf, environment, loadedOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const file = (id: string) => dataset(id, { id: text() }, { zone: "raw", format: "json" });
const unused = (specs: readonly DagSpec[], exports: object) =>
  checkedBy(unusedDefinitions, specs, contextOf({ exports })).map(({ message }) =>
    message.replace("No DAG uses the ", ""),
  );

test("what nothing uses is told at its place, with what to do", () => {
  const left = pool("left", { slots: 1 });
  expect(checkedBy(unusedDefinitions, [dag("x", daily, () => undefined)], contextOf({ exports: { left } }))).toEqual([
    {
      code: "definition/unused",
      at: "pool left",
      message: "No DAG uses the pool 'left'.",
      fix: 'Take it away, or use it. Where something else does: allow: { "definition/unused": "why" }.',
    },
  ]);
});

test("functions, their datasets, what starts a DAG, pools, and what tasks are told of", () => {
  const [read, written, starts, left] = ["read", "written", "starts", "left"].map(file);
  if (!read || !written || !starts || !left) throw new Error("There are four files.");
  const called = lambdaFunction("called", { reads: [read], writes: [written] });
  const slots = pool("slots", { slots: 1 });
  const exports = { read, written, starts, left, called, slots, other: lambdaFunction("other") };
  const spec = dag("x", { ...daily, schedule: onUpdate(starts) }, (d) => {
    d.task("call", lambda.invoke({ function: called }), { pool: slots });
  });
  expect(unused([spec], exports)).toEqual(["dataset 'left'.", "function 'other'."]);
});

test("a dataset that another one's rule refers to is used", () => {
  const countries = file("countries");
  const orders = dataset(
    "orders",
    { id: text({ required: true }), country: text() },
    { zone: "silver", key: ["id"], quality: [{ references: "country", in: countries, key: "id" }] },
  );
  const spec = dag("x", daily, () => undefined);
  expect(unused([spec], { countries, orders })).toEqual(["dataset 'orders'."]);
});

test("variables and connections in expressions, in arguments and of those who are told", () => {
  const asked = connection("asked", { type: "http" });
  const [chat, shop, other] = [
    connection("chat", { type: "http" }),
    connection("shop", { type: "http" }),
    connection("other", { type: "http" }),
  ];
  const [limit, unread] = [variable("limit"), variable("unread")];
  const support = topic("support");
  const exports = { asked, chat, shop, other, limit, unread, support };
  const spec = dag("x", { ...daily, onFailure: notify.slack(chat) }, (d) => {
    d.task("ask", http.request({ connection: asked, method: "GET", path: "/" }));
    d.task("tell", sns.publish({ topic: support, message: tpl`${d.variable(limit)} ${d.connection(shop).host}` }));
  });
  expect(unused([spec], exports)).toEqual(["variable 'unread'.", "connection 'other'."]);
});

test("it is judged for whole projects without mistakes, and can be allowed with a reason", () => {
  const [left, kept, used] = [
    pool("left", { slots: 1 }),
    pool("kept", { slots: 1, allow: { "definition/unused": "Another team's DAGs take it." } }),
    pool("used", { slots: 1, allow: { "definition/unused": "It was not." } }),
  ];
  const project = { exports: { left, kept, used } };
  const right = dag("x", daily, (d) => void d.task("a", noop(), { pool: used }));
  const told = (spec: DagSpec, complete: boolean) =>
    compile({ ...loadedOf([spec], project), complete }, environment).diagnostics.map(({ code, message }) => [
      code,
      message,
    ]);
  expect(told(right, true)).toEqual([
    ["definition/unused", "No DAG uses the pool 'left'."],
    ["allow/unused", "It allows definition/unused, and there is nothing of that here."],
  ]);
  expect(told(right, false)).toEqual([]);
  const wrong = dag("x", { ...daily, start: "2026-13-01" }, () => undefined);
  expect(told(wrong, true).map(([code]) => code)).toEqual(["dag/bad-start"]);
});
