import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias/index.js";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key/index.js";
import { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { arnsOf } from "./iam/arns.ts";
import { asJson } from "./iam/document.ts";

export interface Key {
  readonly arn: string;
}

/** The key that everything is encrypted with. */
export function key(scope: Construct, env: Environment): Key {
  const at = new Construct(scope, "key");
  const names = namesOf(env);
  const arns = arnsOf(env);
  const made = new KmsKey(at, "key", {
    description: `Data and logs of ${env.prefix}`,
    enableKeyRotation: true,
    deletionWindowInDays: env.removal === "delete" ? 7 : 30,
    // In a key's policy, `*` is the key itself.
    policy: asJson([
      { Effect: "Allow", Principal: { AWS: arns.account() }, Action: "kms:*", Resource: "*" },
      // Whoever is told of an alarm is told by an encrypted topic.
      {
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceAccount": env.account } },
      },
      // EventBridge does not say whose rule it is that publishes, which KMS would refuse without a word (SNS developer guide, "Managing Amazon SNS
      // encryption keys"): what SNS says, which topic the data are of, is what narrows this.
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
        Resource: "*",
        Condition: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arns.topic(names.alarms()) } },
      },
      {
        Effect: "Allow",
        Principal: { Service: `logs.${env.region}.amazonaws.com` },
        Action: ["kms:Decrypt", "kms:Describe*", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
        Resource: "*",
        Condition: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${env.region}:${env.account}:log-group:*`,
          },
        },
      },
    ]),
  });
  new KmsAlias(at, "alias", { name: names.keyAlias(), targetKeyId: made.keyId });
  return { arn: made.arn };
}
