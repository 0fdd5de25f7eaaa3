import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { analyseAll, analyseExpressions } from "../../../src/analysis/analyse.ts";
import type { ExpressionRequest } from "../../../src/analysis/requests.ts";
import type { SqlExpressionFact, SqlExpressionFacts } from "../../../src/ir/sql-facts.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { fixtureSchema, legibleProblems } from "../../analysis/fixtures.ts";

let python = "";
let cacheFolder = "";

beforeAll(async () => {
  python = (await ensureEnvironment("analysis", { projectRoot: packageRoot })).python;
}, 300_000);
beforeEach(() => {
  cacheFolder = newFolder();
});
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sluice-sql-"));
  made.push(folder);
  return folder;
}

const columns = fixtureSchema["silver.orders"] ?? {};
const over = (text: string, key = text): ExpressionRequest => ({
  kind: "expression",
  key,
  text,
  engine: "spark",
  columns,
});

function factOf(facts: SqlExpressionFacts, key: string): SqlExpressionFact {
  const fact = facts.get(key);
  if (!fact) throw new Error(`no fact for ${key}`);
  return fact;
}

const right: readonly (readonly [text: string, type: string | null, columns: readonly string[]])[] = [
  ["quantity * unit_price", "decimal(29,2)", ["quantity", "unit_price"]],
  ["CAST(quantity * unit_price AS DECIMAL(18, 2))", "decimal(18,2)", ["quantity", "unit_price"]],
  ["ORDER_ID || '-' || `country`", "string", ["country", "order_id"]],
  [`country IN ('Cote d\\'Ivoire', "Cote d'Ivoire", '', 'a' 'b')`, "boolean", ["country"]],
  ["date(placed_at)", "date", ["placed_at"]],
  ["order_date <= DATE '2030-01-01' AND country IN ('NL', 'BE')", "boolean", ["country", "order_date"]],
  ["regexp_like(country, r'^\\w{2}$')", "boolean", ["country"]],
  ["CASE WHEN paid THEN quantity END", "int", ["paid", "quantity"]],
  ["exists(split(country, ','), part -> part = order_id)", "boolean", ["country", "order_id"]],
  ["from_json(country, 'a INT').a", null, ["country"]],
  ["placed_at <= current_timestamp() -- at the end", "boolean", ["placed_at"]],
];

const wrong: readonly (readonly [text: string, ...problems: (readonly [place: string, said: string])[]])[] = [
  ["quantty > 0", ["unknownColumn at 1:1 quantty", "The dataset has no column `quantty`. → quantity"]],
  [
    "'é😀' = country\n  AND cuntry = 'x'",
    ["unknownColumn at 2:7 cuntry", "The dataset has no column `cuntry`. → country"],
  ],
  [
    "orders.quantity > silver.orders.serial",
    ["unknownTable at 1:1 orders", "An expression names columns alone: write `quantity`."],
    ["unknownTable at 1:19 silver.orders", "An expression names columns alone: write `serial`."],
  ],
  // Spark joins texts that touch: it would be compared with `Cote dIvoire`.
  [
    "country = 'Cote d''Ivoire'",
    ["unsupported at 1:18 ''", "Spark ends the text here, and leaves the quote out. Write \\'."],
  ],
  ["upr(country)", ["unsupported at 1:1 upr", "Spark has no function `upr`."]],
  ["uper(country)", ["unsupported at 1:1 uper", "Spark has no function `uper`. → upper"]],
  ["sum(quantity) > 1", ["unsupported at 1:1 sum", "An expression reads one row: `sum` reads several."]],
  ["count(*) > 1", ["unsupported at 1:1 count", "An expression reads one row: `count` reads several."]],
  ["any(paid)", ["unsupported at 1:5 paid", "An expression reads one row: `any` reads several."]],
  ["rank() OVER (ORDER BY quantity)", ["unsupported at 1:23 quantity", "An expression reads one row: it has no OVER."]],
  [
    "quantity > (SELECT 1 FROM silver.lost)",
    ["unsupported at 1:27 silver.lost", "An expression reads one row: it has no query in it."],
  ],
  [
    "explode(split(country, ','))",
    ["unsupported at 1:1 explode", "An expression is one value: `explode` answers rows."],
  ],
  ["*", ["unsupported at 1:1 *", "An expression is one value: `*` is several columns."]],
  [
    "rand() < 0.5",
    ["unsupported at 1:1 rand", "`rand` answers something else each time, so that a rerun would change rows."],
  ],
  ["quantity > :min", ["unsupported at 1:12 :min", "Nothing gives an expression its parameters: `:min` is none."]],
  [
    "quantity * 2 AS more",
    ["unsupported at 1:1 quantity * 2 AS more", "An expression has no name of its own: take `AS …` away."],
  ],
  ["paid::int", ["unsupported at 1:5 ::", "Spark 3.5 has no `::`. Write cast(… AS …)."]],
  ["quantity *", ["syntax at 1:10 *", "Something is missing after `*`."]],
  ["quantity, serial", ["syntax at 1:9 ,", "`,` is not expected here."]],
  ["SELECT quantity", ["syntax at 1:1 SELECT", "`SELECT` is not expected here."]],
  ["quantity > 0;", ["syntax at 1:13 ;", "An expression has no `;`."]],
  ["country = 'NL", ["syntax at 1:11 'NL", "This text is not closed."]],
  ["country = '{{ ds }}'", ["syntax at 1:11 '{{ ds }}'", "An expression holds no Jinja."]],
  [" ", ["syntax at 1:1 ", "There is no expression."]],
];

describe("an expression", () => {
  let facts: SqlExpressionFacts;
  beforeAll(async () => {
    const requests = [...right, ...wrong].map(([text]) => over(text));
    facts = await analyseExpressions(requests, { python, cacheFolder: newFolder() });
  });

  test.each(right)("%j is %s", (text, type, named) => {
    expect(factOf(facts, text)).toEqual({ type, columns: named, problems: [] });
  });

  test.each(wrong)("%j is refused", (text, ...problems) => {
    const fact = factOf(facts, text);
    expect(legibleProblems(fact.problems, text)).toEqual(problems.map(([place, said]) => ({ [place]: said })));
    expect(fact.type).toBeNull();
  });

  test("is read by the rules of its engine", async () => {
    const text = "quantity / 2";
    const asked = (["redshift", "athena", "spark"] as const).map((engine) => ({ ...over(text, engine), engine }));
    const read = await analyseExpressions(asked, { python, cacheFolder });
    expect(asked.map(({ key }) => factOf(read, key).type)).toEqual([null, null, "double"]);
  });
});

describe("the cache", () => {
  const failing = { python: () => Promise.reject(new Error("the process was started")) };
  const amount = over("quantity * unit_price", "orders.amount");

  test("knows an expression by its text, engine and columns, whatever its key is", async () => {
    const fact = factOf(await analyseExpressions([amount], { python, cacheFolder }), amount.key);
    const again = await analyseExpressions([{ ...amount, key: "other" }], { ...failing, cacheFolder });
    expect(again).toEqual(new Map([["other", fact]]));
    for (const other of [
      { ...amount, text: `${amount.text} ` },
      { ...amount, engine: "athena" as const },
      { ...amount, columns: { ...columns, quantity: "bigint" } },
    ]) {
      await expect(analyseExpressions([other], { ...failing, cacheFolder })).rejects.toThrow("the process was started");
    }
  });

  test("keeps an expression apart from a file with its text", async () => {
    const text = "SELECT quantity FROM silver.orders";
    const file = { path: "dags/a/x.sql", text, engine: "spark" as const };
    const requests = { files: [file], schema: fixtureSchema, expressions: [over(text, "rule")] };
    const first = await analyseAll(requests, { python, cacheFolder });
    expect(first.facts.get("spark:dags/a/x.sql")).toMatchObject({ columns: [{ name: "quantity", type: "int" }] });
    expect(first.expressions.get("rule")).toMatchObject({ problems: [{ kind: "syntax" }] });
    expect(await analyseAll(requests, { ...failing, cacheFolder })).toEqual(first);
    expect(readdirSync(cacheFolder)).toHaveLength(2);
  });
});

test("files and expressions of one compile are read by one process", async () => {
  let asked = 0;
  const once = () => {
    asked += 1;
    return Promise.resolve(python);
  };
  const file = { path: "dags/a/x.sql", text: "SELECT country FROM silver.orders", engine: "spark" as const };
  const requests = {
    files: [file],
    schema: fixtureSchema,
    expressions: [over("quantity + 1", "a"), over("paid", "b")],
  };
  const { facts, expressions } = await analyseAll(requests, { python: once, cacheFolder });
  expect([facts.size, factOf(expressions, "a").type, factOf(expressions, "b").type]).toEqual([1, "int", "boolean"]);
  expect(asked).toBe(1);
});

test("a process that ends early is told at which expression", async () => {
  const broken = join(cacheFolder, "python");
  writeFileSync(broken, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const asked = analyseExpressions([over("paid", "orders.quality[2]")], { python: broken, cacheFolder });
  await expect(asked).rejects.toThrow(/ended with exit code 1 at orders\.quality\[2\]/);
});
