import type { DagFile } from "../../src/ir/artifact.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import type { AirflowCall } from "../../src/ir/python-value.ts";
import type { TaskIr, TaskOptionsIr } from "../../src/ir/task.ts";
import { lowerDag } from "../../src/targets/airflow/lower-dag.ts";
import { type LowerOptions, saidOf } from "../../src/targets/airflow/said.ts";

/** IR by hand, without what the Airflow target does not read. */
export const origin = { file: "dags/example.dag.ts", line: 1, column: 1 } as const;

export const standard = "airflow.providers.standard.operators";
export const amazon = "airflow.providers.amazon.aws";

export function dagIr(given: Partial<DagIr> & Pick<DagIr, "id">): DagIr {
  return {
    origin,
    description: "",
    schedule: { kind: "cron", expression: "0 2 * * *", timezone: "UTC", at: "interval" },
    start: "2026-01-01",
    catchup: false,
    params: {},
    tags: [],
    maxActiveRuns: 1,
    onFailure: [],
    groups: [],
    tasks: [],
    edges: [],
    ...given,
  };
}

export function taskIr(
  id: string,
  airflow: AirflowCall,
  { group, ...options }: Partial<TaskOptionsIr> & { readonly group?: string } = {},
): TaskIr {
  return {
    id,
    ...(group === undefined ? {} : { group }),
    origin,
    operator: { kind: "test", args: {} },
    output: {},
    options: { when: "all_success", ...options },
    after: [],
    lineage: { reads: [], writes: [] },
    grants: [],
    airflow,
  };
}

/** A task that does nothing. */
export const step = (id: string, more: Parameters<typeof taskIr>[2] = {}): TaskIr =>
  taskIr(id, { class: `${standard}.empty.EmptyOperator`, args: {} }, more);

/** Edges along each path of ids. */
export const edges = (...paths: readonly (readonly string[])[]): DagIr["edges"] =>
  paths.flatMap((path) =>
    path.slice(1).map((to, i) => ({ from: path[i] ?? "", to, because: { kind: "after" } as const })),
  );

export const options = (airflow: string): LowerOptions => ({
  airflow,
  region: "eu-west-1",
  asset: (dataset) => ({ name: `silver.${dataset}`, uri: `s3://lake/silver/${dataset}` }),
  topicArn: (topic) => `arn:aws:sns:eu-west-1:123456789012:${topic}`,
});

/** A DAG's file for an Airflow. */
export const fileOf = (dag: DagIr, target: LowerOptions): DagFile => lowerDag(dag, saidOf(dag, target));
