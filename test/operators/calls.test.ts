import { describe, expect, test } from "@jest/globals";
import { athena, cron, dag, jinja, lambda, mart, noop, type Operator, param, redshift, s3, sns, tpl } from "sluice";
import type { Grant } from "../../src/ir/grant.ts";
import type { Lineage } from "../../src/ir/lineage.ts";
import type { AirflowCall } from "../../src/ir/python-value.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import { definitionOf } from "../../src/operators/index.ts";
import { passes } from "../../src/passes/index.ts";
import { lowerToAirflow } from "../../src/targets/airflow/index.ts";
import { contextOf, onlyDag, type SqlInTest, taskOf, through } from "../support/compiling.ts";
import {
  countCustomers,
  customers,
  dailyRevenue,
  generateOrders,
  landing,
  ordersRaw,
  support,
  warehouse,
} from "../support/shop.ts";

const sql: Record<string, SqlInTest> = {
  "dags/x/query.sql": {
    text: "SELECT * FROM bronze.orders_raw JOIN silver.customers USING (country) WHERE day = :day AND n > :n;\n-- Done.\n",
    reads: ["bronze.orders_raw", "silver.customers"],
  },
  "dags/x/merge.sql": {
    text: "INSERT INTO analytics.daily_revenue SELECT * FROM bronze.orders_raw",
    reads: ["bronze.orders_raw"],
    writes: ["analytics.daily_revenue"],
  },
};
const context = contextOf({ sql });

interface Known {
  readonly call: AirflowCall | undefined;
  readonly grants: readonly Grant[];
  readonly lineage: Lineage;
}
const params = { rows: param.int(5) };
const open = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params } as const;
type Body = Parameters<typeof dag<"x", typeof params, ReturnType<typeof cron>["context"]>>[2];
type Context = Parameters<Body>[0];

/** What Sluice knows of a task that does this. */
function known(operatorOf: (d: Context) => Operator): Known {
  const spec = dag("x", open, (d) => void d.task("a", operatorOf(d)));
  const { resolved, diagnostics } = through([], [spec], context);
  expect(diagnostics).toEqual([]);
  const { operator, grants, lineage } = taskOf(onlyDag(resolved), "a");
  return { call: definitionOf(operator.kind).airflow?.(operator.args, context), grants, lineage };
}

const ds = { kind: "context", name: "ds" } as const;
const nothing = { reads: [], writes: [] };
const all = (dataset: string) => ({ dataset, scope: { kind: "whole" } });
const warehouseGrant = {
  actions: [
    "redshift-data:ExecuteStatement",
    "redshift-data:BatchExecuteStatement",
    "redshift-data:DescribeStatement",
    "redshift-data:GetStatementResult",
    "redshift-data:CancelStatement",
    "redshift-serverless:GetCredentials",
  ],
  on: { kind: "warehouse", id: "wh" },
};

describe("noop", () => {
  test("does nothing and needs nothing", () => {
    expect(known(() => noop())).toEqual({
      call: { class: "airflow.providers.standard.operators.empty.EmptyOperator", args: {} },
      grants: [],
      lineage: nothing,
    });
  });
});

describe("lambda.invoke", () => {
  const call = (payload: unknown, readTimeout: number, name: string): AirflowCall => ({
    class: "airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator",
    args: {
      function_name: name,
      payload: { py: "json", value: payload as never },
      region_name: "eu-west-1",
      botocore_config: {
        py: "dict",
        entries: [
          ["read_timeout", readTimeout],
          ["retries", { py: "dict", entries: [["max_attempts", 0]] }],
          ["tcp_keepalive", true],
        ],
      },
    },
    returns: "jsonText",
  });

  test("hands the payload on, and waits longer than the function may take", () => {
    expect(
      known((d) => lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows } })),
    ).toEqual({
      call: call(
        { date: { $expr: ds }, rows: { $expr: { kind: "param", name: "rows" } } },
        150,
        "acme-generate-orders",
      ),
      grants: [{ actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "generate_orders" } }],
      lineage: { reads: [], writes: [all("orders_raw")] },
    });
  });

  test("without a payload, of a function that reads", () => {
    expect(known(() => lambda.invoke({ function: countCustomers }))).toEqual({
      call: call({}, 90, "acme-count-customers"),
      grants: [{ actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "count_customers" } }],
      lineage: { reads: [all("customers")], writes: [] },
    });
  });

  test("says itself what it reads and writes, one or several or nothing", () => {
    const { lineage } = known(() =>
      lambda.invoke({ function: countCustomers, reads: [], writes: [ordersRaw, customers] }),
    );
    expect(lineage).toEqual({ reads: [], writes: [all("orders_raw"), all("customers")] });
    expect(known(() => lambda.invoke({ function: countCustomers, reads: ordersRaw })).lineage).toEqual({
      reads: [all("orders_raw")],
      writes: [],
    });
  });
});

describe("redshift.sql", () => {
  const call = (parts: readonly unknown[]): AirflowCall => ({
    class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
    args: {
      sql: { py: "sql", parts: parts as never },
      database: "wh",
      workgroup_name: "acme-wh",
      poll_interval: 10,
      region_name: "eu-west-1",
      durable: false,
    },
  });

  test("names tables as Redshift knows them, binds values, and ends at its last word", () => {
    expect(known((d) => redshift.sql({ warehouse, sql: d.sql("query.sql", { day: d.ds, n: -3 }) }))).toEqual({
      call: call([
        'SELECT * FROM "bronze"."orders_raw" JOIN "silver"."customers" USING (country) WHERE day = ',
        ds,
        " AND n > (-3)",
      ]),
      grants: [warehouseGrant],
      lineage: { reads: [all("orders_raw"), all("customers")], writes: [] },
    });
  });

  test("runs in a cluster by its identifier where the environment has nodes", () => {
    const { call: serverless } = known((d) => redshift.sql({ warehouse, sql: d.sql("merge.sql") }));
    const args = { warehouse: "wh", statements: [["SELECT 1"]], rowsFail: false };
    const cluster = { nodeType: "ra3.large", nodes: 2, snapshotHours: 8, snapshotDays: 7 } as const;
    const env = { ...context.env, redshift: { ...context.env.redshift, cluster } };
    const made = definitionOf("redshift.statements").airflow?.(args, { ...context, env });
    expect(made?.args).toMatchObject({ cluster_identifier: "acme-wh", database: "wh" });
    expect(made?.args).not.toHaveProperty("workgroup_name");
    expect(serverless?.args).not.toHaveProperty("cluster_identifier");
  });

  test("writes what its text writes, and what it is said to", () => {
    const { call: made, lineage } = known((d) =>
      redshift.sql({ warehouse, sql: d.sql("merge.sql"), reads: [customers, ordersRaw], writes: dailyRevenue }),
    );
    expect(made).toEqual(call(['INSERT INTO "analytics"."daily_revenue" SELECT * FROM "bronze"."orders_raw"']));
    expect(lineage).toEqual({ reads: [all("orders_raw"), all("customers")], writes: [all("daily_revenue")] });
  });
});

describe("athena.query", () => {
  test("names tables by their Glue databases, and may read what it reads", () => {
    const read = ["glue:GetDatabase", "glue:GetTable", "glue:GetPartitions", "s3:GetObject", "s3:ListBucket"];
    expect(known((d) => athena.query({ sql: d.sql("query.sql", { day: d.ds, n: "o'clock" }) }))).toEqual({
      call: {
        class: "airflow.providers.amazon.aws.operators.athena.AthenaOperator",
        args: {
          query: {
            py: "sql",
            parts: [
              'SELECT * FROM "acme_bronze"."orders_raw" JOIN "acme_silver"."customers" USING (country) WHERE day = ',
              ds,
              " AND n > 'o''clock'",
            ],
          },
          database: "acme_athena",
          workgroup: "acme",
          output_location: "s3://acme-athena-123456789012-eu-west-1/results/",
          sleep_time: 10,
          region_name: "eu-west-1",
        },
      },
      grants: [
        {
          actions: [
            "athena:StartQueryExecution",
            "athena:GetQueryExecution",
            "athena:GetQueryResults",
            "athena:StopQueryExecution",
          ],
          on: { kind: "athenaWorkgroup", id: "athena" },
        },
        {
          actions: ["s3:PutObject", "s3:GetObject", "s3:GetBucketLocation"],
          on: { kind: "houseBucket", id: "athena" },
        },
        { actions: read, on: { kind: "dataset", id: "orders_raw" } },
        { actions: read, on: { kind: "dataset", id: "customers" } },
      ],
      lineage: { reads: [all("orders_raw"), all("customers")], writes: [] },
    });
  });
});

describe("s3.wait", () => {
  const call = (key: unknown, poll: number): AirflowCall => ({
    class: "airflow.providers.amazon.aws.sensors.s3.S3KeySensor",
    args: {
      bucket_name: "acme-landing-123456789012-eu-west-1",
      bucket_key: key as never,
      wildcard_match: true,
      poke_interval: poll,
      deferrable: true,
      region_name: "eu-west-1",
    },
    timeLimit: "sensor",
  });

  test("looks each minute, or as often as it is told", () => {
    expect(known(() => s3.wait({ bucket: landing, key: "orders/*.csv" }))).toEqual({
      call: call("orders/*.csv", 60),
      grants: [{ actions: ["s3:GetObject", "s3:ListBucket"], on: { kind: "bucket", id: "landing" } }],
      lineage: nothing,
    });
    const template = { py: "template", expr: { kind: "template", parts: ["orders/", ds, ".csv"] } };
    const { call: made } = known((d) => s3.wait({ bucket: landing, key: tpl`orders/${d.ds}.csv`, poll: "5m" }));
    expect(made).toEqual(call(template, 300));
  });
});

test("a wait is bound as a whole, and another task's tries each", () => {
  const spec = dag("x", open, (d) => {
    d.task("wait", s3.wait({ bucket: landing, key: "a.csv" }), { timeout: "2h" });
    d.task("say", sns.publish({ topic: support, message: "hi" }), { timeout: "90s" });
  });
  const { program } = through(passes, [spec], context);
  const { files } = lowerToAirflow(program, context, { catalog: readCatalog(), report: () => undefined });
  const [file] = files;
  const [wait, say] = ["S3KeySensor(", "SnsPublishOperator("].map(
    (call) => file?.text.split(call)[1]?.split("\n\n")[0],
  );
  expect(wait).toContain(" timeout=timedelta(hours=2)");
  expect(wait).not.toContain("execution_timeout");
  expect(say).toContain(" execution_timeout=timedelta(seconds=90)");
});

describe("sns.publish", () => {
  test("to the topic, with or without a subject", () => {
    const grants = [{ actions: ["sns:Publish"], on: { kind: "topic", id: "data-support" } }];
    const call = (args: AirflowCall["args"]): AirflowCall => ({
      class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
      args: { target_arn: "arn:aws:sns:eu-west-1:123456789012:acme-data-support", ...args, region_name: "eu-west-1" },
    });
    expect(known(() => sns.publish({ topic: support, message: "done" }))).toEqual({
      call: call({ message: "done" }),
      grants,
      lineage: nothing,
    });
    expect(known((d) => sns.publish({ topic: support, message: d.ds, subject: jinja("{{ ts }}") }))).toEqual({
      call: call({
        message: { py: "template", expr: ds },
        subject: { py: "template", expr: { kind: "jinja", text: "{{ ts }}" } },
      }),
      grants,
      lineage: nothing,
    });
  });
});

describe("mart", () => {
  test("is no task of its own, reads what its query reads and writes its partition", () => {
    const partition = (d: Context) => ({ order_date: d.ds });
    expect(
      known((d) => mart({ to: dailyRevenue, sql: d.sql("query.sql", { day: d.ds, n: 1 }), partition: partition(d) })),
    ).toEqual({
      call: undefined,
      // Its parts have them.
      grants: [],
      lineage: {
        reads: [all("orders_raw"), all("customers")],
        writes: [{ dataset: "daily_revenue", scope: { kind: "partitions", values: { order_date: { $expr: ds } } } }],
      },
    });
  });

  test("writes all of itself where no partition is named, and a number's text where one is", () => {
    const args = (d: Context) => ({ to: dailyRevenue, sql: d.sql("query.sql", { day: d.ds, n: 1 }) });
    expect(known((d) => mart(args(d))).lineage.writes).toEqual([all("daily_revenue")]);
    expect(known((d) => mart({ ...args(d), partition: { order_date: 20260101 } })).lineage.writes).toEqual([
      { dataset: "daily_revenue", scope: { kind: "partitions", values: { order_date: "20260101" } } },
    ]);
  });
});

test("an operator that does not exist is a bug, also under the name of an object's own member", () => {
  expect(() => definitionOf("toString")).toThrow("No operator is called 'toString'.");
});
