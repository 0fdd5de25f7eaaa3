import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { VersionFacts } from "../../../src/catalog/facts.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

jest.setTimeout(300_000);

/** What is read from the packages that the local Airflow has. */
async function extracted(name: "airflow-3.3.1" | "airflow-2.11.2"): Promise<VersionFacts> {
  const { python } = await ensureEnvironment(name, { projectRoot: packageRoot });
  const folder = mkdtempSync(join(tmpdir(), "sluice-catalog-"));
  try {
    const out = join(folder, "facts.json");
    execFileSync(python, ["-m", "sluice_catalog", out], {
      stdio: "pipe",
      env: { ...process.env, PYTHONPATH: join(packageRoot, "src", "catalog", "python") },
    });
    return JSON.parse(readFileSync(out, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const amazon = "airflow.providers.amazon.aws";
const deferrable = { type: "bool", default: { config: ["operators", "default_deferrable"], fallback: false } };
const optional = (type: unknown) => ({ type: ["union", type, "none"], default: { value: null } });

describe("Airflow 3.3.1", () => {
  let facts: VersionFacts;
  beforeAll(async () => {
    facts = await extracted("airflow-3.3.1");
  });

  test("the providers that are there, and nothing left unread", () => {
    expect(facts.airflow).toBe("3.3.1");
    expect(facts.packages).toMatchObject({ "apache-airflow-providers-amazon": "9.34.0" });
    // Its package is not there: Kubernetes' own operator is what its operators derive from.
    expect(facts.unread).toEqual([`${amazon}.operators.eks`]);
  });

  test("a template in one of several arguments that exclude each other is not read early", () => {
    expect(facts.classes[`${amazon}.operators.s3.S3DeleteObjectsOperator`]?.readEarly).toBeUndefined();
    expect(facts.classes[`${amazon}.sensors.eks.EksClusterStateSensor`]?.readEarly).toHaveProperty("target_state");
  });

  test("a sensor: types, a default from the configuration, what is rendered, what it hands on", () => {
    expect(facts.classes[`${amazon}.sensors.s3.S3KeySensor`]).toEqual({
      kind: "sensor",
      constructors: [
        `${amazon}.sensors.s3.S3KeySensor`,
        `${amazon}.sensors.base_aws.AwsBaseSensor`,
        "airflow.sdk.bases.sensor.BaseSensorOperator",
        "airflow.sdk.bases.operator.BaseOperator",
      ],
      arguments: {
        bucket_key: { type: ["union", "str", ["list", "str"]], required: true },
        bucket_name: optional("str"),
        wildcard_match: { type: "bool", default: { value: false } },
        check_fn: optional("callable"),
        verify: { type: ["union", "str", "bool", "none"], default: { value: null } },
        deferrable,
        use_regex: { type: "bool", default: { value: false } },
        metadata_keys: optional(["list", "str"]),
      },
      templates: ["aws_conn_id", "bucket_key", "bucket_name", "region_name", "verify"],
      returns: "none",
    });
  });

  test("an operator that is deprecated, gives its parent an argument, and reads one of its own at once", () => {
    expect(facts.classes[`${amazon}.operators.glue_crawler.GlueCrawlerOperator`]).toMatchObject({
      kind: "operator",
      arguments: { config: { type: ["dict", "any"], required: true }, deferrable },
      gives: ["crawler_name"],
      deprecated: ["GlueCrawlerCreateOperator", "GlueCrawlerRunOperator", "GlueCrawlerUpdateOperator"],
      readEarly: { config: { template: "fails", keys: ["Name"] } },
      returns: "str",
    });
  });

  test("arguments that exclude each other are tried one by one", () => {
    const remove = facts.classes[`${amazon}.operators.s3.S3DeleteObjectsOperator`];
    expect(remove?.templates).toContain("prefix");
    expect(remove).not.toHaveProperty("readEarly");
  });

  test("a constructor that fills in what its parent needs", () => {
    expect(facts.classes["airflow.providers.standard.operators.hitl.HITLEntryOperator"]?.arguments).toEqual({
      options: { type: ["list", "str"], default: { expression: "[self.OK]" } },
      defaults: { type: ["union", "str", ["list", "str"], "none"], default: { expression: "[self.OK]" } },
    });
  });

  test("a DAG, whose constructor attrs makes", () => {
    const dag = facts.classes["airflow.sdk.definitions.dag.DAG"];
    expect(dag?.arguments).toMatchObject({
      dag_id: { type: "str", required: true },
      catchup: { type: "bool", default: { config: ["scheduler", "catchup_by_default"] } },
      tags: { type: ["list", "str"], default: { value: [] } },
    });
    expect(dag?.arguments).not.toHaveProperty("schedule_interval");
  });

  test("old paths that still work, and say so, and second names", () => {
    expect(facts.paths).toMatchObject({
      "airflow.operators.bash.BashOperator": {
        to: "airflow.providers.standard.operators.bash.BashOperator",
        old: true,
      },
      "airflow.sdk.DAG": { to: "airflow.sdk.definitions.dag.DAG" },
      [`${amazon}.notifications.sns.send_sns_notification`]: { to: `${amazon}.notifications.sns.SnsNotifier` },
    });
    expect(facts.paths["airflow.sdk.DAG"]).not.toHaveProperty("old");
  });

  test("what another provider must bring", () => {
    expect(facts.classes[`${amazon}.transfers.gcs_to_s3.GCSToS3Operator`]?.needs).toEqual([
      "apache-airflow-providers-google",
    ]);
    expect(facts.untried).toContain(`${amazon}.transfers.gcs_to_s3`);
  });
});

describe("Airflow 2.11.2", () => {
  let facts: VersionFacts;
  beforeAll(async () => {
    facts = await extracted("airflow-2.11.2");
  });

  test("an operator of Airflow's own: an argument that another replaces, and files that hold templates", () => {
    expect(facts.classes["airflow.operators.bash.BashOperator"]).toEqual({
      kind: "operator",
      constructors: ["airflow.operators.bash.BashOperator", "airflow.models.baseoperator.BaseOperator"],
      arguments: {
        bash_command: { type: "str", required: true },
        env: optional(["dict", "str"]),
        append_env: { type: "bool", default: { value: false } },
        output_encoding: { type: "str", default: { value: "utf-8" } },
        skip_exit_code: { ...optional("int"), deprecated: ["skip_on_exit_code"] },
        skip_on_exit_code: {
          type: ["union", "int", ["class", "collections.abc.Container"], "none"],
          default: { value: 99 },
        },
        cwd: optional("str"),
        output_processor: { type: "callable", default: { expression: "lambda result: result" } },
      },
      templates: ["bash_command", "cwd", "env"],
      extensions: [".bash", ".sh"],
    });
  });

  test("a notifier that drops what it does not know", () => {
    expect(facts.classes[`${amazon}.notifications.sns.SnsNotifier`]).toMatchObject({ kind: "notifier", open: true });
  });

  test("what a DAG still took, and by what it is replaced", () => {
    expect(facts.classes["airflow.models.dag.DAG"]?.arguments).toMatchObject({
      schedule_interval: { deprecated: ["schedule"] },
      concurrency: { deprecated: ["max_active_tasks"] },
      full_filepath: { deprecated: [] },
      max_active_runs: { default: { config: ["core", "max_active_runs_per_dag"] } },
    });
  });

  test("a constructor that cannot take another task's output", () => {
    expect(facts.classes["airflow.sensors.date_time.DateTimeSensor"]?.readEarly).toEqual({
      target_time: { output: "fails" },
    });
  });

  test("paths of Airflow 1 still work", () => {
    expect(facts.paths["airflow.operators.bash_operator.BashOperator"]).toEqual({
      to: "airflow.operators.bash.BashOperator",
      old: true,
    });
  });
});
