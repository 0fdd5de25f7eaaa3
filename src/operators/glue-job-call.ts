import type { Grant } from "../ir/grant.ts";
import { type AirflowCall, type PythonValue, py } from "../ir/python-value.ts";
import type { OperatorContext } from "./definition.ts";

/** A run of a Glue job, waited for; a killed task stops it. `args` are the script's, by their names with dashes. */
export const glueJobCall = (
  job: string,
  args: Readonly<Record<string, PythonValue>>,
  { env, names }: OperatorContext,
): AirflowCall => ({
  class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
  args: {
    job_name: names.job(job),
    script_args: py.dict(args),
    job_poll_interval: env.pollSeconds,
    stop_job_run_on_kill: true,
    region_name: env.region,
  },
});

/** What the task itself needs; what the job reads and writes is its own role's. */
export const glueJobGrants = (job: string): readonly Grant[] => [
  {
    actions: ["glue:GetJob", "glue:StartJobRun", "glue:GetJobRun", "glue:BatchStopJobRun"],
    on: { kind: "job", id: job },
  },
];
