import {
  bucket,
  connection,
  containerTask,
  crawler,
  dag,
  dataset,
  date,
  decimal,
  glueJob,
  int,
  lambda,
  lambdaFunction,
  manual,
  pool,
  redshiftWarehouse,
  ruleSet,
  secret,
  stateMachine,
  text,
  timestamp,
  topic,
  variable,
} from "sluice";

/** What drawn specs use: of each kind of definition something, and datasets of every home and format. */
export const warehouse = redshiftWarehouse("wh", { schemas: ["analytics"] });
export const support = topic("data-support");
export const landing = bucket("landing");
export const shopKey = secret("shop/key");

const delivered = { id: text(), day: text(), amount: text(), count: text() };
export const raw = dataset("raw_events", delivered, { zone: "raw", format: "csv", external: true });
export const lines = dataset("raw_lines", delivered, { zone: "raw", format: "json", external: true });
export const files = dataset("files", { id: text() }, { zone: "raw", format: "parquet", external: true });
/** Files that each mart can be loaded from. */
export const exported = dataset(
  "exported",
  { day: text(), country: text(), amount: text(), id: text(), at: text(), total: text() },
  { zone: "raw", format: "csv", external: true },
);
/** A table that raw files are conformed to. */
export const events = dataset(
  "events",
  { id: text({ required: true }), day: date({ required: true }), amount: decimal(18, 2) },
  { zone: "silver", key: ["id"], partitions: ["day"], external: true },
);
/** A table that is the answer of a query. */
export const byDay = dataset("by_day", { day: date({ required: true }), count: int() }, { zone: "gold", key: ["day"] });
/** Marts: with partitions and a key, with a key, with neither. */
export const daily = dataset(
  "daily",
  { day: date({ required: true }), country: text({ required: true }), amount: decimal(38, 2) },
  { warehouse, schema: "analytics", key: ["day", "country"], partitions: ["day"] },
);
export const latest = dataset(
  "latest",
  { id: text({ required: true }), at: timestamp() },
  { warehouse, schema: "analytics", key: ["id"] },
);
export const totals = dataset("totals", { total: int() }, { warehouse, schema: "analytics" });

export const echo = lambdaFunction("echo", { output: "json", writes: [raw] });
export const reader = lambdaFunction("reader", { reads: [events], timeout: "15m" });

/** Takes any of its arguments, and none. */
export const report = glueJob("report", {
  arguments: { day: "date?", title: "string?", rows: "int?", spec: "json?" },
  reads: [events],
});
export const cleanup = glueJob("cleanup");

export const greeting = variable("greeting");
export const limits = variable("shop-limits", { shape: "json" });
export const api = connection("shop-api", { type: "http", extra: { region: "string" } });
export const mail = connection("mail", { type: "smtp" });

export const restock = stateMachine("restock");
export const billing = stateMachine("billing", { name: "billing-v2" });
export const forecast = containerTask("forecast", {
  cluster: "models",
  family: "forecast",
  container: "main",
  roles: ["forecast-task"],
  logs: { group: "/ecs/forecast", streamPrefix: "run" },
});
export const silent = containerTask("silent", { cluster: "models", family: "silent", container: "main", roles: [] });
export const partners = crawler("partners");
export const legacy = crawler("legacy", { name: "legacy-crawler" });
export const eventRules = ruleSet("event_rules", { dataset: events, role: "quality" });

export const shopApi = pool("shop api's", { slots: 2 });
export const narrow = pool("{{ narrow }}", { slots: 1 });

/** The DAG beside each drawn one: what starts others is written by somebody. */
export const delivery = dag(
  "delivers_files",
  { description: "", schedule: manual, start: "2026-01-01" },
  (d) => void d.task("deliver", lambda.invoke({ function: echo, payload: {}, writes: [files, lines] })),
);
