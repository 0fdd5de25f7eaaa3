import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log/index.js";
import { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { arnsOf } from "./iam/arns.ts";
import { role } from "./role.ts";

export interface FlowLogInputs {
  readonly env: Environment;
  readonly vpcId: string;
  readonly keyArn: string;
}

/** What connections a network had: kept as long as other logs. */
export function flowLog(scope: Construct, { env, vpcId, keyArn }: FlowLogInputs): void {
  const at = new Construct(scope, "flow-log");
  const name = `/aws/vpc/${env.prefix}`;
  const logs = new CloudwatchLogGroup(at, "logs", { name, retentionInDays: env.logRetentionDays, kmsKeyId: keyArn });
  const writer = role(at, "role", {
    name: namesOf(env).role("flow-log"),
    description: `Writes ${name}`,
    services: ["vpc-flow-logs.amazonaws.com"],
    trust: { StringEquals: { "aws:SourceAccount": env.account } },
    allows: () => [
      {
        actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        resources: [arnsOf(env).logGroup(name)],
      },
    ],
  });
  new FlowLog(at, "log", {
    vpcId,
    trafficType: "ALL",
    logDestinationType: "cloud-watch-logs",
    logDestination: logs.arn,
    iamRoleArn: writer.arn,
    tags: { Name: env.prefix },
    dependsOn: writer.policies,
  });
}
