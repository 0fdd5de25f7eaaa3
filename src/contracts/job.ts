import type { Scalar } from "../ir/shape.ts";
import type { Duration } from "../language/duration.ts";
import type { ValueOf } from "../language/shape.ts";
import type { Dataset } from "./dataset.ts";
import { type Definition, define } from "./definition.ts";
import type { JobSize } from "./sizes.ts";

/** The arguments that a job's script takes, by name. Glue hands every value on as text; `json` is JSON. */
export type JobArguments = Readonly<Record<string, Scalar | `${Scalar}?`>>;

/** A dataset that a job can reach: in files of the lake. */
export type LakeDataset = Dataset<string, string, "lake">;

export interface JobOptions<A extends JobArguments> extends Pick<JobSize, "workers" | "workerType"> {
  /** What its script is told, besides where its datasets are. */
  arguments?: A;
  /**
   * Datasets that it reads: it gets their place in `--DATASET_<ID>` and the right to read them. A table's place is its name in
   * Spark's SQL; where its files lie is in `--LOCATION_<ID>`.
   */
  reads?: readonly LakeDataset[];
  /** Datasets that it writes: it gets their place in `--DATASET_<ID>` and the right to write them. */
  writes?: readonly LakeDataset[];
  /**
   * The longest that a run may take, in whole minutes.
   * @default the environment's `glue.timeoutMinutes`
   */
  timeout?: Duration;
}

/** A Glue job of the project's own; `A` are its arguments. */
export interface GlueJob<out A extends JobArguments = JobArguments> extends Definition<"job"> {
  readonly arguments: A;
  readonly reads: readonly LakeDataset[];
  readonly writes: readonly LakeDataset[];
  readonly timeout?: Duration;
  readonly size: Pick<JobSize, "workers" | "workerType">;
}

/** Declares a Glue job whose script lies in `glue_src/<id>/main.py`. */
export function glueJob<const A extends JobArguments = {}>(id: string, options: JobOptions<A> = {}): GlueJob<A> {
  const { arguments: given = {} as A, reads = [], writes = [], timeout, ...size } = options;
  const body = { arguments: given, reads, writes, size: Object.freeze(size) };
  return define("job", id, timeout === undefined ? body : { ...body, timeout }, glueJob);
}

/** What a run of a job is given. */
export type ArgumentsOf<A extends JobArguments> = ValueOf<A>;
