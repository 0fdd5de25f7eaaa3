import type { Dataset } from "../contracts/dataset.ts";
import type { Shape } from "../ir/shape.ts";
import type { AirflowNotifier, Notifier } from "../language/notifier.ts";
import type { Operator } from "../language/operator.ts";
import { airflowCall } from "../operators/airflow-operator.ts";
import { type Conversions, keywordArguments } from "./python-arguments.ts";

type OneOrMany<T> = T | readonly T[];

/** Which datasets a task touches; what Airflow's operators do with data cannot be seen from their arguments. */
export interface DataAccess {
  /** Datasets that it reads: it runs after the tasks that write them. */
  reads?: OneOrMany<Dataset>;
  /** Datasets that it writes: tasks that read them run after it. */
  writes?: OneOrMany<Dataset>;
}

/** What a class of Airflow's is, beyond its arguments. */
export interface ClassOptions {
  /** Arguments whose text is something else in Python. */
  readonly convert?: Conversions;
  /** A sensor's time limit counts from its first look. */
  readonly sensor?: true;
  /** What it needs that no image of MWAA has, as pip names it. */
  readonly requires?: string;
}

/** Makes the operator of a task from arguments `A`; its output is an `O`. */
export type OperatorClass<A, O> = (args: A, data?: DataAccess) => Operator<O>;

/**
 * An operator, sensor or transfer of Airflow's own.
 *
 * @param path - its class's full Python path, as on the newest Airflow
 * @param output - the shape of what it hands on
 */
export const operatorClass =
  <A extends object, O>(path: string, output: Shape, options: ClassOptions = {}): OperatorClass<A, O> =>
  (args, data = {}) =>
    airflowCall<O>(
      {
        class: path,
        arguments: keywordArguments(args, options.convert ?? {}),
        ...data,
        ...(options.sensor && { timeLimit: "sensor" }),
        ...(options.requires !== undefined && { requires: options.requires }),
      },
      output,
    );

/** A notifier of Airflow's own: `onFailure: SlackNotifier({ … })`. */
export const notifierClass =
  <A extends object>(path: string, options: ClassOptions = {}): ((args: A) => Notifier) =>
  (args): AirflowNotifier =>
    Object.freeze({
      via: "airflow",
      class: path,
      arguments: keywordArguments(args, options.convert ?? {}),
      ...(options.requires !== undefined && { requires: options.requires }),
    });
