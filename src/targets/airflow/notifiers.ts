import { type PythonValue, py } from "../../ir/python-value.ts";
import type { NotifierIr } from "../../ir/task.ts";
import type { Module, Surroundings } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { valueDoc } from "./values.ts";

/** The calls that tell somebody. */
export const notifierCalls = (
  notifiers: readonly NotifierIr[],
  { region, topicArn }: Surroundings,
): readonly PythonValue[] =>
  notifiers.map(({ topic, subject, message }) =>
    py.call("airflow.providers.amazon.aws.notifications.sns.send_sns_notification", {
      aws_conn_id: "aws_default",
      region_name: region,
      target_arn: topicArn(topic),
      subject: py.text(subject),
      message: py.text(message),
    }),
  );

/** `on_failure_callback`: those who are told. Absent where nobody is. */
export function failureArguments(
  notifiers: readonly NotifierIr[] | undefined,
  module: Module,
): readonly (readonly [string, Doc])[] {
  if (notifiers === undefined || notifiers.length === 0) return [];
  return [["on_failure_callback", valueDoc(notifierCalls(notifiers, module.surroundings), module)]];
}
