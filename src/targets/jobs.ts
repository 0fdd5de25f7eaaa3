import type { Ref } from "../ir/ref.ts";
import type { Manifest, ManifestTask } from "./manifest.ts";

/** The Glue jobs that tasks run. */
export const jobsOf = ({ dags }: Manifest): readonly string[] =>
  [
    ...new Set(
      dags
        .flatMap(({ tasks }) => tasks.flatMap(({ grants }) => grants))
        .filter((grant) => grant.on.kind === "job")
        .map((grant) => grant.on.id),
    ),
  ].sort();

/** Runs of a job at the same time, at most: each task that runs it, in each run of its DAG. */
export const concurrencyOf = (id: string, { dags }: Manifest): number =>
  dags.reduce(
    (sum, { tasks, maxActiveRuns }) => sum + tasks.filter(uses({ kind: "job", id })).length * maxActiveRuns,
    0,
  );

/** Whether a task may use something. */
export const uses =
  ({ kind, id }: Ref) =>
  ({ grants }: ManifestTask): boolean =>
    grants.some((grant) => grant.on.kind === kind && grant.on.id === id);
