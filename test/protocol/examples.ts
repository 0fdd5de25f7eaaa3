import type { ResourceDocument } from "../../src/ir/resources.ts";
import type { AirflowEvent, AwsEvent, Command } from "../../src/local/protocol.ts";

const at = "2026-01-02T03:04:05.678Z";
const aws = { v: 1, at, source: "aws" } as const;
const airflow = { v: 1, at, source: "airflow" } as const;

type ByName<E extends { readonly event: string }> = { readonly [N in E["event"]]: Extract<E, { readonly event: N }> };

/** Every event with every field; the compiler sees that none is left out. */
export const awsEvents: ByName<AwsEvent> = {
  failed: { ...aws, event: "failed", message: "the port is taken", detail: "a traceback" },
  ready: { ...aws, event: "ready", port: 40_123, seconds: 2.5 },
  provisioned: { ...aws, event: "provisioned", id: "provision-1", seconds: 0.2 },
  rows: {
    ...aws,
    event: "rows",
    id: "sql-2",
    columns: [
      { name: "day", type: "date" },
      { name: "revenue", type: "decimal(18,2)" },
      { name: "orders", type: "bigint" },
    ],
    rows: [
      ["2026-01-01", "12.50", 3],
      [null, null, 0],
    ],
  },
  warmed: { ...aws, event: "warmed", id: "warm-4", seconds: 6.5 },
  rejected: { ...aws, event: "rejected", id: "sql-3", message: 'column "x" does not exist' },
  notification: { ...aws, event: "notification", topic: "support", subject: "failed", message: "orders failed" },
  "lambda.log": { ...aws, event: "lambda.log", function: "generate-orders", line: "500 rows" },
};

export const airflowEvents: ByName<AirflowEvent> = {
  failed: { ...airflow, event: "failed", message: "no DAG", detail: "a traceback" },
  imported: { ...airflow, event: "imported", version: "3.3.1", seconds: 3.5 },
  parsed: { ...airflow, event: "parsed", dag: "orders", tasks: ["ingest", "group.load"] },
  "task.started": { ...airflow, event: "task.started", task: "ingest", map_index: -1, try: 1 },
  "task.finished": {
    ...airflow,
    event: "task.finished",
    task: "ingest",
    map_index: 2,
    try: 2,
    state: "failed",
    seconds: 0.25,
    error: { type: "AirflowException", message: "no" },
  },
  "task.log": { ...airflow, event: "task.log", task: "ingest", level: "INFO", message: "started" },
  "run.finished": {
    ...airflow,
    event: "run.finished",
    run_id: "manual__2026-01-01",
    state: "success",
    ds: "2026-01-01",
    data_interval_start: "2026-01-01T02:00:00Z",
    data_interval_end: "2026-01-02T02:00:00Z",
    tasks: { ingest: "success", never: null },
    seconds: 8,
  },
};

/** Fields that may be absent, by event. */
export const optionalFields: Readonly<Record<string, string>> = {
  failed: "detail",
  notification: "subject",
  "task.finished": "error",
};

export const resources: ResourceDocument = {
  v: 1,
  region: "eu-west-1",
  account: "123456789012",
  buckets: [{ name: "sluice-local-lake" }],
  databases: [{ name: "sluice_local_bronze" }],
  tables: [
    {
      database: "sluice_local_bronze",
      name: "orders_raw",
      location: "s3://sluice-local-lake/bronze/orders_raw/",
      format: "csv",
      columns: [
        { name: "order_id", type: "string" },
        { name: "unit_price", type: "decimal(18,2)" },
      ],
      partitions: [{ name: "order_date", type: "date" }],
      header: true,
    },
  ],
  functions: [
    {
      name: "sluice-local-generate-orders",
      directory: "/project/build/local/functions/generate_orders",
      handler: "index.handler",
      timeout: 60,
      memory: 256,
      environment: { ORDERS_RAW: "s3://sluice-local-lake/bronze/orders_raw/" },
    },
  ],
  jobs: [
    {
      name: "sluice-local-conform",
      bucket: "sluice-local-mwaa",
      script: "/project/glue_src/conform/main.py",
      library: "/project/build/local/glue/sluice_glue.zip",
      arguments: { "--document": "s3://sluice-local-mwaa/sluice/jobs/0123456789abcdef.json" },
      timeout: 30,
      concurrency: 1,
    },
  ],
  topics: [{ name: "sluice-local-support" }],
  secrets: [
    { name: "sluice-local/warehouse", value: { username: "admin", port: 5439 } },
    { name: "sluice-local/empty", value: null },
  ],
  settings: [
    { name: "sluice-local/airflow/variables/limit", text: "5" },
    { name: "sluice-local/airflow/connections/shop", text: null },
  ],
  warehouses: [{ workgroup: "sluice-local", database: "analytics", namespace: "sluice-local" }],
  workgroups: [{ name: "sluice-local", output: "s3://sluice-local-athena/results/" }],
};

export const commands: { readonly [N in Command["command"]]: Extract<Command, { readonly command: N }> } = {
  provision: { command: "provision", resources },
  sql: { command: "sql", engine: "athena", sql: "select 1" },
  warm: { command: "warm" },
};
