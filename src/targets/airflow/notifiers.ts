import { type PythonValue, py } from "../../ir/python-value.ts";
import { type NotifierIr, type TellsIr, toldOf } from "../../ir/task.ts";
import { pythonArguments } from "../../operators/airflow-operator.ts";
import type { Module, Surroundings } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { type Argument, call, list } from "./python/syntax.ts";
import { argumentDocs, valueDoc } from "./values.ts";

const callbacks = [
  ["onFailure", "on_failure_callback"],
  ["onRetry", "on_retry_callback"],
  ["onSuccess", "on_success_callback"],
] as const;

/** The callbacks of a task or a DAG: those who are told, by what they are told of. */
export function callbackArguments(tells: TellsIr, module: Module): readonly Argument[] {
  if (toldOf(tells).length === 0) return [];
  const args: Argument[] = [];
  for (const [event, argument] of callbacks) {
    const notifiers = tells[event];
    if (notifiers !== undefined && notifiers.length > 0) args.push([argument, () => notifiersDoc(notifiers, module)]);
  }
  return args;
}

/** The calls of Airflow's own notifiers that tell somebody. */
export const notifierCalls = (notifiers: readonly NotifierIr[], surroundings: Told): readonly PythonValue[] =>
  notifiers.flatMap((notifier) => (notifier.via === "slack" ? [] : [notifierCall(notifier, surroundings)]));

type Told = Pick<Surroundings, "region" | "topicArn">;

/** A list of notifiers. */
export const notifiersDoc = (notifiers: readonly NotifierIr[], module: Module): Doc =>
  list(notifiers.map((notifier) => notifierDoc(notifier, module)));

function notifierDoc(notifier: NotifierIr, module: Module): Doc {
  if (notifier.via !== "slack") return valueDoc(notifierCall(notifier, module.surroundings), module);
  module.support.add("SlackNotice");
  return call("SlackNotice", argumentDocs({ connection: notifier.connection, text: py.text(notifier.text) }, module));
}

function notifierCall(notifier: Exclude<NotifierIr, { via: "slack" }>, { region, topicArn }: Told): PythonValue {
  switch (notifier.via) {
    case "sns":
      return py.call("airflow.providers.amazon.aws.notifications.sns.send_sns_notification", {
        aws_conn_id: "aws_default",
        region_name: region,
        target_arn: topicArn(notifier.topic),
        subject: py.text(notifier.subject),
        message: py.text(notifier.message),
      });
    case "email":
      return py.call("airflow.providers.smtp.notifications.smtp.SmtpNotifier", {
        smtp_conn_id: notifier.connection,
        ...(notifier.from === undefined ? {} : { from_email: notifier.from }),
        to: notifier.to,
        subject: py.text(notifier.subject),
        html_content: py.text(notifier.html),
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
