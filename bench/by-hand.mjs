// The DAGs of pipelines.mjs as somebody writes them in Python, to compare what it costs Airflow to parse them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countries, rules, sqlOf } from "./pipelines.mjs";

/** @import { Pipeline } from "./pipelines.mjs" */

/** Writes the DAG files. @param {string} folder @param {readonly Pipeline[]} all */
export function writeByHand(folder, all) {
  mkdirSync(folder, { recursive: true });
  for (const pipeline of all) writeFileSync(join(folder, `${pipeline.id}.py`), file(pipeline));
}

/** @param {Pipeline} pipeline */
const file = (pipeline) => {
  const { id, number, hasSql, hasMart } = pipeline;
  const sql = sqlOf(pipeline);
  return `\
import json
from datetime import timedelta

import pendulum
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
${hasSql ? "from airflow.providers.amazon.aws.operators.athena import AthenaOperator\n" : ""}\
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
${hasSql ? "from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator\n" : ""}\
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, Asset, Param, TaskGroup
${hasMart ? "from airflow.sdk.exceptions import AirflowFailException\n" : ""}\
from airflow.timetables.interval import CronDataIntervalTimetable

${hasMart ? failOnRows : ""}

with DAG(
    "${id}",
    description="Orders of shop ${number}.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    tags=["orders"],
    default_args={
        "retries": 3,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": 2.0,
        "max_retry_delay": timedelta(hours=1),
    },
    params={"rows": Param(500, type="integer", minimum=0, description="How many orders to fetch.")},
    on_failure_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:bench-support",
            subject="${id} failed",
            message="{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
        )
    ],
    user_defined_filters={"fromjson": json.loads},
):
    wait = S3KeySensor(
        task_id="wait",
        bucket_name="bench-landing-123456789012-eu-west-1",
        bucket_key="incoming/${number}/{{ ds }}.csv",
        wildcard_match=True,
        poke_interval=300,
        deferrable=True,
        region_name="eu-west-1",
        timeout=timedelta(hours=2),
    )
    fetch = ${invoke("fetch", "fetch-orders", `'{"date": {{ ds | tojson }}, "rows": {{ params.rows | tojson }}}'`, 330, ["execution_timeout=timedelta(minutes=10)", outlets(`bronze.raw_${number}`, `s3://bench-lake-123456789012-eu-west-1/bronze/raw_${number}`)])}
    with TaskGroup("clean"):
${countries.map(cleanTask).join("")}\
    cleaned = EmptyOperator(task_id="cleaned")
${rules.map(checkTask).join("")}\
    checked = EmptyOperator(task_id="checked", trigger_rule="none_failed")
${hasMart ? martTasks(number, sql.revenue) : otherTask("revenue")}\
${hasSql ? sqlTasks(sql) : otherTask("summary") + otherTask("top")}\
    published = EmptyOperator(task_id="published")
    tell = SnsPublishOperator(
        task_id="tell",
        target_arn="arn:aws:sns:eu-west-1:123456789012:bench-support",
        message="{{ (ti.xcom_pull(task_ids='fetch') | fromjson)['rows'] }} orders of {{ ds }} in {{ (ti.xcom_pull(task_ids='fetch') | fromjson)['key'] }}",
        subject="Orders",
        region_name="eu-west-1",
    )
    warn = SnsPublishOperator(
        task_id="warn",
        target_arn="arn:aws:sns:eu-west-1:123456789012:bench-support",
        message="No orders of {{ ds }}",
        region_name="eu-west-1",
        trigger_rule="one_failed",
    )
    end = EmptyOperator(task_id="end", trigger_rule="all_done")

    cleaning = [${countries.map((country) => `clean_${country}`).join(", ")}]
    wait >> fetch >> [*cleaning, ${hasMart ? "stage" : "revenue"}, summary, top]
    cleaning >> cleaned >> [${rules.map((rule) => `check_${rule}`).join(", ")}] >> checked >> [${hasMart ? "stage" : "revenue"}, summary, top]
${hasMart ? "    stage >> test >> publish\n" : ""}\
    [${hasMart ? "publish" : "revenue"}, summary, top] >> published >> [tell, warn] >> end
`;
};

const failOnRows = `

def fail_on_rows(context, result=None):
    broken = []
    for statement in result:
        for record in statement["Records"]:
            rule, rows, example = (None if "isNull" in cell else next(iter(cell.values())) for cell in record)
            broken.append(f"{rule}: {rows} rows ({example})")
    if broken:
        raise AirflowFailException("The data break these rules:\\n" + "\\n".join(broken))

`;

/**
 * @param {string} id @param {string} name of the function @param {string} payload @param {number} readTimeout
 * @param {readonly string[]} more
 */
const invoke = (id, name, payload, readTimeout, more = []) => `\
LambdaInvokeFunctionOperator(
        task_id="${id}",
        function_name="bench-${name}",
        payload=${payload},
        region_name="eu-west-1",
        botocore_config={"read_timeout": ${readTimeout}, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
${more.map((argument) => `        ${argument},\n`).join("")}\
    )`;

const key = `{{ (ti.xcom_pull(task_ids="fetch") | fromjson)["key"] | tojson }}`;

/** @param {string} country */
const cleanTask = (country) => `\
        clean_${country} = ${invoke(`clean_${country}`, "clean-orders", `'{"key": ${key}, "country": "${country}"}'`, 90)}
`;

/** A payload with the file's key and a rule. @param {string} rule */
const rulePayload = (rule) => `'{"date": {{ ds | tojson }}, "key": ${key}, "rule": "${rule}"}'`;

const onceMore = ["retries=1", "retry_exponential_backoff=0", "max_retry_delay=None"];

/** @param {string} rule */
const checkTask = (rule) => `\
    check_${rule} = ${invoke(`check_${rule}`, "check-orders", rulePayload(rule), 90, onceMore)}
`;

/** @param {string} id */
const otherTask = (id) => `\
    ${id} = ${invoke(id, "check-orders", rulePayload(id), 90)}
`;

/** What a task writes. @param {string} name @param {string} uri */
const outlets = (name, uri) => `outlets=[Asset(name="${name}", uri="${uri}")]`;

/** Arguments of each task that runs SQL in the warehouse. */
const redshift = `\
database="lakehouse", workgroup_name="bench-lakehouse", poll_interval=10, region_name="eu-west-1", durable=False`;

/** A file's SQL for an engine: where its zone lies, and the day. @param {string} text @param {string} zone */
const forEngine = (text, zone) =>
  text
    .replaceAll("bronze.", `"${zone}".`)
    .replaceAll(/(raw_\d+)/g, '"$1"')
    .replaceAll(":day", "'{{ ds }}'");

/** @param {{ summary: string, top: string }} sql */
const sqlTasks = ({ summary, top }) => `\
    summary = RedshiftDataOperator(task_id="summary", sql="""${forEngine(summary, "bronze")}""", ${redshift})
    top = AthenaOperator(
        task_id="top",
        query="""${forEngine(top, "bench_bronze")}""",
        database="bench_athena",
        workgroup="bench",
        output_location="s3://bench-athena-123456789012-eu-west-1/results/",
        sleep_time=10,
        region_name="eu-west-1",
    )
`;

/** @param {string} number @param {string} query */
const martTasks = (number, query) => {
  const mart = `"analytics"."revenue_${number}"`;
  const staging = `"analytics"."revenue_${number}__staging"`;
  const columns = `"order_date", "country", "orders", "revenue"`;
  /** @param {string} column */
  const notNull = (column) => `\
SELECT 'not_null(${column})' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE "${column}" IS NULL HAVING COUNT(*) > 0
UNION ALL
`;
  return `\
    with TaskGroup("revenue"):
        stage = RedshiftDataOperator(
            task_id="stage",
            doc_md="Builds the rows of analytics.revenue_${number} in a table beside it.",
            sql=[
                """CREATE EXTERNAL SCHEMA IF NOT EXISTS "bronze" FROM DATA CATALOG DATABASE 'bench_bronze' IAM_ROLE default
""",
                """CREATE SCHEMA IF NOT EXISTS "analytics"
""",
                """CREATE TABLE IF NOT EXISTS ${mart} (
  "order_date" DATE NOT NULL,
  "country" VARCHAR(64) NOT NULL,
  "orders" BIGINT NOT NULL,
  "revenue" DECIMAL(38,2)
)
""",
                """DROP TABLE IF EXISTS ${staging}
""",
                """CREATE TABLE ${staging} (
  "order_date" DATE,
  "country" VARCHAR(64),
  "orders" BIGINT,
  "revenue" DECIMAL(38,2)
)
""",
                """INSERT INTO ${staging} (${columns})
SELECT ${columns}
FROM (
${forEngine(query, "bronze")}) AS "query"
""",
            ],
            ${redshift},
        )
        test = RedshiftDataOperator(
            task_id="test",
            doc_md="Fails where the staged rows break a rule of analytics.revenue_${number}, or its table is not as its contract says; the published table stays as it was.",
            sql=[
                """SELECT 'column(' || wanted.name || ')' AS rule, 1 AS rows,
  'the table has ' || COALESCE(held.type || CASE WHEN held.size > 0 THEN REPLACE('(' || CAST(held.size AS VARCHAR(8)) || ',' || CAST(held.scale AS VARCHAR(8)) || ')', ',0)', ')') ELSE '' END || CASE WHEN held.nullable = 'NO' THEN ' NOT NULL' ELSE '' END, 'none') || ', its contract ' || wanted.ddl || ': alter the table, or drop it and load it again' AS example
FROM (
  SELECT CAST('order_date' AS VARCHAR(128)) AS name, CAST('date' AS VARCHAR(128)) AS type, 0 AS size, 0 AS scale, CAST('NO' AS VARCHAR(128)) AS nullable, CAST('DATE NOT NULL' AS VARCHAR(128)) AS ddl
  UNION ALL
  SELECT 'country', 'character varying', 64, 0, 'NO', 'VARCHAR(64) NOT NULL'
  UNION ALL
  SELECT 'orders', 'bigint', 0, 0, 'NO', 'BIGINT NOT NULL'
  UNION ALL
  SELECT 'revenue', 'numeric', 38, 2, 'YES', 'DECIMAL(38,2)'
) AS wanted
LEFT JOIN (
  SELECT CAST(column_name AS VARCHAR(128)) AS name, CAST(data_type AS VARCHAR(64)) AS type,
    CASE WHEN data_type = 'numeric' THEN numeric_precision ELSE COALESCE(character_maximum_length, 0) END AS size,
    CASE WHEN data_type = 'numeric' THEN numeric_scale ELSE 0 END AS scale, CAST(is_nullable AS VARCHAR(3)) AS nullable
  FROM information_schema.columns
  WHERE table_schema = 'analytics' AND table_name = 'revenue_${number}'
) AS held ON held.name = wanted.name
WHERE held.name IS NULL OR held.type <> wanted.type OR held.size < wanted.size OR held.scale <> wanted.scale
  OR (held.nullable = 'NO' AND wanted.nullable = 'YES')
UNION ALL
SELECT 'column(' || CAST(column_name AS VARCHAR(128)) || ')', 1,
  'the table has it NOT NULL, its contract none: drop the column, or the table, and load it again'
FROM information_schema.columns
WHERE table_schema = 'analytics' AND table_name = 'revenue_${number}'
  AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN ('order_date', 'country', 'orders', 'revenue')
""",
                """WITH staged AS (
  SELECT *, 'order_date=' || COALESCE(CAST("order_date" AS VARCHAR(256)), 'null') || ', country=' || COALESCE(CAST("country" AS VARCHAR(256)), 'null') AS "row__"
  FROM ${staging}
)
${notNull("order_date")}${notNull("country")}${notNull("orders")}\
SELECT 'unique_key(order_date, country)' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM (SELECT MIN("row__") AS "row__" FROM staged GROUP BY "order_date", "country" HAVING COUNT(*) > 1) AS twice HAVING COUNT(*) > 0
UNION ALL
SELECT 'not_empty' AS rule, COUNT(*) AS rows, 'the query returned no row' AS example FROM staged HAVING COUNT(*) = 0
UNION ALL
SELECT 'partition(order_date)' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE NOT COALESCE("order_date" = CAST('{{ ds }}' AS DATE), FALSE) HAVING COUNT(*) > 0
""",
            ],
            return_sql_result=True,
            post_execute=fail_on_rows,
            ${redshift},
        )
        publish = RedshiftDataOperator(
            task_id="publish",
            doc_md="Replaces the affected rows of analytics.revenue_${number} in one transaction.",
            sql=[
                """DELETE FROM ${mart}
WHERE "order_date" = CAST('{{ ds }}' AS DATE)
""",
                """INSERT INTO ${mart} (${columns})
SELECT ${columns}
FROM ${staging}
""",
            ],
            ${outlets(`analytics.revenue_${number}`, `redshift://bench-lakehouse:5439/lakehouse/analytics/revenue_${number}`)},
            ${redshift},
        )
`;
};
