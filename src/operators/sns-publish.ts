import { py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { refusedSubject } from "./sns-subject.ts";

/** Publishes a message to a topic. */
export interface SnsPublish<F extends Form = Named> {
  /** The topic. */
  topic: F["topic"];
  /** What it says. */
  message: F["text"];
  /** The subject of the e-mail. */
  subject?: F["text"];
}

/** Publishes a message to a topic. The task's output is the message's id. */
export const publish = (args: SnsPublish<Authored>): Operator<string> => operator(snsPublish.kind, args, "string");

export const snsPublish: OperatorDefinition<SnsPublish> = {
  kind: "sns.publish",
  check(args, _context, mistake) {
    const refused = refusedSubject(args.subject);
    if (refused) mistake({ code: "sns/subject", argument: "subject", ...refused });
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: (args) => [{ actions: ["sns:Publish"], on: { kind: "topic", id: args.topic } }],
  airflow: (args, { names, env }) => ({
    class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
    args: {
      target_arn: names.topicArn(args.topic),
      message: py.text(args.message),
      ...(args.subject === undefined ? {} : { subject: py.text(args.subject) }),
      region_name: env.region,
    },
  }),
};
