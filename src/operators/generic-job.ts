import { createHash } from "node:crypto";
import type { AggregateDocument, CompactDocument, ConformDocument, GenericJob } from "../contracts/job-document.ts";
import type { Names } from "../contracts/names.ts";
import type { Artifact } from "../ir/artifact.ts";
import type { Grant } from "../ir/grant.ts";
import { type AirflowCall, type PythonValue, py } from "../ir/python-value.ts";
import type { OperatorContext } from "./definition.ts";

/** The file that tells a generic job what to do: named by its content, so that a run that has begun keeps its own. */
export function documentArtifact(document: ConformDocument | AggregateDocument | CompactDocument): Artifact {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { path: `jobs/${hash}.json`, text };
}

/** Where a published artifact lies, beside the DAG files. */
export const publishedAt = (path: string, names: Names): string => `s3://${names.houseBucket("mwaa")}/sluice/${path}`;

/** A run of a generic job, waited for; a killed task stops it. */
export const genericJobCall = (
  job: GenericJob,
  artifact: Artifact,
  more: Readonly<Record<string, PythonValue>>,
  { env, names }: OperatorContext,
): AirflowCall => ({
  class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
  args: {
    job_name: names.job(job),
    script_args: py.dict({
      "--document": publishedAt(artifact.path, names),
      "--run_id": py.text({ $expr: { kind: "context", name: "runId" } }),
      ...more,
    }),
    job_poll_interval: env.pollSeconds,
    stop_job_run_on_kill: true,
    region_name: env.region,
  },
});

const dated = (name: "ds" | "dataIntervalStart" | "dataIntervalEnd"): PythonValue =>
  py.dated(py.text({ $expr: { kind: "context", name } }));

/** Arguments that name the run's data interval, where it has one. */
export const intervalArguments: Readonly<Record<string, PythonValue>> = {
  "--ds": dated("ds"),
  "--interval_start": dated("dataIntervalStart"),
  "--interval_end": dated("dataIntervalEnd"),
};

/** What the task itself needs; what the job reads and writes is its own role's. */
export const genericJobGrants = (job: GenericJob): readonly Grant[] => [
  {
    actions: ["glue:GetJob", "glue:StartJobRun", "glue:GetJobRun", "glue:BatchStopJobRun"],
    on: { kind: "job", id: job },
  },
];
