import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

// Each operator that the local stack carries out, in real Airflow, for real.
jest.setTimeout(300_000);

const lakehouse = `import { connection, dataset, glueJob, int, text, variable } from "sluice";

export const limit = variable("limit", { shape: "int" });
export const motto = variable("motto");
export const shop = connection("shop", { type: "http", extra: { region: "string" } });

export const notes = dataset(
  "notes",
  { day: text(), line: text(), limit: int(), host: text(), region: text() },
  { zone: "bronze", format: "json" },
);
export const noteCounts = dataset("note_counts", { day: text(), notes: int(), least: int() }, { zone: "silver", key: ["day"] });
export const countNotes = glueJob("count_notes", {
  arguments: { day: "date", least: "int" },
  reads: [notes],
  writes: [noteCounts],
});
`;

const spec = `import { bash, cron, dag, glue, tpl } from "sluice";
import { countNotes, limit, notes, motto, shop } from "../lakehouse/tour.ts";

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
  d.task("counted", glue.run({ job: countNotes, arguments: { day: d.ds, least: d.variable(limit) } }), { timeout: "5m" });
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

const job = `import sys

from pyspark.sql import SparkSession

given = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
spark = SparkSession.builder.getOrCreate()
notes = spark.read.json(given["--DATASET_NOTES"]).where(f"day = '{given['--day']}'").count()
table = given["--DATASET_NOTE_COUNTS"]
spark.sql(f"CREATE TABLE IF NOT EXISTS {table} (day STRING, notes INT, least INT) USING iceberg LOCATION '{given['--LOCATION_NOTE_COUNTS']}'")
spark.sql(f"INSERT INTO {table} VALUES ('{given['--day']}', {notes}, {int(given['--least'])})")
`;

describe.each(["3.3.1", "2.11.2"])("in Airflow %s", (airflow) => {
  let project: Project;
  beforeAll(() => {
    project = Project.reference();
    project.delete("dags/orders_medallion.dag.ts");
    project.write("lakehouse/tour.ts", lakehouse);
    project.write("lakehouse/index.ts", `${project.read("lakehouse/index.ts")}export * from "./tour.ts";\n`);
    project.write("dags/tour.dag.ts", spec);
    project.add("dags/tour/noted.py", script);
    project.add("glue_src/count_notes/main.py", job);
    project.write(
      "lakehouse/environments/local.yaml",
      `${project.read("lakehouse/environments/local.yaml")}variables: { limit: 7, motto: "it's {fine}" }
connections: { shop: { host: shop.example, port: 8443, password: s3cret, extra: { region: EU } } }
`,
    );
  });
  afterAll(() => project.remove());

  test("a run reads variables and connections, and bash, a script and a job do what they are told", async () => {
    const { code, stdout, stderr } = await project.sluice("run", "tour", "--date", "2026-01-01", "--airflow", airflow);
    if (code !== 0) throw new Error(stdout + stderr);
    expect(await project.rows("select * from bronze.notes", "athena")).toEqual([
      ["2026-01-01", "it's {fine} s3cret on 2026-01-01", 7, "shop.example:8443", "EU"],
    ]);
    expect(await project.rows("select * from silver.note_counts", "athena")).toEqual([["2026-01-01", 1, 7]]);
  });
});
