import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target/index.js";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm/index.js";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy/index.js";
import { Construct } from "constructs";
import { isCalledByEvents } from "../contracts/function.ts";
import { asJson } from "./iam/document.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";

export interface AlarmsInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
}

/** A count that should be none: what is counted, where, and what it means when it is not. */
interface Count {
  readonly id: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly description: string;
}

/** Alarms for what fails without a person seeing it, told by one topic that operators subscribe to. Answers its ARN. */
export function alarms(scope: Construct, { house, keyArn }: AlarmsInputs): string {
  const at = new Construct(scope, "alarms");
  const { env, names } = house;
  const topic = new SnsTopic(at, "topic", { name: names.alarms(), kmsMasterKeyId: keyArn });
  new SnsTopicPolicy(at, "topic-policy", {
    arn: topic.arn,
    policy: asJson([
      {
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: topic.arn,
        Condition: { StringEquals: { "aws:SourceAccount": env.account } },
      },
      // Rules of EventBridge do not reach a topic whose policy has conditions for them (EventBridge user guide, "Amazon SNS permissions").
      {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sns:Publish",
        Resource: topic.arn,
      },
    ]),
  });
  for (const { id, description, ...metric } of counts(house)) {
    new CloudwatchMetricAlarm(at, id, {
      alarmName: `${env.prefix}-${id}`,
      alarmDescription: description,
      ...metric,
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      threshold: 0,
      comparisonOperator: "GreaterThanThreshold",
      // What does not run does not fail.
      treatMissingData: "notBreaching",
      alarmActions: [topic.arn],
    });
  }
  for (const { id } of house.lakehouse.all("warehouse")) fullCapacity(at, id, house, topic.arn);
  jobFailures(at, house, topic.arn);
  return topic.arn;
}

/** Counts of failures that CloudWatch has by itself. */
function counts({ env, names, lakehouse }: LoadedLakehouse): readonly Count[] {
  return [
    ...lakehouse.all("function").map(({ id }) => ({
      id: `function-${id}`,
      namespace: "AWS/Lambda",
      metricName: "Errors",
      dimensions: { FunctionName: names.function(id) },
      description: `The function ${names.function(id)} fails.`,
    })),
    // What is kept of a failed call is what somebody would look at: without it, nobody knows what is missing.
    ...lakehouse
      .all("function")
      .filter(isCalledByEvents)
      .map(({ id }) => ({
        id: `calls-lost-${id}`,
        namespace: "AWS/Lambda",
        metricName: "DestinationDeliveryFailures",
        dimensions: { FunctionName: names.function(id) },
        description: `What the function ${names.function(id)} has failed at could not be kept.`,
      })),
    {
      id: "airflow-tasks",
      namespace: "AmazonMWAA",
      metricName: "TaskInstanceFailures",
      dimensions: { Environment: names.airflowEnvironment(), DAG: "All", Task: "All" },
      description: `Tasks of ${env.prefix} fail.`,
    },
    {
      id: "airflow-imports",
      namespace: "AmazonMWAA",
      metricName: "ImportErrors",
      dimensions: { Environment: names.airflowEnvironment(), Function: "DAG Processing" },
      description: `Airflow of ${env.prefix} can't import a DAG.`,
    },
  ];
}

/** Percent of its processors' time that a cluster works at its busiest. */
const busy = 95;

/** A warehouse that has given all it has for an hour makes queries wait. */
function fullCapacity(at: Construct, id: string, { env, names }: LoadedLakehouse, topicArn: string): void {
  const { cluster, maxCapacity } = env.redshift;
  const name = names.workgroup(id);
  const full = cluster
    ? {
        alarmDescription: `The processors of the warehouse ${name} have been busy for an hour.`,
        namespace: "AWS/Redshift",
        metricName: "CPUUtilization",
        dimensions: { ClusterIdentifier: name },
        threshold: busy,
      }
    : {
        alarmDescription: `The warehouse ${name} has had its greatest capacity for an hour.`,
        namespace: "AWS/Redshift-Serverless",
        metricName: "ComputeCapacity",
        dimensions: { Workgroup: name },
        threshold: maxCapacity,
      };
  new CloudwatchMetricAlarm(at, `warehouse-${id}`, {
    alarmName: `${env.prefix}-warehouse-${id}`,
    ...full,
    statistic: "Average",
    period: 900,
    evaluationPeriods: 4,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    // A warehouse that does nothing has no capacity.
    treatMissingData: "notBreaching",
    alarmActions: [topicArn],
  });
}

/** Glue tells of the end of every run; the failed ones of this environment's jobs are passed on. */
function jobFailures(at: Construct, { env, names, jobs }: LoadedLakehouse, topicArn: string): void {
  if (jobs.length === 0) return;
  const rule = new CloudwatchEventRule(at, "job-failures", {
    name: `${env.prefix}-job-failures`,
    description: "Runs of Glue jobs that failed, or took too long",
    eventPattern: JSON.stringify({
      source: ["aws.glue"],
      "detail-type": ["Glue Job State Change"],
      detail: { jobName: jobs.map(({ id }) => names.job(id)), state: ["FAILED", "TIMEOUT", "ERROR"] },
    }),
  });
  new CloudwatchEventTarget(at, "job-failures-target", { rule: rule.name, arn: topicArn });
}
