import { describe, expect, test } from "@jest/globals";
import { type AirflowVersion, airflowVersions } from "../../src/contracts/environment.ts";
import { callSpec, compiledFor } from "../support/airflow-call.ts";
import { amazon, standard } from "./ir.ts";

/** What is said about a spec of one call, a line each. */
const said = (path: string, args: Difference["args"], airflow: AirflowVersion): readonly string[] =>
  compiledFor(callSpec(path, args), airflow).said.map(({ code, message, fix = "" }) =>
    `${code}: ${message} ${fix}`.trim(),
  );

const operators = `${amazon}.operators`;
const athena = `${operators}.athena.AthenaOperator`;
const bash = `${standard}.bash.BashOperator`;
const crawler = `${operators}.glue_crawler.GlueCrawlerOperator`;
const glue = `${operators}.glue.GlueJobOperator`;
const redshift = `${operators}.redshift_data.RedshiftDataOperator`;
const s3Copy = `${operators}.s3.S3CopyObjectOperator`;
const s3Key = `${amazon}.sensors.s3.S3KeySensor`;
const trigger = `${standard}.trigger_dagrun.TriggerDagRunOperator`;

/** One call, and what is said about it on two versions. */
interface Difference {
  readonly about: string;
  readonly path: string;
  /** Its arguments, given the day that a run is for. */
  readonly args: (ds: unknown) => Readonly<Record<string, unknown>>;
  readonly told: Readonly<Partial<Record<AirflowVersion, readonly string[]>>>;
}

/** What changed between 2.10.3 and 3.3.1 in the operators that Sluice itself uses. */
const differences: readonly Difference[] = [
  {
    about: "Glue's run_job_kwargs",
    path: glue,
    args: (ds) => ({ job_name: "x", run_job_kwargs: { Timeout: ds } }),
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
    args: () => ({ job_name: "x", resume_glue_job_on_retry: true }),
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
    args: () => ({ query: "select 1", output_location: "s3://results" }),
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
    args: () => ({ config: { Name: "c" }, fail_on_already_running: false }),
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
    args: () => ({ crawler_name: "c" }),
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
    args: () => ({ sql: "select 1", database: "d", durable: false, cancel_on_kill: true }),
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
    args: () => ({ bucket_key: "s3://a/b", region_name: "eu-west-1" }),
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
    args: (ds) => ({ source_bucket_key: "a", dest_bucket_key: "b", verify: ds }),
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
    args: () => ({ target_arn: "a", message: "m", message_group_id: "g" }),
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
    args: () => ({ trigger_dag_id: "x", execution_date: "2026-01-01" }),
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
    args: () => ({ bash_command: "true", skip_exit_code: 99 }),
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
    args: () => ({ task_concurrency: 1 }),
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
    airflowVersions.flatMap((airflow) => {
      const expected = told[airflow];
      return expected === undefined ? [] : [{ about, path, args, airflow, expected }];
    }),
  );
  test.each(cases)("$about, on $airflow", ({ path, args, airflow, expected }) => {
    expect(said(path, args, airflow)).toEqual(expected);
  });
});
