import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { ClassFacts, VersionFacts } from "../../../src/catalog/facts.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

jest.setTimeout(180_000);

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

const glue = "airflow.providers.amazon.aws.operators.glue";

describe("Airflow 3.3.1", () => {
  let facts: VersionFacts;
  beforeAll(async () => {
    facts = await extracted("airflow-3.3.1");
  });
  const classOf = (path: string): ClassFacts => facts.classes[path] ?? { kind: "mixin", constructors: [] };

  test("the providers that are there, and nothing left unread", () => {
    expect(facts.airflow).toBe("3.3.1");
    expect(facts.packages).toMatchObject({ "apache-airflow-providers-amazon": "9.34.0" });
    expect(facts.unread).toEqual([]);
  });

  test("a sensor: types, defaults from the configuration, what is rendered, what it inherits", () => {
    expect(classOf("airflow.providers.amazon.aws.sensors.s3.S3KeySensor")).toEqual({
      kind: "sensor",
      constructors: [
        "airflow.providers.amazon.aws.sensors.s3.S3KeySensor",
        "airflow.providers.amazon.aws.sensors.base_aws.AwsBaseSensor",
        "airflow.sdk.bases.sensor.BaseSensorOperator",
        "airflow.sdk.bases.operator.BaseOperator",
      ],
      arguments: {
        bucket_key: { type: ["union", "str", ["list", "str"]], required: true },
        bucket_name: { type: ["union", "str", "none"], default: { value: null } },
        wildcard_match: { type: "bool", default: { value: false } },
        check_fn: { type: ["union", "callable", "none"], default: { value: null } },
        verify: { type: ["union", "str", "bool", "none"], default: { value: null } },
        deferrable: {
          type: "bool",
          default: { config: ["operators", "default_deferrable"], fallback: false },
        },
        use_regex: { type: "bool", default: { value: false } },
        metadata_keys: { type: ["union", ["list", "str"], "none"], default: { value: null } },
      },
      templates: ["aws_conn_id", "bucket_key", "bucket_name", "region_name", "verify"],
    });
  });
});

void glue;
