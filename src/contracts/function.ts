import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import type { Shape } from "../ir/shape.ts";
import type { Duration } from "../language/duration.ts";
import type { ValueOf } from "../language/shape.ts";
import type { Dataset } from "./dataset.ts";
import { type Definition, define } from "./definition.ts";
import type { newObjects, ObjectSource } from "./new-objects.ts";

/** Times of EventBridge's: a rate, or its own cron of six fields, in UTC. */
export type EventTimes =
  | `rate(${number} ${"minute" | "minutes" | "hour" | "hours" | "day" | "days"})`
  | `cron(${string})`;

/** When EventBridge calls a function, and with what. */
export interface FunctionSchedule<P = unknown> {
  readonly at: EventTimes;
  readonly payload: P;
}

export interface FunctionOptions<I extends Shape, O extends Shape> {
  /** What its payload looks like. */
  input?: I;
  /** What it answers. */
  output?: O;
  /** Datasets that it reads: it gets their place in `DATASET_<ID>` and the right to read them. */
  reads?: readonly Dataset[];
  /** Datasets that it writes: it gets their place in `DATASET_<ID>` and the right to write them. */
  writes?: readonly Dataset[];
  /**
   * The longest that a call may take; Lambda's limit is 15 minutes.
   * @default "60s"
   */
  timeout?: Duration;
  /**
   * Memory in MiB.
   * @default 256
   */
  memory?: number;
  /**
   * What AWS is given: an archive with its bundle, or an image, for what an archive cannot hold (programs, more than 250 MB). An image is built of the bundle and of
   * `lambda_src/<id>/image/`: a Dockerfile, and what that copies; without the folder it adds nothing.
   * @default "zip"
   */
  packageType?: "zip" | "image";
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: DefinitionAllowances;
  /**
   * When EventBridge calls it, beside the tasks that do. Nobody waits for the answer then: a call that has failed three times is kept
   * in the lake's bucket, under `aws/lambda/async/`.
   */
  schedule?: FunctionSchedule<ValueOf<NoInfer<I>>>;
  /**
   * Objects whose coming calls it, by S3's notifications; it may read them, and its `input` is `newObjects`. Nobody waits for the answer,
   * as with `schedule`.
   */
  onObjects?: NoInfer<I> extends typeof newObjects ? readonly ObjectSource[] : "its input has to be newObjects";
}

/** A Lambda function; `I` is its payload's shape and `O` its answer's. */
export interface LambdaFunction<out I extends Shape = Shape, out O extends Shape = Shape>
  extends Definition<"function"> {
  readonly input: I;
  readonly output: O;
  readonly reads: readonly Dataset[];
  readonly writes: readonly Dataset[];
  readonly timeout: Duration;
  readonly memory: number;
  readonly packageType: "zip" | "image";
  /** Absent where only tasks call it. */
  readonly schedule?: FunctionSchedule;
  /** Empty where no object's coming calls it. */
  readonly onObjects: readonly ObjectSource[];
}

/** Whether a function is called by events, beside tasks: then nobody waits for its answer. */
export const isCalledByEvents = ({ schedule, onObjects }: LambdaFunction): boolean =>
  schedule !== undefined || onObjects.length > 0;

/** Declares a Lambda function whose handler lies in `lambda_src/<id>/handler.ts`. */
export function lambdaFunction<const I extends Shape = {}, const O extends Shape = "json">(
  id: string,
  options: FunctionOptions<I, O> = {},
): LambdaFunction<I, O> {
  const { input = {} as I, output = "json" as O, reads = [], writes = [], timeout = "60s", memory = 256 } = options;
  const { packageType = "zip", schedule, allow } = options;
  // The types let a string come here only by a cast.
  const onObjects = (options.onObjects ?? []) as readonly ObjectSource[];
  const optional = schedule ? { schedule } : {};
  const declared = { input, output, reads, writes, timeout, memory, packageType, allow, onObjects, ...optional };
  return define("function", id, declared, lambdaFunction);
}

/** The variable that tells a function where a dataset lies (`s3://bucket/prefix/`). */
export const datasetVariable = (dataset: string): string => `DATASET_${upper(dataset)}`;

/** The variable that tells a job where the files of a table lie, which it needs to make the table. */
export const locationVariable = (dataset: string): string => `LOCATION_${upper(dataset)}`;

const upper = (id: string): string => id.toUpperCase().replaceAll(/\W/g, "_");

/** The handler that a function's definition asks for: `export const handler: HandlerOf<typeof generateOrders> = …`. */
export type HandlerOf<F> =
  F extends LambdaFunction<infer I, infer O> ? (event: ValueOf<I>) => Promise<ValueOf<O>> : never;
