import type { DagIr } from "../../../../src/ir/dag.ts";
import { type AirflowCall, py, type SqlParts } from "../../../../src/ir/python-value.ts";
import { amazon, dagIr, edges, origin, taskIr } from "../../ir.ts";

const ds = { kind: "context", name: "ds" } as const;

const redshift = (sql: readonly SqlParts[], more: AirflowCall["args"] = {}): AirflowCall => ({
  class: `${amazon}.operators.redshift_data.RedshiftDataOperator`,
  args: {
    sql: sql.length === 1 ? py.sql(sql[0] ?? []) : sql.map(py.sql),
    database: "analytics",
    workgroup_name: "sluice-local-warehouse",
    poll_interval: 1,
    region_name: "eu-west-1",
    ...more,
  },
});

/** The reference pipeline in its first form: a Lambda, a mart in three steps, a query. */
export const dag: DagIr = dagIr({
  id: "orders_medallion",
  description: "Orders from the shop to a daily revenue mart.",
  params: {
    rows: { type: "integer", default: 500, minimum: 0, description: "How many orders the shop has on that day." },
    seed: { type: "integer", default: 1 },
    shop: { type: "string", default: "eu", enum: ["eu", "us"] },
  },
  tags: ["orders"],
  owner: "data",
  timeout: 7200,
  retries: { attempts: 3, delay: 300, backoff: "exponential", maxDelay: 3600 },
  onFailure: [
    {
      via: "sns",
      topic: "support",
      subject: "orders_medallion failed",
      message: { $expr: { kind: "jinja", text: "{{ dag.dag_id }} failed. Run: {{ run_id }}." } },
    },
  ],
  groups: [{ id: "daily_revenue", origin, after: [] }],
  tasks: [
    taskIr(
      "ingest",
      {
        class: `${amazon}.operators.lambda_function.LambdaInvokeFunctionOperator`,
        args: {
          function_name: "sluice-local-generate-orders",
          payload: py.json({
            date: { $expr: ds },
            rows: { $expr: { kind: "param", name: "rows" } },
            seed: { $expr: { kind: "param", name: "seed" } },
          }),
          botocore_config: py.dict({ read_timeout: 90, retries: py.dict({ max_attempts: 0 }) }),
          region_name: "eu-west-1",
        },
        returns: "jsonText",
      },
      { timeout: 600 },
    ),
    taskIr(
      "daily_revenue.stage",
      redshift([
        ['CREATE SCHEMA IF NOT EXISTS "analytics"'],
        [
          'INSERT INTO "analytics"."daily_revenue__staging" ("order_date", "revenue")\nSELECT order_date, SUM(quantity * unit_price)\nFROM "bronze"."orders_raw"\nWHERE order_date = ',
          ds,
          "\n  AND shop = ",
          { kind: "param", name: "shop" },
          "\nGROUP BY 1",
        ],
      ]),
      { group: "daily_revenue", doc: "Builds the rows of analytics.daily_revenue in a table beside it." },
    ),
    taskIr(
      "daily_revenue.test",
      redshift(
        [
          [
            "SELECT 'not_null(revenue)' AS rule, COUNT(*) AS rows, MIN(order_date) AS example\n",
            'FROM "analytics"."daily_revenue__staging"\nWHERE revenue IS NULL\nHAVING COUNT(*) > 0',
          ],
        ],
        { return_sql_result: true, post_execute: py.support("fail_on_rows") },
      ),
      { group: "daily_revenue", retries: { attempts: 0, delay: 0, backoff: "fixed" } },
    ),
    taskIr(
      "daily_revenue.publish",
      redshift([
        ['DELETE FROM "analytics"."daily_revenue"\nWHERE order_date = CAST(', ds, " AS DATE)"],
        ['INSERT INTO "analytics"."daily_revenue"\nSELECT * FROM "analytics"."daily_revenue__staging"'],
      ]),
      { group: "daily_revenue" },
    ),
    taskIr("top_products", {
      class: `${amazon}.operators.athena.AthenaOperator`,
      args: {
        query: py.sql([
          'SELECT product, SUM(quantity) AS sold\nFROM "sluice_local_bronze"."orders_raw"\nWHERE order_date = ',
          ds,
          "\nGROUP BY product\nORDER BY sold DESC\nLIMIT 5",
        ]),
        database: "default",
        workgroup: "sluice-local",
        sleep_time: 1,
      },
    }),
    taskIr("tell", {
      class: `${amazon}.operators.sns.SnsPublishOperator`,
      args: {
        target_arn: "arn:aws:sns:eu-west-1:123456789012:business",
        message: py.text({
          $expr: {
            kind: "template",
            parts: ["Orders of ", ds, " are in ", { kind: "output", task: "ingest", path: ["file", "key"] }, "."],
          },
        }),
      },
    }),
  ],
  edges: edges(
    ["ingest", "daily_revenue.stage", "daily_revenue.test", "daily_revenue.publish", "tell"],
    ["ingest", "top_products", "tell"],
  ),
});
