import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import type { ProjectInTest } from "../support/compiling.ts";
import { compiled as compileFixture } from "../support/fixture.ts";

/** An operator as an author writes it, in one DAG, and what Airflow makes of that. */
export interface OperatorFixture extends ProjectInTest {
  readonly spec: DagSpec;
  /** By task: what an Airflow has of it after it was serialised. Arguments are those that the operator itself takes. */
  readonly tasks: SeenTasks | ((airflow: AirflowVersion) => SeenTasks);
}

export type SeenTasks = Readonly<Record<string, SeenTask>>;

export interface SeenTask {
  /** By its path on the newest Airflow. */
  readonly class: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Ids of the tasks before it. */
  readonly upstream?: readonly string[];
}

export const versions = { v2: "2.11.2", v3: "3.3.1" } as const satisfies Readonly<Record<string, AirflowVersion>>;

export const folder = join(__dirname, "compiled");
export const names: readonly string[] = readdirSync(folder).filter((name) =>
  existsSync(join(folder, name, "input.ts")),
);

export async function read(name: string): Promise<OperatorFixture> {
  const { fixture }: { fixture: OperatorFixture } = await import(join(folder, name, "input.ts"));
  return fixture;
}

/** The fixture's DAG file for an Airflow version. */
export const compiled = ({ spec, ...project }: OperatorFixture, airflow: AirflowVersion): string =>
  compileFixture({ default: spec, project }, airflow).text;
