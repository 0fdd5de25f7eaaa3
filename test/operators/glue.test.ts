import { describe, expect, test } from "@jest/globals";
import { bigint, cron, dag, dataset, date, decimal, glue, int, type Operator, text, timestamp, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { definitionOf } from "../../src/operators/index.ts";
import { passes } from "../../src/passes/index.ts";
import { arrows, contextOf, onlyDag, type SqlInTest, taskOf, through } from "../support/compiling.ts";

const raw = dataset(
  "orders_raw",
  { id: text(), day: text(), "Unit - Price": text(), quantity: text(), seen: text() },
  { zone: "bronze", folder: "orders", format: "csv" },
);
const countries = dataset("countries", { code: text({ required: true }) }, { zone: "silver", key: ["code"] });
const orders = dataset(
  "orders",
  {
    id: text({ required: true }),
    day: date({ required: true }),
    price: decimal(18, 2, { from: "Unit - Price" }),
    quantity: int(),
    total: decimal(18, 2, { derive: "price * quantity" }),
    seen: timestamp({ required: true }),
  },
  {
    zone: "silver",
    key: ["id"],
    latestBy: "seen",
    partitions: ["day"],
    quality: [
      { positive: ["price", "quantity"] },
      { range: "quantity", max: 1_000, action: "warn" },
      { oneOf: "id", values: ["a", 2] },
      { matches: "id", pattern: "o-\\d+" },
      { references: "id", in: countries, key: "code" },
      { sql: "price < 1e6 OR quantity = 1", name: "sane" },
      { unique: ["day", "seen"] },
      { rows: { min: 1 } },
      { fresh: "seen", within: "1d", action: "warn" },
    ],
  },
);
const daily = dataset(
  "orders_daily",
  { day: date({ required: true }), orders: bigint() },
  { zone: "gold", key: ["day"], partitions: ["day"] },
);
const sql: Record<string, SqlInTest> = {
  "dags/x/daily.sql": {
    text: "SELECT day, COUNT(*) AS orders FROM silver.orders GROUP BY day",
    reads: ["silver.orders"],
    columns: { day: "date", orders: "bigint" },
  },
  "dags/x/bound.sql": { text: "SELECT day, orders FROM silver.orders WHERE day = :day", reads: ["silver.orders"] },
};
const context = contextOf({ sql, exports: { raw, countries, orders, daily } });

const open = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" } as const;
type Body = Parameters<typeof dag<"x", {}, ReturnType<typeof cron>["context"]>>[2];

function known(operatorOf: (d: Parameters<Body>[0]) => Operator) {
  const spec = dag("x", open, (d) => void d.task("a", operatorOf(d)));
  const { resolved, diagnostics } = through([], [spec], context);
  expect(diagnostics).toEqual([]);
  const { operator, grants, lineage } = taskOf(onlyDag(resolved), "a");
  const definition = definitionOf(operator.kind);
  const found: Diagnostic[] = [];
  operatorArguments({ resolved, program: resolved }, context, (one) => void found.push(one));
  return {
    grants,
    lineage,
    call: () => definition.airflow?.(operator.args, context),
    documents: definition.documents?.(operator.args, context) ?? [],
    mistakes: found.map(({ code, message }) => `${code}: ${message}`),
  };
}

const all = (id: string) => ({ dataset: id, scope: { kind: "whole" } });
const interval = [
  ["--ds", { py: "dated", value: { py: "template", expr: { kind: "context", name: "ds" } } }],
  [
    "--interval_start",
    { py: "dated", value: { py: "template", expr: { kind: "context", name: "dataIntervalStart" } } },
  ],
  ["--interval_end", { py: "dated", value: { py: "template", expr: { kind: "context", name: "dataIntervalEnd" } } }],
];
const runId = ["--run_id", { py: "template", expr: { kind: "context", name: "runId" } }];

describe("glue.conform", () => {
  const conformed = known((d) => glue.conform({ from: raw, to: orders, files: tpl`${d.ds}/` }));

  test("tells the job all that the contracts say", () => {
    const [document] = conformed.documents;
    expect(JSON.parse(document?.text ?? "")).toEqual({
      version: 1,
      job: "conform",
      source: {
        dataset: "orders_raw",
        format: "csv",
        header: true,
        columns: [{ name: "id" }, { name: "day" }, { name: "Unit - Price" }, { name: "quantity" }, { name: "seen" }],
      },
      target: {
        dataset: "orders",
        database: "acme_silver",
        table: "orders",
        location: "s3://acme-lake-123456789012-eu-west-1/silver/orders/",
        columns: [
          { name: "id", type: "string", required: true, from: "id", derive: null },
          { name: "day", type: "date", required: true, from: "day", derive: null },
          { name: "price", type: "decimal(18,2)", required: false, from: "Unit - Price", derive: null },
          { name: "quantity", type: "int", required: false, from: "quantity", derive: null },
          { name: "total", type: "decimal(18,2)", required: false, from: null, derive: "price * quantity" },
          { name: "seen", type: "timestamp", required: true, from: "seen", derive: null },
        ],
        key: ["id"],
        latestBy: "seen",
        partitions: ["day"],
        onEmpty: "keep",
      },
      quality: [
        { name: "positive(price)", action: "quarantine", rule: "range", column: "price", min: "0", minExclusive: true },
        {
          name: "positive(quantity)",
          action: "quarantine",
          rule: "range",
          column: "quantity",
          min: "0",
          minExclusive: true,
        },
        { name: "range(quantity)", action: "warn", rule: "range", column: "quantity", max: "1000" },
        { name: "one_of(id)", action: "quarantine", rule: "set", column: "id", values: ["a", "2"] },
        { name: "matches(id)", action: "quarantine", rule: "pattern", column: "id", regex: "\\A(?:o-\\d+)\\z" },
        {
          name: "references(id)",
          action: "quarantine",
          rule: "foreignKey",
          column: "id",
          references: { database: "acme_silver", table: "countries", column: "code" },
        },
        { name: "sane", action: "quarantine", rule: "sql", expression: "price < 1e6 OR quantity = 1" },
        { name: "unique(day, seen)", action: "fail", rule: "unique", columns: ["day", "seen"] },
        { name: "rows", action: "fail", rule: "rowCount", min: 1 },
        { name: "fresh(seen)", action: "warn", rule: "freshness", column: "seen", maxAgeSeconds: 86_400 },
      ],
      quarantine: { location: "s3://acme-lake-123456789012-eu-west-1/quarantine/orders/" },
      reports: { location: "s3://acme-lake-123456789012-eu-west-1/quality_reports/orders/" },
    });
  });

  test("runs the job with its document and the run's files, and stops it when it is killed", () => {
    expect(conformed.call()).toEqual({
      class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
      args: {
        job_name: "acme-conform",
        script_args: {
          py: "dict",
          entries: [
            ["--document", `s3://acme-mwaa-123456789012-eu-west-1/sluice/${conformed.documents[0]?.path}`],
            runId,
            [
              "--input",
              {
                py: "template",
                expr: {
                  kind: "template",
                  parts: ["s3://acme-lake-123456789012-eu-west-1/bronze/orders/", { kind: "context", name: "ds" }, "/"],
                },
              },
            ],
            ...interval,
          ],
        },
        job_poll_interval: 10,
        stop_job_run_on_kill: true,
        region_name: "eu-west-1",
      },
    });
    expect(conformed.grants).toEqual([
      {
        actions: ["glue:GetJob", "glue:StartJobRun", "glue:GetJobRun", "glue:BatchStopJobRun"],
        on: { kind: "job", id: "conform" },
      },
    ]);
    expect(conformed.lineage).toEqual({ reads: [all("orders_raw"), all("countries")], writes: [all("orders")] });
    expect(conformed.mistakes).toEqual([]);
  });

  test("names its document by its content", () => {
    const again = known(() => glue.conform({ from: raw, to: orders }));
    expect(again.documents).toEqual(conformed.documents);
    expect(conformed.documents[0]?.path).toMatch(/^jobs\/[0-9a-f]{16}\.json$/);
  });

  test("refuses a source and a target that are not what they must be, and a column from nowhere", () => {
    expect(known(() => glue.conform({ from: daily, to: raw })).mistakes).toEqual([
      "conform/source: 'orders_daily' is no dataset of CSV or NDJSON files.",
      "conform/target: 'orders_raw' is no table of the lake.",
      "conform/columns: The column 'id' of 'orders_raw' comes from 'id', which 'orders_daily' does not have.",
      "conform/columns: The column 'Unit - Price' of 'orders_raw' comes from 'Unit - Price', which 'orders_daily' does not have.",
      "conform/columns: The column 'quantity' of 'orders_raw' comes from 'quantity', which 'orders_daily' does not have.",
      "conform/columns: The column 'seen' of 'orders_raw' comes from 'seen', which 'orders_daily' does not have.",
    ]);
  });
});

describe("glue.aggregate", () => {
  const aggregated = known((d) => glue.aggregate({ to: daily, sql: d.sql("daily.sql") }));

  test("tells the job its query, by Spark's names, and what it groups by", () => {
    expect(JSON.parse(aggregated.documents[0]?.text ?? "")).toMatchObject({
      version: 1,
      job: "aggregate",
      sources: [{ name: "`glue`.`acme_silver`.`orders`", database: "acme_silver", table: "orders" }],
      sql: "SELECT day, COUNT(*) AS orders FROM `glue`.`acme_silver`.`orders` GROUP BY day",
      target: { dataset: "orders_daily", database: "acme_gold", key: ["day"], partitions: ["day"] },
      group: ["day"],
    });
    expect(aggregated.call()?.args).toMatchObject({ job_name: "acme-aggregate" });
    expect(aggregated.lineage).toEqual({ reads: [all("orders")], writes: [all("orders_daily")] });
    expect(aggregated.mistakes).toEqual([]);
  });

  test("refuses rules that nobody would judge", () => {
    expect(known((d) => glue.aggregate({ to: orders, sql: d.sql("daily.sql") })).mistakes[0]).toMatch(
      /^aggregate\/quality: 'orders' has quality rules/,
    );
  });

  test("refuses parameters, and a table without a key", () => {
    const bare = known((d) => glue.aggregate({ to: raw, sql: d.sql("bound.sql", { day: d.ds }) }));
    expect(bare.mistakes.map((mistake) => mistake.split(":")[0])).toEqual([
      "aggregate/parameters",
      "aggregate/target",
      "sql/columns",
    ]);
  });
});

describe("glue.compact", () => {
  const compacted = known(() => glue.compact({ table: orders, keepDays: 30 }));
  const documentOf = (text: string | undefined) => JSON.parse(text ?? "");

  test("tells the job the table and how long what is old is kept", () => {
    expect(documentOf(compacted.documents[0]?.text)).toEqual({
      version: 1,
      job: "compact",
      table: { dataset: "orders", database: "acme_silver", table: "orders" },
      keepDays: 30,
      targetBytes: 256 * 1024 * 1024,
      consumers: [],
      reports: { location: "s3://acme-lake-123456789012-eu-west-1/maintenance/orders/" },
    });
    expect(compacted.call()).toMatchObject({
      args: {
        job_name: "acme-compact",
        script_args: {
          entries: [
            ["--document", `s3://acme-mwaa-123456789012-eu-west-1/sluice/${compacted.documents[0]?.path}`],
            runId,
          ],
        },
        stop_job_run_on_kill: true,
      },
    });
    expect(compacted.mistakes).toEqual([]);
  });

  test("reads the table, and is none of its writers", () => {
    expect(compacted.lineage).toEqual({ reads: [all("orders")], writes: [], maintains: ["orders"] });
    expect(compacted.grants.map(({ on }) => on)).toEqual([{ kind: "job", id: "compact" }]);
  });

  test("is told who needs old snapshots, and comes after the tasks of its DAG that write the table or need them", () => {
    const spec = dag("x", open, (d) => {
      d.task("compact", glue.compact({ table: orders }));
      d.task("aggregate", glue.aggregate({ to: daily, sql: d.sql("daily.sql") }));
      d.task("conform", glue.conform({ from: raw, to: orders }));
      d.task("compact_daily", glue.compact({ table: daily, fileSize: 1 }));
    });
    const { program, diagnostics } = through(passes, [spec], context);
    expect(diagnostics).toEqual([]);
    expect(arrows(onlyDag(program)).toSorted()).toEqual([
      "aggregate > compact",
      "aggregate > compact_daily",
      "conform > aggregate",
    ]);
    const told = (id: string) => {
      const { kind, args } = taskOf(onlyDag(program), id).operator;
      return documentOf(definitionOf(kind).documents?.(args, context)[0]?.text);
    };
    expect(told("compact").consumers).toEqual([{ database: "acme_gold", table: "orders_daily" }]);
    expect(told("compact_daily")).toMatchObject({ consumers: [], targetBytes: 1024 * 1024, keepDays: 7 });
  });

  test("finds who needs the snapshots in other DAGs, too", () => {
    const keeping = dag("x", open, (d) => void d.task("a", glue.aggregate({ to: daily, sql: d.sql("daily.sql") })));
    const night = dag("night", open, (d) => void d.task("compact", glue.compact({ table: orders })));
    const { program } = through(passes, [night, keeping], context);
    const [{ tasks: [task] = [] } = {}] = program.dags;
    expect(task?.operator.args).toMatchObject({ consumers: ["orders_daily"] });
    expect(task?.lineage.reads).toEqual([all("orders"), all("orders_daily")]);
  });

  test("refuses files that are no table, and numbers that are none", () => {
    expect(known(() => glue.compact({ table: raw, keepDays: 0, fileSize: 1.5 })).mistakes).toEqual([
      "compact/table: 'orders_raw' is no table of the lake.",
      "compact/number: 0 is no number of days.",
      "compact/number: 1.5 is no size in MiB.",
    ]);
  });
});
