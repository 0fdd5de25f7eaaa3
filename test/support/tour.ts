import { createServer } from "node:http";
import type { Project } from "../e2e/project.ts";

/** What answers the tour's tasks over HTTP, on 127.0.0.1. */
export interface TourHost {
  readonly port: number;
  /** What it was asked, `METHOD /path <authorization>`, with the body. */
  readonly requests: readonly (readonly [asked: string, body: unknown])[];
  stop(): void;
}

/** Starts a server that answers everything with a limit. */
export async function startTourHost(): Promise<TourHost> {
  const requests: (readonly [string, unknown])[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("utf8");
    });
    request.on("end", () => {
      const { method, url, headers } = request;
      requests.push([`${method} ${url} ${headers.authorization ?? ""}`, body === "" ? null : JSON.parse(body)]);
      response.end('{"most": 9}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { port: address.port, requests, stop: () => void server.close() };
}

/**
 * Puts a DAG into a copy of the reference project that has a task of each operator which the local stack carries out, with the
 * datasets, buckets, variables and connections that they use, in an environment; the reference function has a schedule besides, and another one is called by
 * a file that one of the tasks writes. Only the local stack's environment may say passwords.
 */
export function addTour(project: Project, environment: string, { port }: Pick<TourHost, "port">): void {
  project.write("lakehouse/tour.ts", lakehouse);
  project.write("lakehouse/index.ts", `${project.read("lakehouse/index.ts")}export * from "./tour.ts";\n`);
  project.write("dags/tour.dag.ts", spec);
  project.edit(
    "lakehouse/functions.ts",
    'timeout: "60s",',
    'timeout: "60s",\n  schedule: { at: "rate(1 day)", payload: { date: "2026-01-01", rows: 1, seed: 1 } },',
  );
  project.add("dags/tour/noted.py", script);
  project.add("dags/tour/totals.sql", totals);
  project.add("dags/tour/sold.sql", "SELECT channel, COUNT(*) AS n FROM raw.sales GROUP BY channel");
  project.add("glue_src/count_notes/main.py", job);
  project.add("lambda_src/arrived/handler.ts", handler);
  const file = `lakehouse/environments/${environment}.yaml`;
  const [ofShop, ofApi] = environment === "local" ? ["password: s3cret, ", ", login: me, password: pw"] : ["", ""];
  project.write(
    file,
    `${project.read(file)}variables: { limit: 7, motto: "it's {fine}" }
connections: { shop: { host: shop.example, port: 8443, ${ofShop}extra: { region: EU } }, api: { host: "http://127.0.0.1", port: ${port}${ofApi} } }
`,
  );
}

const totals = "SELECT day, SUM(revenue) AS revenue, COUNT(*) AS n FROM analytics.sales_mart GROUP BY day";

const lakehouse = `import { bucket, connection, crawler, dataset, date, decimal, glueJob, int, lambdaFunction, newObjects, pool, text, variable } from "sluice";
import { warehouse } from "./warehouse.ts";

export const limit = variable("limit", { shape: "int" });
export const motto = variable("motto");
export const shop = connection("shop", { type: "http", extra: { region: "string" } });

export const api = connection("api", { type: "http" });
/** Tasks that may ask it at once. */
export const apiPool = pool("shop_api", { slots: 2, description: "What the shop's API takes at once." });

export const notes = dataset(
  "notes",
  { day: text(), line: text(), limit: int(), host: text(), region: text() },
  { zone: "bronze", format: "json" },
);
export const noteCounts = dataset("note_counts", { day: text({ required: true }), notes: int(), least: int() }, { zone: "silver", key: ["day"] });
export const countNotes = glueJob("count_notes", {
  arguments: { day: "date", least: "int" },
  reads: [notes],
  writes: [noteCounts],
});

export const inbox = bucket("inbox");
export const arrivals = dataset("arrivals", { key: text(), bytes: int() }, { zone: "bronze", format: "json" });
export const arrived = lambdaFunction("arrived", {
  input: newObjects,
  onObjects: [{ bucket: inbox, prefix: "in/", suffix: ".csv" }],
  writes: [arrivals],
});
export const sales = dataset(
  "sales",
  { day: text({ from: "Date" }), channel: text({ from: "Channel" }), revenue: text({ from: "Revenue - Gross" }) },
  { zone: "raw", format: "csv" },
);
export const salesFiles = crawler("sales_files", { dataset: sales, schedule: "cron(0 3 * * ? *)" });
export const salesMart = dataset(
  "sales_mart",
  {
    day: date({ from: "Date", required: true }),
    channel: text({ from: "Channel", required: true, bytes: 64 }),
    revenue: decimal(18, 2, { from: "Revenue - Gross" }),
  },
  { warehouse, schema: "analytics", key: ["day", "channel"], partitions: ["day"] },
);
export const totals = dataset("totals", { day: date(), revenue: decimal(18, 2), n: int() }, { zone: "gold", format: "parquet" });
`;

const spec = `import { athena, bash, cron, dag, glue, http, redshift, s3, sns, tpl } from "sluice";
import { api, apiPool, countNotes, inbox, limit, noteCounts, notes, motto, sales, salesMart, shop, totals } from "../lakehouse/tour.ts";
import { support } from "../lakehouse/topics.ts";
import { warehouse } from "../lakehouse/warehouse.ts";

export default dag("tour", { description: "Operators.", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const shown = d.task(
    "shown",
    bash({
      command: 'echo "first"; echo "$MOTTO $PASSWORD on $DAY"',
      env: { MOTTO: d.variable(motto), PASSWORD: d.connection(shop).password, DAY: d.ds },
    }),
  );
  d.task(
    "noted",
    d.python(
      "noted.py",
      {
        day: d.ds,
        line: shown.output,
        limit: d.variable(limit),
        host: tpl\`\${d.connection("shop").host}:\${d.connection(shop).port}\`,
        region: d.connection(shop).extra.region,
      },
      { writes: notes },
    ),
  );
  const asked = d.task(
    "asked",
    http.request({ connection: api, path: "limits", query: { day: d.ds }, output: { most: "int" } }),
    { pool: apiPool },
  );
  d.task(
    "told",
    http.request({ connection: api, method: "POST", path: "told", body: { most: asked.output.most, line: shown.output } }),
    { pool: apiPool },
  );
  const first = { bucket: inbox, key: "in/sales.csv" };
  const kept = { bucket: inbox, key: "kept/sales.csv" };
  const put = d.task(
    "put",
    s3.write({ to: first, content: tpl\`Date,Channel,Revenue - Gross\n\${d.ds},"Web, new",10.50\n\${d.ds},Shop,\n\` }),
  );
  const keep = d.task("keep", s3.copy({ from: first, to: kept }), { after: put });
  const take = d.task("take", s3.move({ from: kept, to: { dataset: sales, key: tpl\`\${d.ds}.csv\` } }), { after: keep });
  const twice = d.task("twice", s3.copy({ from: first, to: { dataset: sales, key: "twice.csv" } }), { after: take });
  d.task("once", s3.delete({ dataset: sales, prefix: "twice" }), { after: twice });
  d.task("waited", s3.wait({ bucket: inbox, key: "in/*.csv", poll: "1s" }), { after: put, timeout: "1m" });
  d.task("said", sns.publish({ topic: support, message: tpl\`\${d.ds} has come\`, subject: "Sales" }));
  d.task("sold", athena.query({ sql: d.sql("sold.sql") }));
  d.task("load", redshift.load({ from: sales, to: salesMart, partition: { day: d.ds } }));
  d.task("unload", redshift.unload({ warehouse, sql: d.sql("totals.sql"), to: totals }));

  d.task("counted", glue.run({ job: countNotes, arguments: { day: d.ds, least: d.variable(limit) } }), { timeout: "5m" });
  d.task("tidy", glue.compact({ table: noteCounts }), { timeout: "5m" });
});
`;

const script = `import json

import boto3


def main(day: str, line: str, limit: int, host: str, region: str, datasets: dict[str, str]) -> dict:
    assert type(limit) is int, limit
    bucket, _, prefix = datasets["notes"].removeprefix("s3://").partition("/")
    note = {"day": day, "line": line, "limit": limit, "host": host, "region": region}
    boto3.client("s3").put_object(Bucket=bucket, Key=f"{prefix}{day}.json", Body=json.dumps(note).encode())
    return note
`;

const handler = `import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { HandlerOf } from "sluice";
import type { arrived } from "../../lakehouse/tour.ts";

const s3 = new S3Client();

export const handler: HandlerOf<typeof arrived> = async ({ Records }) => {
  const place = new URL(process.env.DATASET_ARRIVALS ?? "");
  for (const { s3: { bucket, object } } of Records) {
    const key = decodeURIComponent(object.key.replaceAll("+", " "));
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    const bytes = (await Body?.transformToByteArray())?.length;
    const to = \`\${place.pathname.slice(1)}\${key.replaceAll("/", "-")}.json\`;
    await s3.send(new PutObjectCommand({ Bucket: place.hostname, Key: to, Body: JSON.stringify({ key, bytes }) }));
  }
  return null;
};
`;

const job = `import sys

from pyspark.sql import SparkSession

given = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
spark = SparkSession.builder.getOrCreate()
notes = spark.read.json(given["--DATASET_NOTES"]).where(f"day = '{given['--day']}'").count()
table = given["--DATASET_NOTE_COUNTS"]
spark.sql(f"CREATE TABLE IF NOT EXISTS {table} (day STRING, notes INT, least INT) USING iceberg LOCATION '{given['--LOCATION_NOTE_COUNTS']}'")
spark.sql(f"INSERT INTO {table} VALUES ('{given['--day']}', {notes}, {int(given['--least'])})")
`;
