import type { Environment } from "../../contracts/environment.ts";
import { namesOf } from "../../contracts/names.ts";
import { arnsOf } from "./arns.ts";
import type { Statement } from "./statement.ts";

/**
 * What MWAA itself asks of an environment's role, whatever its DAGs do.
 * Source: Amazon MWAA user guide, "Amazon MWAA execution role", example policy for a customer managed key.
 */
export function statementsOfMwaa(env: Environment, keyArn: string): readonly Statement[] {
  const { region } = env;
  const names = namesOf(env);
  const arns = arnsOf(env);
  const environment = names.airflowEnvironment();
  const bucket = names.houseBucket("mwaa");
  return [
    { actions: ["airflow:PublishMetrics"], resources: [arns.airflow(environment)] },
    {
      // MWAA names no finer actions that it reads its bucket with.
      actions: ["s3:GetBucket*", "s3:GetObject*", "s3:List*"],
      resources: [arns.bucket(bucket), arns.objects(bucket)],
    },
    {
      // MWAA makes log groups and streams under the environment's name.
      actions: [
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:GetLogEvents",
        "logs:GetLogGroupFields",
        "logs:GetLogRecord",
        "logs:GetQueryResults",
        "logs:PutLogEvents",
      ],
      resources: [arns.logGroup(`airflow-${environment}-*`)],
    },
    // These three take no resource: the account's log groups, its block of public access, its metrics.
    { actions: ["logs:DescribeLogGroups"], resources: ["*"] },
    { actions: ["s3:GetAccountPublicAccessBlock"], resources: ["*"] },
    { actions: ["cloudwatch:PutMetricData"], resources: ["*"] },
    {
      actions: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      // The queues are in an account of MWAA's, which nobody is told.
      resources: [`arn:aws:sqs:${region}:*:airflow-celery-*`],
    },
    {
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*"],
      resources: [keyArn],
      conditions: {
        StringLike: { "kms:ViaService": [`s3.${region}.amazonaws.com`, `sqs.${region}.amazonaws.com`] },
      },
    },
  ];
}
