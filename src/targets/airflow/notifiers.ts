import { py } from "../../ir/python-value.ts";
import type { NotifierIr } from "../../ir/task.ts";
import type { Module } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { valueDoc } from "./values.ts";

/** `on_failure_callback`: those who are told. Absent where nobody is. */
export function failureArguments(
  notifiers: readonly NotifierIr[] | undefined,
  module: Module,
): readonly (readonly [string, Doc])[] {
  if (notifiers === undefined || notifiers.length === 0) return [];
  const calls = notifiers.map(({ topic, subject, message }) =>
    py.call("airflow.providers.amazon.aws.notifications.sns.send_sns_notification", {
      aws_conn_id: "aws_default",
      region_name: module.surroundings.region,
      target_arn: module.surroundings.topicArn(topic),
      subject: py.text(subject),
      message: py.text(message),
    }),
  );
  return [["on_failure_callback", valueDoc(calls, module)]];
}
