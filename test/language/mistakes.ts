/**
 * Wrong specs, which must not type-check. Each directive says what is wrong with the line after it; mistakes.errors.txt has
 * what TypeScript says to it, and mistakes.test.ts compares them.
 */
import {
  athena,
  bash,
  connection,
  crawler,
  cron,
  dag,
  dags,
  dataset,
  date,
  decimal,
  equals,
  every,
  glue,
  glueJob,
  greater,
  type HandlerOf,
  holds,
  http,
  int,
  label,
  lambda,
  lambdaFunction,
  manual,
  mart,
  noop,
  notify,
  once,
  onUpdate,
  otherwise,
  param,
  pool,
  redshift,
  redshiftWarehouse,
  s3,
  sns,
  stateMachine,
  stepfunctions,
  type Task,
  text,
  tpl,
  variable,
} from "sluice";
import { S3CopyObjectOperator, S3KeySensor } from "sluice/operators/s3";
import {
  dailyRevenue,
  generateOrders,
  landing,
  ordersRaw,
  products,
  shares,
  support,
  totals,
  warehouse,
} from "../support/shop.ts";

// @ts-expect-error a typo in a function's name
export { generateOrder } from "../support/shop.ts";

const daily = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" } as const;
const made = { function: generateOrders, payload: { date: "2026-01-01", rows: 1 } } as const;

let leaked!: Task<"other", { readonly key: string }>;
dag("other", daily, (d) => {
  leaked = d.task("leak", lambda.invoke(made));
});

const params = { n: param.int(1), c: param.text("NL", { oneOf: ["NL", "DE"] }), flag: param.flag(false) };

dag("mistakes", { ...daily, params }, (d) => {
  const ingest = d.task("ingest", lambda.invoke(made));
  const sql = d.sql("x.sql");

  // @ts-expect-error a dataset where a function belongs
  d.task("a", lambda.invoke({ function: ordersRaw, payload: { date: d.ds, rows: 1 } }));
  // @ts-expect-error a name where a function belongs
  d.task("a", lambda.invoke({ function: "generate_orders", payload: { date: d.ds, rows: 1 } }));
  // @ts-expect-error a function that takes a payload is given none
  d.task("a", lambda.invoke({ function: generateOrders }));
  // @ts-expect-error a field that the payload does not have
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, row: 500 } }));
  // @ts-expect-error a field of the payload is missing
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds } }));
  // @ts-expect-error text where the payload has a number
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: ingest.output.key } }));
  // @ts-expect-error an output field that does not exist
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: ingest.output.row } }));
  // @ts-expect-error a typo in an argument's name
  d.task("a", lambda.invoke({ ...made, write: ordersRaw }));
  // @ts-expect-error a typo in an argument's name, beside a literal payload
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 }, write: ordersRaw }));
  // @ts-expect-error a required argument is missing
  d.task("b", redshift.sql({ sql }));
  // @ts-expect-error a path where a SQL file belongs
  d.task("b", redshift.sql({ warehouse, sql: "x.sql" }));
  // @ts-expect-error a bucket where a warehouse belongs
  d.task("b", redshift.sql({ warehouse: landing, sql }));
  // @ts-expect-error a warehouse where there is none to choose
  d.task("b", athena.query({ sql, warehouse }));
  // @ts-expect-error an argument to an operator that takes none
  d.task("b", noop({ after: ingest }));
  // @ts-expect-error an expression where Airflow renders none
  d.task("c", s3.wait({ bucket: landing, key: "a.csv", poll: d.ds }));
  // @ts-expect-error an expression where a number of tries is expected
  d.task("c", noop(), { retries: d.params.n });
  // @ts-expect-error a bucket's name where the bucket belongs
  d.task("c", s3.wait({ bucket: "landing", key: "a.csv" }));
  // @ts-expect-error undefined is not "left out"
  d.task("c", s3.wait({ bucket: landing, key: "a.csv", poll: undefined }));
  // @ts-expect-error a number param where text is expected
  d.task("d", sns.publish({ topic: support, message: d.params.n }));
  // @ts-expect-error a task where its output belongs
  d.task("d", sns.publish({ topic: support, message: ingest }));
  // @ts-expect-error an output with fields where text is expected
  d.task("d", sns.publish({ topic: support, message: ingest.output }));
  // @ts-expect-error a param that was not declared
  d.task("d", sns.publish({ topic: support, message: d.params.m }));
  // @ts-expect-error a task in a template
  d.task("d", sns.publish({ topic: support, message: tpl`${ingest} is done` }));
  // @ts-expect-error a true-or-false param in a template
  d.task("d", sns.publish({ topic: support, message: tpl`${d.params.flag}` }));

  // @ts-expect-error a bad duration
  d.task("e", noop(), { timeout: "30 minutes" });
  // @ts-expect-error a duration without its unit
  d.task("e", noop(), { timeout: 30 });
  // @ts-expect-error a bad delay
  d.task("e", noop(), { retries: { attempts: 3, delay: "5min" } });
  // @ts-expect-error a typo in a task's option
  d.task("e", noop(), { timeOut: "30m" });
  // @ts-expect-error a typo in a trigger rule
  d.task("e", noop(), { when: "all_succes" });
  // @ts-expect-error a topic where a way of telling belongs
  d.task("e", noop(), { onFailure: support });
  // @ts-expect-error a bucket cannot be told
  d.task("e", noop(), { onFailure: notify.sns(landing) });
  // @ts-expect-error a task of another DAG
  d.task("f", noop(), { after: leaked });
  // @ts-expect-error a list with a task of another DAG
  d.task("f", noop(), { after: [ingest, leaked] });
  // @ts-expect-error an id where a task belongs
  d.task("f", noop(), { after: "ingest" });
  // @ts-expect-error an option that a group does not have
  d.group("g", () => {}, { when: "always" });
  // @ts-expect-error a pool's name where the pool belongs
  d.task("g", noop(), { pool: "shop_api" });
  // @ts-expect-error a weight rule that does not exist
  d.task("g", noop(), { priorityRule: "up" });
  // @ts-expect-error an expression where a priority is expected
  d.group("g", () => {}, { priority: d.params.n });
  // @ts-expect-error a group that waits for a task of another DAG
  d.group("g", () => {}, { after: leaked });

  const size = d.branch("size", { big: greater(ingest.output.rows, 10), small: otherwise });
  // @ts-expect-error an arm that the branch does not have
  d.task("g", noop(), { after: size.huge });
  // @ts-expect-error a branch where one of its arms belongs
  d.task("g", noop(), { after: size });
  // @ts-expect-error a number compared with text
  d.only("g", greater(ingest.output.rows, "10"));
  // @ts-expect-error a choice that the param does not have
  d.only("g", equals(d.params.c, "FR"));
  // @ts-expect-error a value where a condition belongs
  d.only("g", d.params.flag);
  // @ts-expect-error text where a true-or-false value belongs
  d.only("g", holds(d.params.c));
  // @ts-expect-error an arm without its condition
  d.branch("g", { big: true });
  // @ts-expect-error a map over something that is no list
  d.map("g", ingest.output.key, () => noop());
  // @ts-expect-error a field that the element does not have
  d.map("g", ingest.output.files, (file) => sns.publish({ topic: support, message: file.name }));
  // @ts-expect-error a map whose body makes no operator
  d.map("g", [1, 2], (n) => n);
  // @ts-expect-error a limit of a task that is not mapped
  d.task("g", noop(), { limit: 2 });
  // @ts-expect-error a teardown of a group
  d.task("g", noop(), { tearsDown: d.group("cluster", () => {}) });
  // @ts-expect-error a teardown of a task of another DAG
  d.task("g", noop(), { tearsDown: leaked });
  // @ts-expect-error a label beside a name
  d.task("g", noop(), { after: label("then", "ingest") });

  // @ts-expect-error a file that is no SQL
  d.sql("x.txt");
  // @ts-expect-error a list bound to a parameter
  d.sql("x.sql", { days: ["2026-01-01"] });
  // @ts-expect-error a task bound to a parameter
  d.sql("x.sql", { key: ingest });

  // @ts-expect-error a mart as an aggregate's target
  d.task("h", glue.aggregate({ to: dailyRevenue, sql }));
  // @ts-expect-error parameters where an aggregate finds by itself what changed
  d.task("h", glue.aggregate({ to: ordersRaw, sql, partition: { order_date: d.ds } }));
  // @ts-expect-error a lake dataset as a mart's target
  d.task("h", mart({ to: ordersRaw, sql }));
  // @ts-expect-error a partition by a column that is no partition
  d.task("h", mart({ to: dailyRevenue, sql, partition: { country: "NL" } }));
  // @ts-expect-error a typo in a partition's column, of two
  d.task("h", mart({ to: shares, sql, partition: { day: d.ds, contry: "NL" } }));
  // @ts-expect-error a partition of a mart that has a key and no partitions
  d.task("h", mart({ to: products, sql, partition: { product: "x" } }));
  // @ts-expect-error a partition of a mart that has neither
  d.task("h", mart({ to: totals, sql, partition: { name: "x" } }));
  // @ts-expect-error a partition's value of the wrong kind
  d.task("h", mart({ to: dailyRevenue, sql, partition: { order_date: true } }));
  // @ts-expect-error a partition that is no columns at all
  d.task("h", mart({ to: dailyRevenue, sql, partition: d.ds }));
  // @ts-expect-error a test that marts do not have
  d.task("h", mart({ to: dailyRevenue, sql, tests: ["unique"] }));
  // @ts-expect-error a mart without its query
  d.task("h", mart({ to: dailyRevenue }));
});

const started = dag(
  "started",
  { ...daily, schedule: manual, params: { day: param.required.date(), rows: param.int(1) } },
  () => {},
);
dag("starts", daily, (d) => {
  // @ts-expect-error a DAG's id where the DAG belongs
  d.task("a", dags.trigger({ dag: "started" }));
  // @ts-expect-error a run that must be told a param is told none
  d.task("a", dags.trigger({ dag: started }));
  // @ts-expect-error the param that must be told is left out
  d.task("a", dags.trigger({ dag: started, params: { rows: 3 } }));
  // @ts-expect-error a param that the other DAG does not have
  d.task("a", dags.trigger({ dag: started, params: { day: d.ds, row: 3 } }));
  // @ts-expect-error text where the param is a number
  d.task("a", dags.trigger({ dag: started, params: { day: d.ds, rows: d.ds } }));
  // @ts-expect-error an expression where a length of time belongs
  d.task("a", dags.wait({ dag: started, earlier: d.ds }));
});

dag("by_hand", { ...daily, schedule: manual }, (d) => {
  // @ts-expect-error the date of a run that a person starts
  d.task("a", sns.publish({ topic: support, message: d.ds }));
  // @ts-expect-error the same in a template
  d.task("a", sns.publish({ topic: support, message: tpl`orders of ${d.ds}` }));
  // @ts-expect-error the same in a payload
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } }));
  // @ts-expect-error the same in a partition
  d.task("a", mart({ to: dailyRevenue, sql: d.sql("x.sql"), partition: { order_date: d.ds } }));
});

dag("on_update", { ...daily, schedule: onUpdate(ordersRaw) }, (d) => {
  // @ts-expect-error the date of a run that datasets start
  d.task("a", sns.publish({ topic: support, message: d.ds }));
  // @ts-expect-error its interval, in a template
  d.task("a", sns.publish({ topic: support, message: tpl`until ${d.dataIntervalEnd}` }));
});
dag("one_run", { ...daily, schedule: once }, (d) => {
  // @ts-expect-error the date of the only run
  d.task("a", sns.publish({ topic: support, message: d.localDate }));
});
// @ts-expect-error a schedule on no dataset
onUpdate();
// @ts-expect-error a dataset's name where the dataset belongs
onUpdate("orders_raw");
// @ts-expect-error a length of time without its unit
every("6");
// @ts-expect-error a preset that does not exist
cron.dayly();

// @ts-expect-error a permission that Airflow does not have
dag("x", { ...daily, access: { Viewer: ["read"] } }, () => {});
// @ts-expect-error a pool without its slots
pool("shop_api", {});
// @ts-expect-error a list param with an element that is none of the choices
param.list(["FR"], { oneOf: ["NL", "DE"] });
// @ts-expect-error a day that is a moment
param.date("2026-01-31T10:00:00Z");
// @ts-expect-error a default for a param that must be said
param.required.int(3);

// @ts-expect-error four cron fields
cron("0 * * *");
// @ts-expect-error six cron fields
cron("0 0 * * * *");
// @ts-expect-error an hour out of range
cron("0 25 * * *");
// @ts-expect-error a day that no week has
cron("0 2 * * MOON");
// @ts-expect-error a macro, which hides its time
cron("@daily");
// @ts-expect-error a typo in a schedule's option
cron("0 2 * * *", { timeZone: "Europe/Berlin" });
// @ts-expect-error a coverage that does not exist
cron("0 2 * * *", { at: "ticks" });
// @ts-expect-error a start that is no date
dag("x", { ...daily, start: "1 January" }, () => {});
// @ts-expect-error a cron expression where a schedule belongs
dag("x", { ...daily, schedule: "0 2 * * *" }, () => {});
// @ts-expect-error a typo in a DAG's option
dag("x", { ...daily, retry: 3 }, () => {});
// @ts-expect-error a required option is missing
dag("x", { schedule: manual, start: "2026-01-01" }, () => {});
// @ts-expect-error a value where a param belongs
dag("x", { ...daily, params: { rows: 500 } }, () => {});
// @ts-expect-error a default that is none of the choices
param.text("FR", { oneOf: ["NL", "DE"] });
// @ts-expect-error text as the default of a number
param.int("500");

// @ts-expect-error a key that is no column
dataset("x", { a: text(), b: int() }, { zone: "bronze", format: "csv", key: ["c"] });
// @ts-expect-error partitions that are no columns
dataset("x", { a: text(), b: date() }, { zone: "bronze", format: "csv", partitions: ["a", "bb"] });
// @ts-expect-error a zone that does not exist
dataset("x", { a: text() }, { zone: "brnze", format: "csv" });
// @ts-expect-error a format that does not exist
dataset("x", { a: text() }, { zone: "bronze", format: "xml" });
// @ts-expect-error an ordering column that does not exist
dataset("x", { a: text() }, { zone: "silver", key: ["a"], latestBy: "updated" });
// @ts-expect-error a quality rule over a column that does not exist
dataset("x", { a: int() }, { zone: "silver", quality: [{ positive: ["a", "b"] }] });
// @ts-expect-error a schema that the warehouse does not have
dataset("x", { a: text() }, { warehouse, schema: "analytic" });
// @ts-expect-error a mart's key that is no column
dataset("x", { a: text() }, { warehouse, schema: "analytics", key: ["b"] });
// @ts-expect-error a mart's partitions that are no columns
dataset("x", { a: text(), b: date() }, { warehouse, schema: "analytics", partitions: ["bb"] });
// @ts-expect-error both a zone and a warehouse
dataset("x", { a: text() }, { zone: "gold", format: "csv", warehouse, schema: "analytics" });
// @ts-expect-error a type's name where a column belongs
dataset("x", { a: "text" }, { zone: "bronze", format: "csv" });
// @ts-expect-error a typo in a column's option
dataset("x", { a: text({ requird: true }) }, { zone: "bronze", format: "csv" });
// @ts-expect-error an option that the column's type does not have
int({ bytes: 4 });
// @ts-expect-error a decimal without its scale
decimal(18);
// @ts-expect-error one schema where a list belongs
redshiftWarehouse("x", { schemas: "analytics" });

// @ts-expect-error a shape that does not exist
lambdaFunction("x", { input: { date: "datum" } });
// @ts-expect-error a bad time limit
lambdaFunction("x", { timeout: "1 minute" });
// @ts-expect-error a name where a dataset belongs
lambdaFunction("x", { writes: ["orders_raw"] });

dag("bound", daily, (d) => {
  // @ts-expect-error a typo in an argument of Airflow's operator
  d.task("x", S3CopyObjectOperator({ sourceBucketKey: "a", destBucketKey: "b", sourceBuketName: "c" }));
  // @ts-expect-error an argument that Airflow's operator needs is missing
  d.task("y", S3CopyObjectOperator({ sourceBucketKey: "a" }));
  // @ts-expect-error an expression in an argument that Airflow does not render
  d.task("z", S3CopyObjectOperator({ sourceBucketKey: "a", destBucketKey: "b", sourceVersionId: d.ds }));
  // @ts-expect-error text where an argument is yes or no
  d.task("s", S3KeySensor({ bucketKey: "a", wildcardMatch: "yes" }));
  // @ts-expect-error a length of time without a unit
  d.task("t", S3KeySensor({ bucketKey: "a", pokeInterval: "60" }));
  // @ts-expect-error an option of the task among the arguments
  d.task("u", S3KeySensor({ bucketKey: "a", retries: 3 }));
});

type Handler = HandlerOf<typeof generateOrders>;
export const right: Handler = async ({ date, rows }) => ({ key: `orders/${date}.csv`, rows, files: [] });
// @ts-expect-error a handler that returns a field of another type
export const wrongType: Handler = async ({ rows }) => ({ key: 3, rows, files: [] });
// @ts-expect-error a handler that leaves a field out
export const incomplete: Handler = async ({ rows }) => ({ key: "x", rows });
// @ts-expect-error a handler that reads a field that it is not handed
export const curious: Handler = async ({ row }) => ({ key: "x", rows: row, files: [] });
// @ts-expect-error a handler that is not async
export const hasty: Handler = ({ rows }) => ({ key: "x", rows, files: [] });

const job = glueJob("segment", { arguments: { day: "date", least: "int", note: "string?" }, reads: [ordersRaw] });
const limits = variable("limits", { shape: { eu: "int" } });
const api = connection("api", { type: "http", extra: { region: "string" } });
const refresh = stateMachine("refresh", { input: { day: "date" } });

dag("operators", daily, (d) => {
  const place = { bucket: landing, key: "a" };

  // @ts-expect-error a job without its arguments
  d.task("a", glue.run({ job }));
  // @ts-expect-error a job without one of its arguments
  d.task("b", glue.run({ job, arguments: { day: d.ds } }));
  // @ts-expect-error a job's argument of another type
  d.task("c", glue.run({ job, arguments: { day: d.ds, least: "5" } }));
  // @ts-expect-error a typo in a job's argument
  d.task("e", glue.run({ job, arguments: { day: d.ds, least: 5, notes: "x" } }));
  // @ts-expect-error a variable's field that it does not have
  d.task("f", glue.run({ job, arguments: { day: d.ds, least: d.variable(limits).us } }));
  // @ts-expect-error a connection's field that it does not declare
  d.task("g", bash({ command: "true", env: { R: d.connection(api).extra.zone } }));
  // @ts-expect-error a connection where a variable belongs
  d.variable(api);
  // @ts-expect-error data in a command
  d.task("h", bash({ command: tpl`echo ${d.ds}` }));
  // @ts-expect-error a place in a bucket and in a dataset
  d.task("i", s3.write({ to: { ...place, dataset: ordersRaw }, content: "" }));
  // @ts-expect-error a place nowhere
  d.task("j", s3.write({ to: { key: "a" }, content: "" }));
  // @ts-expect-error nothing to delete
  d.task("k", s3.delete({ bucket: landing }));
  // @ts-expect-error files loaded into the lake
  d.task("l", redshift.load({ from: ordersRaw, to: ordersRaw }));
  // @ts-expect-error a load that replaces a partition of a table without one
  d.task("m", redshift.load({ from: ordersRaw, to: totals, partition: { day: d.ds } }));
  // @ts-expect-error a query unloaded into the warehouse
  d.task("n", redshift.unload({ warehouse, sql: d.sql("x.sql"), to: totals }));
  // @ts-expect-error a state machine without its input
  d.task("o", stepfunctions.start({ stateMachine: refresh }));
  // @ts-expect-error a script that is no Python file
  d.task("p", d.python("x.js"));
  // @ts-expect-error a script that reads the warehouse
  d.task("q", d.python("x.py", {}, { reads: totals }));
  // @ts-expect-error a name where a connection belongs
  d.task("r", http.request({ connection: "api", path: "a" }));
  // @ts-expect-error a method that HTTP does not have
  d.task("s", http.request({ connection: api, path: "a", method: "FETCH" }));
});
// @ts-expect-error a job's argument that is no scalar
glueJob("lists", { arguments: { days: ["date"] } });
// @ts-expect-error a job that reads the warehouse
glueJob("reader", { reads: [totals] });
// @ts-expect-error a function that objects call, and whose input is another
lambdaFunction("loader", { input: { key: "string" }, onObjects: [{ dataset: ordersRaw }] });
// @ts-expect-error a rate, which is none of Glue's schedules
crawler("nightly", { dataset: ordersRaw, schedule: "rate(1 day)" });
// @ts-expect-error another's name for a crawler of our own
crawler("named", { dataset: ordersRaw, name: "raw-nightly" });
