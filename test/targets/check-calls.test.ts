import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import { type PythonValue, py } from "../../src/ir/python-value.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import { emittedCalls } from "../../src/targets/airflow/check/emitted-calls.ts";
import { checkCalls } from "../../src/targets/airflow/check/index.ts";
import { amazon, dagIr, options, standard, taskIr } from "./ir.ts";

type Args = Readonly<Record<string, PythonValue>>;

function found(dag: DagIr, airflow: string): readonly Diagnostic[] {
  const all: Diagnostic[] = [];
  const calls = emittedCalls(dag, options(airflow));
  checkCalls(calls, readCatalog(), airflow, (diagnostic) => void all.push(diagnostic));
  return all;
}

/** What is said about a DAG on one Airflow, a line each. */
const said = (dag: DagIr, airflow: string): readonly string[] =>
  found(dag, airflow).map(({ code, message, fix = "" }) => `${code}: ${message} ${fix}`.trim());

const calling = (path: string, args: Args): DagIr =>
  dagIr({ id: "one", tasks: [taskIr("task", { class: path, args })] });

const ds: PythonValue = { py: "template", expr: { kind: "context", name: "ds" } };

const operators = `${amazon}.operators`;
const athena = `${operators}.athena.AthenaOperator`;
const bash = `${standard}.bash.BashOperator`;
const crawler = `${operators}.glue_crawler.GlueCrawlerOperator`;
const glue = `${operators}.glue.GlueJobOperator`;
const lambda = `${operators}.lambda_function.LambdaInvokeFunctionOperator`;
const redshift = `${operators}.redshift_data.RedshiftDataOperator`;
const s3Copy = `${operators}.s3.S3CopyObjectOperator`;
const s3Key = `${amazon}.sensors.s3.S3KeySensor`;
const trigger = `${standard}.trigger_dagrun.TriggerDagRunOperator`;

/** One call, and what is said about it on two versions. */
interface Difference {
  readonly about: string;
  readonly path: string;
  readonly args: Args;
  readonly told: Readonly<Record<string, readonly string[]>>;
}

/** What changed between 2.10.3 and 3.3.1 in the operators that Sluice itself uses. */
const differences: readonly Difference[] = [
  {
    about: "Glue's run_job_kwargs",
    path: glue,
    args: { job_name: "x", run_job_kwargs: py.dict({ Timeout: ds }) },
    told: {
      "2.10.3": [
        "airflow/not-rendered: GlueJobOperator's argument 'run_job_kwargs' is no template in Airflow 2.10.3 (amazon provider 9.0.0): the braces would reach it as they are. Write a constant; Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1 have it rendered.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "taking a Glue job up again in a retry",
    path: glue,
    args: { job_name: "x", resume_glue_job_on_retry: true },
    told: {
      "2.10.3": [
        "airflow/no-argument: GlueJobOperator has no argument 'resume_glue_job_on_retry' in Airflow 2.10.3 (amazon provider 9.0.0). Leave it out; Airflow 3.2.1 and 3.3.1 have it.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "Athena's database",
    path: athena,
    args: { query: "select 1", output_location: "s3://results" },
    told: {
      "2.10.3": [
        "airflow/missing-argument: AthenaOperator needs 'database' in Airflow 2.10.3 (amazon provider 9.0.0). Give it; Airflow 3.3.1 has a default for it.",
      ],
      "2.11.2": [
        "airflow/missing-argument: AthenaOperator needs 'database' in Airflow 2.11.2 (amazon provider 9.22.0). Give it; Airflow 3.3.1 has a default for it.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "a crawler that runs already",
    path: crawler,
    args: { config: py.dict({ Name: "c" }), fail_on_already_running: false },
    told: {
      "2.11.2": [],
      "3.0.6": [
        "airflow/no-argument: GlueCrawlerOperator has no argument 'fail_on_already_running' in Airflow 3.0.6 (amazon provider 9.12.0). Leave it out; Airflow 2.11.2, 3.2.1 and 3.3.1 have it.",
      ],
      "3.3.1": [
        "airflow/deprecated: GlueCrawlerOperator is deprecated. Use GlueCrawlerCreateOperator, GlueCrawlerRunOperator or GlueCrawlerUpdateOperator.",
      ],
    },
  },
  {
    about: "a crawler's run by itself",
    path: `${operators}.glue_crawler.GlueCrawlerRunOperator`,
    args: { crawler_name: "c" },
    told: {
      "2.10.3": [
        "airflow/no-class: Airflow 2.10.3 (amazon provider 9.0.0) has no class airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator. Airflow 3.3.1 has it; use another operator, or another Airflow.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "Redshift statements that last, or end with their task",
    path: redshift,
    args: { sql: "select 1", database: "d", durable: false, cancel_on_kill: true },
    told: {
      "2.10.3": [
        "airflow/no-argument: RedshiftDataOperator has no argument 'durable' in Airflow 2.10.3 (amazon provider 9.0.0). Leave it out; Airflow 3.3.1 has it.",
        "airflow/no-argument: RedshiftDataOperator has no argument 'cancel_on_kill' in Airflow 2.10.3 (amazon provider 9.0.0). Leave it out; Airflow 3.3.1 has it.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "the region of S3's sensor",
    path: s3Key,
    args: { bucket_key: "s3://a/b", region_name: "eu-west-1" },
    told: {
      "2.10.3": [
        "airflow/no-argument: S3KeySensor has no argument 'region_name' in Airflow 2.10.3 (amazon provider 9.0.0). Leave it out; Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1 have it.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "a certificate check that is rendered",
    path: s3Copy,
    args: { source_bucket_key: "a", dest_bucket_key: "b", verify: ds },
    told: {
      "2.10.3": [
        "airflow/not-rendered: S3CopyObjectOperator's argument 'verify' is no template in Airflow 2.10.3 (amazon provider 9.0.0): the braces would reach it as they are. Write a constant; Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1 have it rendered.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "the group of a message",
    path: `${operators}.sns.SnsPublishOperator`,
    args: { target_arn: "a", message: "m", message_group_id: "g" },
    told: {
      "2.10.3": [
        "airflow/no-argument: SnsPublishOperator has no argument 'message_group_id' in Airflow 2.10.3 (amazon provider 9.0.0). Leave it out; Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1 have it.",
      ],
      "3.3.1": [],
    },
  },
  {
    about: "the date of a run that is triggered",
    path: trigger,
    args: { trigger_dag_id: "x", execution_date: "2026-01-01" },
    told: {
      "2.10.3": [
        "airflow/deprecated: TriggerDagRunOperator's argument 'execution_date' is deprecated. Use logical_date.",
      ],
      "3.3.1": [
        "airflow/no-argument: TriggerDagRunOperator has no argument 'execution_date' in Airflow 3.3.1 (standard provider 1.17.0). Use 'logical_date'.",
      ],
    },
  },
  {
    about: "the exit code that skips",
    path: bash,
    args: { bash_command: "true", skip_exit_code: 99 },
    told: {
      "2.10.3": ["airflow/deprecated: BashOperator's argument 'skip_exit_code' is deprecated. Use skip_on_exit_code."],
      "3.3.1": [
        "airflow/no-argument: BashOperator has no argument 'skip_exit_code' in Airflow 3.3.1 (standard provider 1.17.0). Use 'skip_on_exit_code'.",
      ],
    },
  },
  {
    about: "a task's own concurrency",
    path: `${standard}.empty.EmptyOperator`,
    args: { task_concurrency: 1 },
    told: {
      "2.10.3": [
        "airflow/deprecated: EmptyOperator's argument 'task_concurrency' is deprecated. Use max_active_tis_per_dag.",
      ],
      "3.3.1": [
        "airflow/no-argument: EmptyOperator has no argument 'task_concurrency' in Airflow 3.3.1 (standard provider 1.17.0). Use 'max_active_tis_per_dag'.",
      ],
    },
  },
];

describe("between versions", () => {
  const cases = differences.flatMap(({ about, path, args, told }) =>
    Object.entries(told).map(([airflow, expected]) => ({ about, path, args, airflow, expected })),
  );
  test.each(cases)("$about, on $airflow", ({ path, args, airflow, expected }) => {
    expect(said(calling(path, args), airflow)).toEqual(expected);
  });
});

describe("on any version", () => {
  const on = (path: string, args: Args): readonly string[] => said(calling(path, args), "3.3.1");

  const severities = (path: string, args: Args): readonly (readonly string[])[] =>
    found(calling(path, args), "3.3.1").map(({ code, severity }) => [code, severity]);

  test("a name that is misspelt, or another product's", () => {
    expect(on(lambda, { function_nme: "f" })).toEqual([
      "airflow/no-argument: LambdaInvokeFunctionOperator has no argument 'function_nme' in Airflow 3.3.1 (amazon provider 9.34.0). Did you mean 'function_name'?",
      "airflow/missing-argument: LambdaInvokeFunctionOperator needs 'function_name' in Airflow 3.3.1 (amazon provider 9.34.0). Give it.",
    ]);
    expect(on(athena, { query: "select 1", max_tries: 3 })).toEqual([
      "airflow/no-argument: AthenaOperator has no argument 'max_tries' in Airflow 3.3.1 (amazon provider 9.34.0). Use 'max_polling_attempts'.",
    ]);
    expect(on(lambda, { function_name: "f", colour: "blue" })[0]).toMatch(/^airflow\/no-argument: .* Leave it out; /);
  });

  test("an operator that cannot give its worker back", () => {
    expect(on(lambda, { function_name: "f", deferrable: true })).toEqual([
      "airflow/not-deferrable: LambdaInvokeFunctionOperator has no argument 'deferrable' in Airflow 3.3.1 (amazon provider 9.34.0). Leave it out: this operator waits in a worker.",
    ]);
    expect(on(glue, { job_name: "x", deferrable: true })).toEqual([]);
  });

  test("a template that the constructor cannot wait for", () => {
    const sensor = `${amazon}.sensors.eks.EksClusterStateSensor`;
    expect(on(sensor, { cluster_name: "c", target_state: ds })).toEqual([
      "airflow/read-early: EksClusterStateSensor needs 'target_state' when the DAG file is parsed, before a template is rendered. Write a constant.",
    ]);
    const lost = `${amazon}.sensors.mwaa.MwaaDagRunSensor`;
    const losing = { external_env_name: "e", external_dag_id: "d", external_dag_run_id: "r", success_states: ds };
    expect(severities(lost, losing)).toEqual([["airflow/read-early", "error"]]);
    const looks = `${amazon}.sensors.ecs.EcsTaskDefinitionStateSensor`;
    expect(severities(looks, { task_definition: "t", target_state: ds })).toEqual([["airflow/read-early", "warning"]]);
  });

  test("a template in a list or a dictionary of a field that is rendered", () => {
    expect(on(glue, { job_name: "x", script_args: py.dict({ "--day": ds, "--more": [ds] }) })).toEqual([]);
    expect(on(glue, { job_name: "x", job_desc: [ds] })[0]).toMatch(/^airflow\/not-rendered: .*'job_desc'/);
  });

  test("text that only looks like a template is hidden by one, which must be rendered too", () => {
    expect(on(glue, { job_name: "x", job_desc: py.json({ a: { b: 1 } }) })).toEqual([]);
    expect(on(glue, { job_name: "x", job_desc: py.json({ a: "{{" }) })).toHaveLength(1);
    expect(on(glue, { job_name: "x", job_desc: py.sql(["select '{%'"]) })).toHaveLength(1);
    expect(on(glue, { job_name: "x", job_desc: py.sql(["select 1"]) })).toEqual([]);
  });

  test("a class that no version has", () => {
    expect(on(`${operators}.s3.S3CopyOperator`, {})).toEqual([
      "airflow/no-class: Airflow 3.3.1 (amazon provider 9.34.0) has no class airflow.providers.amazon.aws.operators.s3.S3CopyOperator. Did you mean S3CopyObjectOperator?",
    ]);
    expect(on(`${operators}.sqs.S3CopyObjectOperator`, {})).toEqual([
      "airflow/no-class: Airflow 3.3.1 (amazon provider 9.34.0) has no class airflow.providers.amazon.aws.operators.sqs.S3CopyObjectOperator. Did you mean airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator?",
    ]);
  });

  test("a class of a package that the catalog does not describe", () => {
    expect(on("airflow.providers.snowflake.operators.snowflake.SnowflakeOperator", { anything: ds })).toEqual([]);
  });
});

describe("besides the operators' own arguments", () => {
  test("what the task's options come to is the operator's to take", () => {
    const task = taskIr("task", { class: athena, args: { query: "q" } }, { timeout: 60, doc: "why" });
    expect(said(dagIr({ id: "one", tasks: [task] }), "3.3.1")).toEqual([]);
  });

  test("calls among arguments are checked as what they are", () => {
    const told = py.call(`${amazon}.notifications.sns.SnsNotifier`, { target_arn: "a", mesage: ds });
    const dag = dagIr({
      id: "one",
      tasks: [taskIr("task", { class: bash, args: { bash_command: "true", on_success_callback: [told] } })],
    });
    expect(said(dag, "3.3.1")).toEqual([
      "airflow/no-argument: SnsNotifier has no argument 'mesage' in Airflow 3.3.1 (amazon provider 9.34.0). Did you mean 'message'?",
      "airflow/missing-argument: SnsNotifier needs 'message' in Airflow 3.3.1 (amazon provider 9.34.0). Give it.",
    ]);
  });

  test("a finding stands at the task's arguments", () => {
    const [only] = found(calling(bash, { bash_command: "true", nothing: 1 }), "3.3.1");
    expect(only?.at).toEqual({ file: "dags/example.dag.ts", line: 1, column: 1, path: "args" });
  });
});
