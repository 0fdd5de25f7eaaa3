import { type PythonValue, py } from "../../ir/python-value.ts";
import type { NotifierIr, TellsIr } from "../../ir/task.ts";
import { pythonArguments } from "../../operators/airflow-operator.ts";
import type { Module, Surroundings } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { valueDoc } from "./values.ts";

const callbacks = [
  ["onFailure", "on_failure_callback"],
  ["onRetry", "on_retry_callback"],
  ["onSuccess", "on_success_callback"],
] as const;

/** The callbacks of a task or a DAG: those who are told, by what they are told of. */
export const callbackArguments = (tells: TellsIr, module: Module): readonly (readonly [string, Doc])[] =>
  callbacks.flatMap(([event, argument]) => {
    const notifiers = tells[event] ?? [];
    if (notifiers.length === 0) return [];
    return [[argument, valueDoc(notifierCalls(notifiers, module.surroundings), module)] as const];
  });

/** The calls that tell somebody. */
export const notifierCalls = (
  notifiers: readonly NotifierIr[],
  surroundings: Pick<Surroundings, "region" | "topicArn">,
): readonly PythonValue[] => notifiers.map((notifier) => notifierCall(notifier, surroundings));

function notifierCall(
  notifier: NotifierIr,
  { region, topicArn }: Pick<Surroundings, "region" | "topicArn">,
): PythonValue {
  switch (notifier.via) {
    case "sns":
      return py.call("airflow.providers.amazon.aws.notifications.sns.send_sns_notification", {
        aws_conn_id: "aws_default",
        region_name: region,
        target_arn: topicArn(notifier.topic),
        subject: py.text(notifier.subject),
        message: py.text(notifier.message),
      });
    case "airflow":
      return {
        py: "call",
        path: notifier.class,
        args: pythonArguments(notifier.arguments),
        ...(notifier.requires !== undefined && { requires: notifier.requires }),
      };
  }
}
