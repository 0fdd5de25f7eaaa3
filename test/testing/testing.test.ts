import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { cron, dag, lambda, noop, redshift, sns } from "sluice";
import { assertGolden, compileDag, mistakesIn, SpecMistakes } from "sluice/testing";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const env = { name: "test", account: "123456789012", region: "eu-west-1", prefix: "acme", airflow: "3.3.1" } as const;
// Its key may be null, which is a mistake of its own.
const { products: _, ...lakehouse } = shop;
const options = { lakehouse, env };
const payload = { date: "2026-01-01", rows: 1 } as const;

const spec = dag("orders", { ...daily, retries: 2 }, (d) => {
  d.task("read", lambda.invoke({ function: shop.generateOrders, payload, reads: shop.ordersRaw, writes: [] }));
  const made = d.task("make", lambda.invoke({ function: shop.generateOrders, payload }), { retries: 0, timeout: "5m" });
  const after = d.group("after", (g) => {
    const told = g.task("tell", sns.publish({ topic: shop.support, message: made.output.key }));
    g.task("rest", noop(), { after: told, when: "all_done" });
  });
  d.task("end", noop(), { after });
});

describe("a compiled DAG", () => {
  test("has the author's tasks in an order that the data and the outputs give", async () => {
    const compiled = await compileDag(spec, options);
    expect(compiled.order).toEqual(["make", "after.tell", "after.rest", "end", "read"]);
    expect(compiled.task("read").after).toEqual(["make"]);
    expect(compiled.task("after.tell").after).toEqual(["make"]);
    expect(compiled.waitsFor("end", "make")).toBe(true);
    expect(compiled.waitsFor("end", "read")).toBe(false);
    expect(compiled.waitsFor("make", "make")).toBe(false);
    expect([compiled.reads, compiled.writes]).toEqual([["orders_raw"], ["orders_raw"]]);
  });

  test("has each task's own options, or else the DAG's", async () => {
    const compiled = await compileDag(spec, options);
    expect(compiled.task("make")).toEqual({
      id: "make",
      after: [],
      retries: { attempts: 0, delay: 300, backoff: "fixed" },
      timeout: 300,
      when: "all_success",
      reads: [],
      writes: [{ dataset: "orders_raw", scope: { kind: "whole" } }],
      grants: [{ actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "generate_orders" } }],
      parts: ["make"],
    });
    expect(compiled.task("after.rest")).toMatchObject({
      when: "all_done",
      retries: { attempts: 2 },
      timeout: undefined,
    });
    expect(compiled.warnings).toEqual([]);
  });

  test("says which tasks there are where one is asked for that is not", async () => {
    const compiled = await compileDag(spec, options);
    expect(() => compiled.task("after.tel")).toThrow("'orders' has no task 'after.tel'. Did you mean 'after.tell'?");
    expect(() => compiled.task("x")).toThrow("It has: make, after.tell, after.rest, end, read.");
  });
});

describe("mistakes", () => {
  const wrong = dag("wrong id", { ...daily, schedule: cron("0 2 * * *", { timezone: "Mars" }) }, () => {});

  test("are thrown all at once, as the CLI shows them, at their files in the project", async () => {
    const failure = await compileDag(wrong, options).catch((thrown: unknown) => thrown);
    if (!(failure instanceof SpecMistakes)) throw new Error("no mistakes were thrown");
    expect(failure.diagnostics.map(({ code }) => code).sort()).toEqual(["dag/bad-id", "time/unknown-zone"]);
    expect(failure.message).toContain("error time/unknown-zone");
    expect(failure.message).toContain("test/testing/testing.test.ts:");
    expect(failure.message).toContain("2 errors");
  });

  test("are told at the lines that were written, although the test runner compiles them", async () => {
    const found = await mistakesIn(wrong, options);
    const lines = readFileSync(__filename, "utf8").split("\n");
    expect(lines[(found[0]?.at.line ?? 0) - 1]).toContain('const wrong = dag("wrong id"');
  });

  test("are a file that is not there, although nothing else is wrong", async () => {
    const filed = dag("filed", daily, (d) => {
      d.task("fill", redshift.sql({ warehouse: shop.warehouse, sql: d.sql("fill.sql") }));
    });
    const failure = await compileDag(filed, options).catch((thrown: unknown) => thrown);
    if (!(failure instanceof SpecMistakes)) throw new Error("no mistakes were thrown");
    expect(failure.diagnostics.map(({ code }) => code)).toEqual(["load/missing-file"]);
    expect(failure.message).toContain("There is no file dags/filed/fill.sql.");
  });

  test("can be looked at instead, and there are none in a spec that is right", async () => {
    expect((await mistakesIn(wrong, options)).map(({ code }) => code)).toContain("dag/bad-id");
    expect(await mistakesIn(spec, options)).toEqual([]);
  });

  test("are looked for among other DAGs, too", async () => {
    const other = dag("orders", daily, (d) => void d.task("a", noop()));
    const found = await mistakesIn(spec, { ...options, beside: [other] });
    expect(found.map(({ code }) => code)).toEqual(["dag/duplicate-id", "dag/duplicate-id"]);
  });

  test("are an environment that no file could hold", async () => {
    const found = await mistakesIn(spec, { lakehouse, env: { ...env, account: "12", prefix: "A B" } });
    expect(found.map(({ code, at }) => [code, at.file, at.line])).toEqual([
      ["environment/invalid", "env", 3],
      ["environment/invalid", "env", 5],
    ]);
  });

  test("are an environment that is not there, and a lakehouse with two things of one name", async () => {
    const twice = { ...lakehouse, again: { ...shop.support } };
    expect((await mistakesIn(spec, { lakehouse: twice, env: "mars" })).map(({ code }) => code)).toEqual([
      "definition/duplicate-id",
      "environment/unknown",
    ]);
  });
});

describe("assertGolden", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sluice-golden-"));
  });
  afterEach(() => {
    delete process.env.UPDATE_GOLDEN;
    rmSync(folder, { recursive: true });
  });

  test("holds a DAG file against the one that is kept, and writes that where it is told to", async () => {
    const { python } = await compileDag(spec, options);
    const kept = join(folder, "golden", "orders.py");
    expect(() => assertGolden(python, kept)).toThrow("Set UPDATE_GOLDEN=1");
    expect(existsSync(kept)).toBe(false);
    process.env.UPDATE_GOLDEN = "1";
    assertGolden(python, kept);
    delete process.env.UPDATE_GOLDEN;
    expect(readFileSync(kept, "utf8")).toBe(python);
    assertGolden(python, kept);
    writeFileSync(kept, python.replaceAll("\n", "\r\n"));
    assertGolden(python, kept);
    expect(() => assertGolden(`${python}\n`, kept)).toThrow(`This is not what ${kept} holds.`);
  });
});
