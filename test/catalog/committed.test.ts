import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { VersionFacts } from "../../src/catalog/facts.ts";
import { merge } from "../../src/catalog/merged.ts";
import { airflowVersions } from "../../src/contracts/environment.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import { packageRoot } from "../../src/package-root.ts";
import { dialectOf } from "../../src/targets/airflow/dialects/index.ts";

const read = (...path: readonly string[]): string => readFileSync(join(packageRoot, "src", "catalog", ...path), "utf8");
const facts = [...airflowVersions]
  .reverse()
  .map((airflow): VersionFacts => JSON.parse(read("facts", `${airflow}.json`)));
const catalog = readCatalog();

test("the merged document is what the committed facts merge to", () => {
  expect(read("data", "operators.json")).toBe(`${JSON.stringify(merge(facts))}\n`);
});

test("every class that was read is found in its version, with every argument, and in no other", () => {
  for (const { airflow, classes } of facts) {
    const version = catalog.version(airflow);
    expect(version.paths()).toEqual(Object.keys(classes).sort());
    const lost = Object.entries(classes).flatMap(([path, fact]) => {
      const found = version.find(path)?.arguments;
      return [
        ...Object.keys(fact.arguments ?? {}).filter((name) => !found?.has(name)),
        ...(fact.templates ?? []).filter((name) => found?.get(name)?.templated !== true),
      ].map((name) => `${path}: ${name}`);
    });
    expect(lost).toEqual([]);
  }
});

describe.each(facts.map(({ airflow, ...rest }) => ({ airflow, ...rest })))(
  "on $airflow",
  ({ airflow, classes, unread }) => {
    test("every module could be read, but for one that this Airflow is too old for", () => {
      expect(unread).toEqual(airflow === "3.0.6" ? ["airflow.providers.standard.operators.hitl"] : []);
      expect(Object.keys(classes).length).toBeGreaterThan(270);
    });

    test("the image of MWAA has the provider that was read", () => {
      const { packages, image } = catalog.version(airflow);
      const amazon = "apache-airflow-providers-amazon";
      expect(packages[amazon]).toBe(image.image[amazon]);
      for (const [distribution, version] of Object.entries(packages)) {
        expect([distribution, image.image[distribution] ?? image.constraints[distribution]]).toEqual([
          distribution,
          version,
        ]);
      }
    });

    test("the dialect writes classes where the catalog has them", () => {
      const { locate } = dialectOf(airflow);
      const version = catalog.version(airflow);
      const newest = catalog.version("3.3.1");
      const tasks = newest.paths().filter((path) => newest.find(path)?.required.includes("task_id"));
      for (const path of tasks.filter((each) => newest.find(each)?.abstract === false)) {
        const there = version.locate(path);
        if (there) expect(version.find(locate(path))?.path).toBe(there.path);
      }
    });
  },
);

test("what a template field is called need not be what its argument is called", () => {
  // amazon 9.0.0 renders the attribute `input`.
  const run = "airflow.providers.amazon.aws.operators.step_function.StepFunctionStartExecutionOperator";
  expect(catalog.version("2.10.3").find(run)?.arguments.get("state_machine_input")?.templated).toBe(true);
});

test("what a DAG takes on 2.x only", () => {
  const only = ["schedule_interval", "timetable", "concurrency", "fail_stop", "default_view", "orientation"];
  const taken = (airflow: string) => catalog.version(airflow).locate("airflow.sdk.DAG")?.arguments;
  expect(only.filter((name) => !taken("2.10.3")?.has(name))).toEqual([]);
  expect(only.filter((name) => taken("3.3.1")?.has(name))).toEqual([]);
});
