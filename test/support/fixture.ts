import { compile } from "../../src/compile.ts";
import { type AirflowVersion, environmentOf } from "../../src/contracts/environment.ts";
import type { Artifact } from "../../src/ir/artifact.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { loadedOf, type ProjectInTest } from "./compiling.ts";

/** A fixture in the language: `export default dag(…)`, and what else its project has. */
export interface SpecFixture {
  readonly default: DagSpec;
  /** Other DAGs of the project. */
  readonly others?: readonly DagSpec[];
  readonly project?: ProjectInTest;
}

/** The DAG file of a fixture, through the whole compiler; what the compiler says to the spec is an error. */
export function compiled({ default: spec, others = [], project = {} }: SpecFixture, airflow: string): Artifact {
  const env = environmentOf({
    name: "test",
    account: "123456789012",
    region: "eu-west-1",
    prefix: "acme",
    airflow: airflow as AirflowVersion,
  });
  const { artifacts, diagnostics } = compile(loadedOf([spec, ...others], project), env);
  const [first] = diagnostics;
  if (first) throw new Error(`${first.code} at ${first.at.path}: ${first.message}`);
  const file = artifacts.find(({ path }) => path === `dags/${spec.id}.py`);
  if (!file) throw new Error(`No file was compiled for ${spec.id}.`);
  return file;
}
