import { expect, test } from "@jest/globals";
import { connection, dag, http } from "sluice";
import { compile } from "../../src/compile.ts";
import type { Allowances } from "../../src/diagnostics/allowable.ts";
import { environment, loadedOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const api = connection("api", { type: "http" });
const post = http.request({ connection: api, method: "POST", path: "orders" });

/** What is said of a DAG whose task is warned of, by its allowances. */
function said(given: { dag?: Allowances; task?: Allowances }, retries = 1): readonly string[] {
  const spec = dag("x", { ...daily, retries, ...(given.dag ? { allow: given.dag } : {}) }, (d) => {
    for (const id of ["a", "b"]) d.task(id, post, given.task ? { allow: given.task } : {});
  });
  const { diagnostics } = compile(loadedOf([spec], { exports: { api } }), environment);
  return diagnostics.map(({ code, severity, at }) => `${severity} ${code} ${at.path}`);
}

const allow: Allowances = { "task/unsafe-retry": "The shop knows an order by its id." };

test("a warning is told until its task allows it, or its DAG", () => {
  expect(said({})).toEqual(["warning task/unsafe-retry retries", "warning task/unsafe-retry retries"]);
  expect(said({ task: allow })).toEqual([]);
  expect(said({ dag: allow })).toEqual([]);
});

test("an allowance without anything to allow is told, once for the tasks of a loop", () => {
  expect(said({ task: allow, dag: allow }, 0)).toEqual([
    "warning allow/unused allow.task/unsafe-retry",
    "warning allow/unused allow.task/unsafe-retry",
  ]);
  // Whether Airflow deprecates something depends on the version that is compiled for.
  expect(said({ dag: { "airflow/deprecated": "Until all are on 3.3.1." } }, 0)).toEqual([]);
});

test("an allowance says why", () => {
  expect(said({ dag: { "task/unsafe-retry": " " } })).toEqual(["error allow/no-reason allow.task/unsafe-retry"]);
});

test("errors, and codes that are none, cannot be allowed", () => {
  // @ts-expect-error: no such warning
  expect(said({ dag: { "dag/bad-end": "why" } }, 0)).toEqual(["error allow/unknown allow.dag/bad-end"]);
});
