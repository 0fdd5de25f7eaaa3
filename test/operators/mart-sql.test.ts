import { describe, expect, test } from "@jest/globals";
import { bigint, boolean, type Dataset, dataset, decimal, double, text, timestamp } from "sluice";
import type { SqlParts } from "../../src/ir/python-value.ts";
import type { ExprNode } from "../../src/ir/template.ts";
import { publishStatements } from "../../src/operators/mart-publish.ts";
import { shapeStatement } from "../../src/operators/mart-shape.ts";
import { longestStagingSuffix, type MartPlan, stagingStatements, testStatement } from "../../src/operators/mart-sql.ts";
import { dailyRevenue, products, shares, totals, warehouse } from "../support/shop.ts";

const ds: ExprNode = { kind: "context", name: "ds" };
const plan = (to: Dataset, more: Partial<MartPlan> = {}): MartPlan => ({
  to,
  schema: "schema" in to.contract ? to.contract.schema : "",
  query: ["SELECT 1"],
  zones: [],
  partition: {},
  tests: [],
  load: "returned",
  ...more,
});

/** Expressions as ‹kind name›, so that the rest reads as SQL. */
const shown = (parts: SqlParts): string =>
  parts
    .map((part) => (typeof part === "string" ? part : `‹${part.kind === "context" ? part.name : part.kind}›`))
    .join("");
const all = (statements: readonly SqlParts[]): readonly string[] => statements.map(shown);

describe("staging", () => {
  test("makes what it needs, then the rows", () => {
    const statements = stagingStatements(
      plan(dailyRevenue, {
        query: ["SELECT * FROM x WHERE day = ", ds],
        zones: [
          { zone: "bronze", database: "acme_bronze" },
          { zone: "silver", database: "acme_silver" },
        ],
      }),
    );
    expect(all(statements)).toEqual([
      `CREATE EXTERNAL SCHEMA IF NOT EXISTS "bronze" FROM DATA CATALOG DATABASE 'acme_bronze' IAM_ROLE default`,
      `CREATE EXTERNAL SCHEMA IF NOT EXISTS "silver" FROM DATA CATALOG DATABASE 'acme_silver' IAM_ROLE default`,
      `CREATE SCHEMA IF NOT EXISTS "analytics"`,
      `CREATE TABLE IF NOT EXISTS "analytics"."daily_revenue" (
  "order_date" DATE NOT NULL,
  "country" VARCHAR(64) NOT NULL,
  "orders" BIGINT NOT NULL,
  "revenue" DECIMAL(38,2)
)`,
      `DROP TABLE IF EXISTS "analytics"."daily_revenue__staging"`,
      `CREATE TABLE "analytics"."daily_revenue__staging" (
  "order_date" DATE,
  "country" VARCHAR(64),
  "orders" BIGINT,
  "revenue" DECIMAL(38,2)
)`,
      `INSERT INTO "analytics"."daily_revenue__staging" ("order_date", "country", "orders", "revenue")
SELECT "order_date", "country", "orders", "revenue"
FROM (
SELECT * FROM x WHERE day = ‹ds›
) AS "query"`,
    ]);
  });

  test("lets no key or partition be null in the table, required or not", () => {
    const [, sharesTable] = all(stagingStatements(plan(shares)));
    expect(sharesTable).toBe(`CREATE TABLE IF NOT EXISTS "analytics"."shares" (
  "day" DATE NOT NULL,
  "country" VARCHAR(256) NOT NULL,
  "share" DECIMAL(9,4)
)`);
    const [, productsTable] = all(stagingStatements(plan(products)));
    expect(productsTable).toContain(`"product" VARCHAR(256) NOT NULL,\n  "price" DECIMAL(18,2)\n`);
  });

  test("has a table of its own for each constant partition, and one for those that a run names", () => {
    const tableOf = (partition: MartPlan["partition"]): string => {
      const drop = all(stagingStatements(plan(shares, { partition }))).find((each) => each.startsWith("DROP"));
      return /"(shares__[a-z0-9_]+)"$/.exec(drop ?? "")?.[1] ?? "";
    };
    expect(tableOf({ day: { $expr: ds } })).toBe("shares__staging");
    const dutch = tableOf({ country: "NL", day: { $expr: ds } });
    const german = tableOf({ country: "DE", day: { $expr: ds } });
    expect(dutch).toMatch(/^shares__staging_[0-9a-f]{8}$/);
    expect(german).not.toBe(dutch);
    expect(tableOf({ day: { $expr: ds }, country: "NL" })).toBe(dutch);
    expect(dutch.length - "shares".length).toBe(longestStagingSuffix);
  });
});

describe("the table", () => {
  test("is held against its contract, each column by its type and sizes as the catalog has them", () => {
    const every = dataset(
      "Every",
      { Id: text({ bytes: 8 }), price: decimal(18, 4), at: timestamp(), n: bigint(), ok: boolean(), x: double() },
      { warehouse, schema: "analytics" },
    );
    expect(shown(shapeStatement(plan(every)))).toContain(`FROM (
  SELECT CAST('id' AS VARCHAR(128)) AS name, CAST('character varying' AS VARCHAR(128)) AS type, 8 AS size, 0 AS scale, CAST('YES' AS VARCHAR(128)) AS nullable, CAST('VARCHAR(8)' AS VARCHAR(128)) AS ddl
  UNION ALL
  SELECT 'price', 'numeric', 18, 4, 'YES', 'DECIMAL(18,4)'
  UNION ALL
  SELECT 'at', 'timestamp without time zone', 0, 0, 'YES', 'TIMESTAMP'
  UNION ALL
  SELECT 'n', 'bigint', 0, 0, 'YES', 'BIGINT'
  UNION ALL
  SELECT 'ok', 'boolean', 0, 0, 'YES', 'BOOLEAN'
  UNION ALL
  SELECT 'x', 'double precision', 0, 0, 'YES', 'DOUBLE PRECISION'
) AS wanted`);
    expect(shown(shapeStatement(plan(every)))).toContain(`table_schema = 'analytics' AND table_name = 'every'`);
  });

  test("is held against what may be null, too, also in columns that the contract has no more", () => {
    const statement = shown(shapeStatement(plan(shares)));
    expect(statement).toContain(`SELECT CAST('day' AS VARCHAR(128)) AS name`);
    expect(statement).toContain(`CAST('NO' AS VARCHAR(128)) AS nullable, CAST('DATE NOT NULL' AS VARCHAR(128)) AS ddl`);
    expect(statement).toContain(`SELECT 'share', 'numeric', 9, 4, 'YES', 'DECIMAL(9,4)'`);
    expect(statement).toContain(`AND column_name NOT IN ('day', 'country', 'share')`);
  });
});

describe("tests", () => {
  test("none", () => {
    expect(testStatement(plan(dailyRevenue))).toEqual([]);
    // Without a key there is nothing for it to be unique in.
    expect(testStatement(plan(totals, { tests: ["unique_key"] }))).toEqual([]);
    expect(testStatement(plan(totals, { tests: ["not_null"] }))).toEqual([]);
  });

  const staged = (table: string, row: string) => `WITH staged AS (
  SELECT *, ${row} AS "row__"
  FROM "analytics"."${table}__staging"
)
`;
  const days = staged(
    "daily_revenue",
    `'order_date=' || COALESCE(CAST("order_date" AS VARCHAR(256)), 'null') || ', country=' || COALESCE(CAST("country" AS VARCHAR(256)), 'null')`,
  );

  test("of nulls, for each required, key and partition column once", () => {
    const nulls = (name: string) =>
      `SELECT 'not_null(${name})' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE "${name}" IS NULL HAVING COUNT(*) > 0`;
    expect(shown(testStatement(plan(dailyRevenue, { tests: ["not_null"] })))).toBe(
      days + [nulls("order_date"), nulls("country"), nulls("orders")].join("\nUNION ALL\n"),
    );
  });

  test("of the key", () => {
    expect(shown(testStatement(plan(dailyRevenue, { tests: ["unique_key"] })))).toBe(
      `${days}SELECT 'unique_key(order_date, country)' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM (SELECT MIN("row__") AS "row__" FROM staged GROUP BY "order_date", "country" HAVING COUNT(*) > 1) AS twice HAVING COUNT(*) > 0`,
    );
  });

  test("of rows at all", () => {
    expect(shown(testStatement(plan(totals, { tests: ["not_empty"] })))).toContain(
      `)\nSELECT 'not_empty' AS rule, COUNT(*) AS rows, 'the query returned no row' AS example FROM staged HAVING COUNT(*) = 0`,
    );
  });

  test("of the partition, whatever is asked for: null is outside, too", () => {
    expect(shown(testStatement(plan(dailyRevenue, { partition: { order_date: { $expr: ds } } })))).toBe(
      `${days}SELECT 'partition(order_date)' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE NOT COALESCE("order_date" = CAST(‹ds› AS DATE), FALSE) HAVING COUNT(*) > 0`,
    );
  });

  test("all of them are one query", () => {
    const tests = ["not_null", "unique_key", "not_empty"] as const;
    const statement = shown(testStatement(plan(products, { tests })));
    expect(statement.match(/^SELECT '[a-z_]+/gm)).toEqual([
      "SELECT 'not_null",
      "SELECT 'unique_key",
      "SELECT 'not_empty",
    ]);
    expect(statement.match(/\nUNION ALL\n/g)).toHaveLength(2);
  });

  test("tell a boolean without casting it, which Redshift does not", () => {
    const flags = dataset("flags", { active: boolean() }, { warehouse, schema: "analytics", key: ["active"] });
    expect(shown(testStatement(plan(flags, { tests: ["not_null"] })))).toContain(
      `SELECT *, 'active=' || CASE WHEN "active" THEN 'true' WHEN NOT "active" THEN 'false' ELSE 'null' END AS "row__"`,
    );
  });

  test("an empty key is none", () => {
    const rows = dataset("rows", { name: text({ required: true }) }, { warehouse, schema: "analytics", key: [] });
    const statement = shown(testStatement(plan(rows, { tests: ["not_null", "unique_key"] })));
    expect(statement).toContain(`SELECT *, 'name=' || COALESCE(CAST("name" AS VARCHAR(256)), 'null') AS "row__"`);
    expect(statement).not.toContain("unique_key");
    expect(all(publishStatements(plan(rows)))[0]).toBe('DELETE FROM "analytics"."rows"');
  });
});

describe("publication", () => {
  const insert = `INSERT INTO "analytics"."daily_revenue" ("order_date", "country", "orders", "revenue")
SELECT "order_date", "country", "orders", "revenue"
FROM "analytics"."daily_revenue__staging"`;

  test("of the partition that the run names: all its rows go, also where none come", () => {
    expect(all(publishStatements(plan(dailyRevenue, { partition: { order_date: { $expr: ds } } })))).toEqual([
      `DELETE FROM "analytics"."daily_revenue"\nWHERE "order_date" = CAST(‹ds› AS DATE)`,
      insert,
    ]);
  });

  test("of a partition of several columns, or of some of them", () => {
    const [whole] = all(publishStatements(plan(shares, { partition: { day: { $expr: ds }, country: "NL" } })));
    expect(whole).toBe(
      `DELETE FROM "analytics"."shares"\nWHERE "day" = CAST(‹ds› AS DATE) AND "country" = CAST('NL' AS VARCHAR(256))`,
    );
    const [some] = all(publishStatements(plan(shares, { partition: { country: "NL" } })));
    expect(some).toBe(`DELETE FROM "analytics"."shares"\nWHERE "country" = CAST('NL' AS VARCHAR(256))`);
  });

  test("of the partitions that the query returned", () => {
    expect(all(publishStatements(plan(dailyRevenue)))).toEqual([
      `DELETE FROM "analytics"."daily_revenue"
USING "analytics"."daily_revenue__staging"
WHERE "analytics"."daily_revenue"."order_date" = "analytics"."daily_revenue__staging"."order_date"`,
      insert,
    ]);
  });

  test("of the keys that the query returned", () => {
    expect(all(publishStatements(plan(products)))).toEqual([
      `DELETE FROM "finance"."products"
USING "finance"."products__staging"
WHERE "finance"."products"."product" = "finance"."products__staging"."product"`,
      `INSERT INTO "finance"."products" ("product", "price")\nSELECT "product", "price"\nFROM "finance"."products__staging"`,
    ]);
  });

  test("of the partitions that differ, where the query answers the whole mart", () => {
    const columns = `"order_date", "country", "orders", "revenue"`;
    const counted = (table: string) =>
      `SELECT ${columns}, COUNT(*) AS "copies__" FROM "analytics"."${table}" GROUP BY ${columns}`;
    expect(all(publishStatements(plan(dailyRevenue, { load: "all" })))).toEqual([
      `CREATE TEMP TABLE "daily_revenue__changed" AS
SELECT DISTINCT "order_date"
FROM (
  (${counted("daily_revenue")} EXCEPT ${counted("daily_revenue__staging")})
  UNION ALL
  (${counted("daily_revenue__staging")} EXCEPT ${counted("daily_revenue")})
) AS different`,
      `DELETE FROM "analytics"."daily_revenue"
USING "daily_revenue__changed"
WHERE "analytics"."daily_revenue"."order_date" = "daily_revenue__changed"."order_date"`,
      `INSERT INTO "analytics"."daily_revenue" (${columns})
SELECT staged."order_date", staged."country", staged."orders", staged."revenue"
FROM "analytics"."daily_revenue__staging" AS staged
JOIN "daily_revenue__changed" ON staged."order_date" = "daily_revenue__changed"."order_date"`,
    ]);
    expect(all(publishStatements(plan(products, { load: "all" })))[0]).toBe(`DELETE FROM "finance"."products"`);
  });

  test("of the whole table", () => {
    expect(all(publishStatements(plan(totals)))).toEqual([
      `DELETE FROM "analytics"."totals"`,
      `INSERT INTO "analytics"."totals" ("name", "total")\nSELECT "name", "total"\nFROM "analytics"."totals__staging"`,
    ]);
  });
});

test("hostile names and values stay names and values", () => {
  const hostile = dataset(
    `x"; DROP TABLE y; --`,
    { 'a"b': text(), "o'c": text() },
    { warehouse, schema: "analytics", key: ["o'c"], partitions: [`a"b`] },
  );
  const hurt = plan(hostile, {
    partition: { 'a"b': `\\' OR '1'='1` },
    tests: ["not_null", "unique_key"],
  });
  const condition = `"a""b" = CAST(('' || chr(92) || ''' OR ''1''=''1') AS VARCHAR(256))`;
  expect(all(publishStatements(hurt))[0]).toBe(`DELETE FROM "analytics"."x""; DROP TABLE y; --"\nWHERE ${condition}`);
  const rules = shown(testStatement(hurt));
  expect(rules).toContain(`SELECT 'unique_key(o''c)' AS rule`);
  expect(rules).toContain(`'o''c=' || COALESCE(CAST("o'c" AS VARCHAR(256)), 'null')`);
  expect(rules).toContain(`NOT COALESCE(${condition}, FALSE)`);
});
