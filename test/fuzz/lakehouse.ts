import {
  bucket,
  connection,
  containerTask,
  crawler,
  dataset,
  date,
  decimal,
  glueJob,
  int,
  lambdaFunction,
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

const delivered = {
  id: text(),
  day: text(),
  country: text(),
  amount: text(),
  count: text(),
  total: text(),
  at: text(),
};
export const raw = dataset("raw_events", delivered, { zone: "raw", format: "csv", external: true });
export const lines = dataset("raw_lines", delivered, { zone: "raw", format: "json", external: true });
export const files = dataset("files", { id: text() }, { zone: "raw", format: "parquet", external: true });
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

export const merge = glueJob("merge", { reads: [raw], writes: [events] });
export const crowd = pool("crowd", { slots: 3 });
export const greeting = variable("greeting");
export const api = connection("api", { type: "http" });
export const flow = stateMachine("flow");
export const scoring = containerTask("scoring", { cluster: "models", family: "scoring", container: "app", roles: [] });
export const nightly = crawler("nightly");
export const sane = ruleSet("sane", { dataset: events, role: "quality" });
