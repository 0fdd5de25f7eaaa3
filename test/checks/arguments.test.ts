import { describe, expect, test } from "@jest/globals";
import { athena, type Duration, dag, mart, redshift, s3 } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf, type SqlInTest } from "../support/compiling.ts";
import { dailyRevenue, landing, ordersRaw, products, totals, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const checked = (spec: DagSpec, sql: Readonly<Record<string, SqlInTest>> = {}) =>
  checkedBy(
    operatorArguments,
    [spec],
    contextOf({ sql: Object.fromEntries(Object.entries(sql).map(([name, file]) => [`dags/x/${name}.sql`, file])) }),
  );

const revenue = { order_date: "date", country: "string", orders: "bigint", revenue: "decimal(38,2)" };
const select = (columns: SqlInTest["columns"] = revenue): SqlInTest => ({
  text: "SELECT * FROM bronze.orders_raw",
  reads: ["bronze.orders_raw"],
  ...(columns ? { columns } : {}),
});
const martOf = (to = dailyRevenue) => dag("x", daily, (d) => void d.task("m", mart({ to, sql: d.sql("m.sql") })));

describe("a mart", () => {
  test("whose query returns its columns, in any order, and types that fit or are not known", () => {
    expect(
      checked(martOf(), {
        m: select({ revenue: "decimal(18,4)", orders: "int", country: null, order_date: "timestamp" }),
      }),
    ).toEqual([]);
  });

  test("whose query returns money as a double", () => {
    expect(checked(martOf(), { m: select({ ...revenue, revenue: "double" }) })).toEqual([
      {
        code: "sql/columns",
        at: "task m args.sql",
        message:
          "dags/x/m.sql returns 'revenue' as double, which holds most decimals only nearly; analytics.daily_revenue has it as decimal(38,2).",
        fix: "Compute it from decimals, so that cents stay cents. Where nearly is enough, say so: CAST(… AS DECIMAL(38,2)) AS revenue.",
      },
    ]);
    expect(checked(martOf(), { m: select({ ...revenue, orders: "double" }) })).toHaveLength(1);
  });

  test("that is a dataset of the lake", () => {
    const spec = dag("x", daily, (d) => {
      d.task("m", mart({ to: ordersRaw as unknown as typeof dailyRevenue, sql: d.sql("m.sql"), partition: {} }));
    });
    const columns = { order_id: "string", order_date: "string", country: "string", quantity: "string" };
    expect(checked(spec, { m: select(columns) })).toEqual([
      {
        code: "mart/no-target",
        at: "task m args.to",
        message: "'orders_raw' is a dataset of the lake; a mart is a table of the warehouse.",
        fix: "Declare its contract with a warehouse and a schema.",
      },
    ]);
  });

  test("whose query returns other columns", () => {
    const told = (what: string) => [
      {
        code: "sql/columns",
        at: "task m args.sql",
        message: `dags/x/m.sql returns other columns than analytics.daily_revenue has: ${what}.`,
        fix: "Name each column of the contract with AS, or change the contract.",
      },
    ];
    const { orders: _, ...few } = revenue;
    expect(checked(martOf(), { m: select(few) })).toEqual(told("missing orders"));
    expect(checked(martOf(), { m: select({ ...revenue, more: "int", most: "int" }) })).toEqual(
      told("not in the contract: more, most"),
    );
    expect(checked(martOf(), { m: select({ ...few, order: "bigint" }) })).toEqual(
      told("missing orders; not in the contract: order"),
    );
  });

  test("whose query returns other types", () => {
    expect(checked(martOf(), { m: select({ ...revenue, orders: "string", country: "boolean" }) })).toEqual([
      {
        code: "sql/columns",
        at: "task m args.sql",
        message: "dags/x/m.sql returns 'country' as boolean; analytics.daily_revenue has it as string.",
        fix: "Cast it: CAST(… AS VARCHAR(64)) AS country.",
      },
      {
        code: "sql/columns",
        at: "task m args.sql",
        message: "dags/x/m.sql returns 'orders' as string; analytics.daily_revenue has it as bigint.",
        fix: "Cast it: CAST(… AS BIGINT) AS orders.",
      },
    ]);
  });

  test.each<[string, Partial<SqlInTest>]>([
    ["2 statements", { statements: 2 }],
    ["a statement that is no query", { kind: "other" }],
  ])("whose file holds %s", (what, file) => {
    expect(checked(martOf(), { m: { ...select(), ...file } })).toEqual([
      {
        code: "sql/not-one-query",
        at: "task m args.sql",
        message: `dags/x/m.sql holds ${what}; the table is built from one query.`,
        fix: "Leave one SELECT in the file; Sluice writes the DDL, the staging and the publication.",
      },
    ]);
  });

  test("whose SQL is broken is told by the SQL's own check only", () => {
    const span = { start: 0, end: 6, line: 1, column: 1 };
    const problems = [{ kind: "syntax", message: "no", span }] as const;
    expect(checked(martOf(), { m: { ...select({}), problems } })).toEqual([]);
    // Nor is anything known of a file that was not read.
    expect(checked(martOf())).toEqual([]);
  });

  test("replaces partitions that it does not have", () => {
    const partition = { country: "NL", price: 3 } as unknown as { order_date: string };
    const spec = dag("x", daily, (d) => {
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("m.sql"), partition }));
      d.task("n", mart({ to: products as unknown as typeof dailyRevenue, sql: d.sql("n.sql"), partition }));
    });
    const fix = "Name columns of the contract's partitions, or change the contract.";
    expect(checked(spec, { m: select(), n: select({ product: "string", price: "int" }) })).toEqual([
      {
        code: "mart/partition",
        at: "task m args.partition",
        message:
          "analytics.daily_revenue is no mart with partitions by country, price: its partitions are by order_date.",
        fix,
      },
      {
        code: "mart/partition",
        at: "task n args.partition",
        message: "finance.products is no mart with partitions by country, price: it has no partitions.",
        fix,
      },
    ]);
  });

  test("replaces partitions called as every JavaScript object has something, or by what SQL cannot write", () => {
    const fix = "Give it a text, a number, true or false, or an expression; a list is several parameters.";
    const partition = { order_date: {}, constructor: "x", toString: ["y"] } as unknown as {
      order_date: string;
    };
    const spec = dag("x", daily, (d) => {
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("m.sql"), partition }));
    });
    expect(checked(spec, { m: select() })).toEqual([
      {
        code: "sql/parameter-value",
        at: "task m args.partition",
        message: "The partition's order_date is given an object.",
        fix,
      },
      {
        code: "sql/parameter-value",
        at: "task m args.partition",
        message: "The partition's toString is given a list.",
        fix,
      },
      {
        code: "mart/partition",
        at: "task m args.partition",
        message:
          "analytics.daily_revenue is no mart with partitions by constructor, toString: its partitions are by order_date.",
        fix: "Name columns of the contract's partitions, or change the contract.",
      },
    ]);
  });

  test("whose query returns a column called as every JavaScript object has something", () => {
    const spec = dag("x", daily, (d) => void d.task("m", mart({ to: totals, sql: d.sql("m.sql") })));
    const columns = { name: "string", total: "bigint", constructor: "int" };
    expect(checked(spec, { m: select(columns) }).map(({ message }) => message)).toEqual([
      "dags/x/m.sql returns other columns than analytics.totals has: not in the contract: constructor.",
    ]);
  });
});

describe("the parameters of a SQL file", () => {
  const file = { text: "SELECT :day, :country", columns: { name: "string", total: "bigint" } };
  const told = [
    {
      code: "sql/unbound-parameter",
      at: "task a args.sql",
      message: "dags/x/a.sql names the parameter :country, and the spec does not give it.",
      fix: 'Bind it where the file is named: d.sql("…", { country: … }).',
    },
    {
      code: "sql/unused-parameter",
      at: "task a args.sql",
      message: "The spec binds 'contry', and dags/x/a.sql does not name :contry.",
      fix: "Use :country in the SQL, or take it away from the spec.".replace("country", "contry"),
    },
  ];

  test.each([
    ["redshift.sql", (sql: Parameters<typeof athena.query>[0]["sql"]) => redshift.sql({ warehouse, sql })],
    ["athena.query", (sql: Parameters<typeof athena.query>[0]["sql"]) => athena.query({ sql })],
    ["mart", (sql: Parameters<typeof athena.query>[0]["sql"]) => mart({ to: totals, sql })],
  ])("of %s are those that the spec binds", (_kind, operator) => {
    const bound = dag("x", daily, (d) => void d.task("a", operator(d.sql("a.sql", { day: d.ds, country: "NL" }))));
    expect(checked(bound, { a: file })).toEqual([]);
    const mistaken = dag("x", daily, (d) => void d.task("a", operator(d.sql("a.sql", { day: d.ds, contry: "NL" }))));
    expect(checked(mistaken, { a: file })).toEqual(told);
  });

  test.each([
    ["a list", ["NL", "DE"], "a list"],
    ["an object", { country: "NL" }, "an object"],
  ])("stand for no %s", (_what, country, said) => {
    const odd = country as unknown as string;
    const spec = dag("x", daily, (d) => {
      d.task("a", redshift.sql({ warehouse, sql: d.sql("a.sql", { day: d.ds, country: odd }) }));
    });
    expect(checked(spec, { a: file })).toEqual([
      {
        code: "sql/parameter-value",
        at: "task a args.sql",
        message: `:country of dags/x/a.sql is given ${said}.`,
        fix: "Give it a text, a number, true or false, or an expression; a list is several parameters.",
      },
    ]);
  });
});

describe("redshift.sql", () => {
  const spec = dag("x", daily, (d) => void d.task("a", redshift.sql({ warehouse, sql: d.sql("a.sql") })));

  test("runs one statement of any kind", () => {
    expect(checked(spec, { a: { text: "DELETE FROM analytics.totals", writes: ["analytics.totals"] } })).toEqual([]);
    expect(checked(spec, { a: { text: "DELETE …; DELETE …; DELETE …", statements: 3 } })).toEqual([
      {
        code: "sql/not-one-statement",
        at: "task a args.sql",
        message: "dags/x/a.sql holds 3 statements; redshift.sql runs one.",
        fix: "Give each statement a file and a task of its own.",
      },
    ]);
  });
});

describe("athena.query", () => {
  const spec = dag("x", daily, (d) => void d.task("a", athena.query({ sql: d.sql("a.sql") })));

  test("reads the lake, and no table of the warehouse", () => {
    expect(checked(spec, { a: select() })).toEqual([]);
    const text = "SELECT * FROM analytics.totals, bronze.orders_raw";
    expect(checked(spec, { a: { text, reads: ["analytics.totals", "bronze.orders_raw"] } })).toEqual([
      {
        code: "sql/unsupported",
        at: "task a args.sql",
        message: "dags/x/a.sql reads analytics.totals, a table of the warehouse, which Athena cannot see.",
        fix: "Use redshift.sql, or read the datasets of the lake that the mart is made from.",
      },
    ]);
  });

  test("runs one query: what it wrote, nobody would wait for", () => {
    const text = "INSERT INTO bronze.orders_raw VALUES (1)";
    expect(checked(spec, { a: { text, writes: ["bronze.orders_raw"] } })).toEqual([
      {
        code: "sql/not-one-query",
        at: "task a args.sql",
        message: "dags/x/a.sql holds a statement that is no query; athena.query runs one query.",
        fix: "Leave one SELECT in the file.",
      },
    ]);
  });
});

test("s3.wait looks at times that are lengths", () => {
  const spec = (poll: Duration) =>
    dag("x", daily, (d) => void d.task("a", s3.wait({ bucket: landing, key: "k", poll })));
  expect(checked(spec("30s"))).toEqual([]);
  expect(checked(spec("-1e3m"))).toEqual([
    {
      code: "time/bad-duration",
      at: "task a args.poll",
      message: "'-1e3m' is not a length of time.",
      fix: "Write a number and a unit: 30s, 5m, 2h or 1d.",
    },
  ]);
});
