import { expect, test } from "@jest/globals";
import { Catalog, type CatalogVersion } from "../../src/catalog/catalog.ts";
import type { MergedFacts } from "../../src/catalog/merged.ts";
import { airflowVersions } from "../../src/contracts/environment.ts";
import type { PythonValue } from "../../src/ir/python-value.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import { emittedCalls } from "../../src/targets/airflow/check/emitted-calls.ts";
import { Requirements, requirementsFile } from "../../src/targets/airflow/requirements.ts";
import { saidOf } from "../../src/targets/airflow/said.ts";
import { amazon, dagIr, options, standard, taskIr } from "./ir.ts";

const calls = (airflow: string, ...classes: readonly (readonly [string, Readonly<Record<string, PythonValue>>])[]) => {
  const dag = dagIr({ id: "one", tasks: classes.map(([path, args], i) => taskIr(`t${i}`, { class: path, args })) });
  return emittedCalls(dag, saidOf(dag, options(airflow)));
};

function requirementsOf(emitted: ReturnType<typeof calls>, version: CatalogVersion): readonly string[] {
  const requirements = new Requirements(version);
  requirements.add(emitted);
  return requirements.sorted();
}

const needed = (airflow: string, ...classes: Parameters<typeof calls>[1][]): readonly string[] =>
  requirementsOf(calls(airflow, ...classes), readCatalog().version(airflow));

test.each(airflowVersions)("the image of %s has all that Sluice's own operators need, waiting ones too", (airflow) => {
  expect(
    needed(
      airflow,
      [`${standard}.empty.EmptyOperator`, {}],
      [`${amazon}.operators.glue.GlueJobOperator`, { deferrable: true }],
      ["airflow.providers.http.operators.http.HttpOperator", {}],
      ["airflow.providers.smtp.operators.smtp.EmailOperator", {}],
    ),
  ).toEqual([]);
});

test("a provider that the image lacks, in the version that goes with this Airflow", () => {
  const slack = "airflow.providers.slack.operators.slack.SlackAPIPostOperator";
  expect(needed("2.10.3", [slack, {}], [slack, {}])).toEqual(["apache-airflow-providers-slack==8.9.1"]);
  expect(needed("3.3.1", [slack, {}])).toEqual(["apache-airflow-providers-slack==9.10.2"]);
});

test("a provider that the catalog does not describe", () => {
  const snowflake = "airflow.providers.snowflake.operators.snowflake.SnowflakeSqlApiOperator";
  expect(needed("3.3.1", [snowflake, {}])).toEqual(["apache-airflow-providers-snowflake==6.16.0"]);
});

test("what an operator imports of other providers, and what it imports when it runs", () => {
  expect(needed("3.3.1", [`${amazon}.operators.eks.EksPodOperator`, {}])).toEqual([
    "apache-airflow-providers-cncf-kubernetes==10.21.0",
  ]);
  expect(needed("3.3.1", [`${amazon}.transfers.sql_to_s3.SqlToS3Operator`, {}])).toEqual(["pandas==3.0.5"]);
  // 2.x has the FTP provider in its image, 3.x has not.
  const ftp = `${amazon}.transfers.ftp_to_s3.FTPToS3Operator`;
  expect(needed("2.11.2", [ftp, {}])).toEqual([]);
  expect(needed("3.3.1", [ftp, {}])).toEqual(["apache-airflow-providers-ftp==3.15.2"]);
});

test("waiting without a worker needs aiobotocore, where an image has none", () => {
  const facts: MergedFacts = {
    versions: [{ airflow: "9.9.9", packages: { "apache-airflow-providers-amazon": "99.1.0" } }],
    arguments: [],
    constructors: [],
    classes: {},
    paths: {},
  };
  const image = { python: "3.14", image: { "apache-airflow-providers-amazon": "99.1.0" }, constraints: {} };
  const version = new Catalog(facts, { source: "a test", images: { "9.9.9": image } }).version("9.9.9");
  const glue = `${amazon}.operators.glue.GlueJobOperator`;
  expect(requirementsOf(calls("3.3.1", [glue, { deferrable: true }]), version)).toEqual([
    "apache-airflow-providers-amazon[aiobotocore]==99.1.0",
  ]);
  expect(requirementsOf(calls("3.3.1", [glue, { deferrable: false }]), version)).toEqual([]);
});

test("the file names Airflow's constraints, and is not there when nothing is needed", () => {
  const version = readCatalog().version("2.10.3");
  expect(requirementsFile([], version)).toEqual([]);
  expect(requirementsFile(["apache-airflow-providers-slack==8.9.1"], version)).toEqual([
    {
      path: "requirements.txt",
      text: `# Compiled by Sluice: what the DAGs need beyond the image of Amazon MWAA 2.10.3.
--constraint "https://raw.githubusercontent.com/apache/airflow/constraints-2.10.3/constraints-3.11.txt"
apache-airflow-providers-slack==8.9.1
`,
    },
  ]);
});
