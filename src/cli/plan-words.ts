import type { Block } from "./stack-resources.ts";
import type { Action } from "./terraform-changes.ts";

/** What a kind of resource is to who looks after the lakehouse, from its block. */
const nouns: Readonly<Record<string, (block: Block) => string>> = {
  aws_athena_named_query: ({ name }) => `the query ${name} in Athena`,
  aws_athena_workgroup: ({ name }) => `Athena's workgroup ${name}`,
  aws_budgets_budget: ({ limit_amount: limit }) => `the budget of $${limit} a month`,
  aws_cloudwatch_dashboard: ({ dashboard_name: name }) => `the dashboard ${name}`,
  aws_cloudwatch_log_group: ({ name }) => `the logs ${name}`,
  aws_cloudwatch_metric_alarm: ({ alarm_name: name }) => `the alarm ${name}`,
  aws_codebuild_project: ({ name }) => `what builds the image of the function ${name}`,
  aws_ecr_repository: ({ name }) => `the images of the function ${name}`,
  aws_glue_catalog_database: ({ name }) => `the zone ${name}`,
  aws_glue_catalog_table: ({ database_name: database, name }) => `the table ${database}.${name}`,
  aws_glue_job: ({ name }) => `the job ${name}`,
  aws_iam_role: ({ name }) => `the role ${name}`,
  aws_iam_role_policy: ({ name }) => `what the role ${name} may do`,
  aws_kms_key: () => "the key that everything is encrypted with",
  aws_lambda_function: ({ function_name: name }) => `the function ${name}`,
  aws_lambda_invocation: () => "an image, by a build",
  aws_mwaa_environment: ({ name }) => `Airflow, the environment ${name}`,
  aws_redshift_cluster: ({ cluster_identifier: name }) => `the warehouse ${name}, with its data`,
  aws_redshiftserverless_namespace: ({ namespace_name: name }) => `the warehouse ${name}, with its data`,
  aws_redshiftserverless_workgroup: ({ workgroup_name: name }) => `what the warehouse ${name} runs on`,
  aws_s3_bucket: ({ bucket }) => `the bucket ${bucket}`,
  aws_s3_object: ({ key }) => `the file ${key}`,
  aws_secretsmanager_secret: ({ name }) => `the secret ${name}`,
  aws_sns_topic: ({ name }) => `the topic ${name}`,
  aws_ssm_parameter: () => "what a release may need",
};

const verbs: Readonly<Record<Action, string>> = {
  create: "creates",
  update: "changes",
  replace: "deletes and creates again",
  delete: "deletes",
  read: "reads",
  move: "moves",
  import: "takes over",
  forget: "forgets",
};

/** What a deploy does with a resource, as a sentence; Terraform's address where the lakehouse has no word for it. */
export function inWords(action: Action, address: string, block: Block | undefined): string {
  const type = address.slice(0, address.indexOf("."));
  const noun = block === undefined ? undefined : nouns[type];
  return `${verbs[action]} ${noun && block ? noun(block) : address}`;
}
