import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js";
import type { Construct } from "constructs";
import type { Environment, Publisher } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { arnsOf } from "./iam/arns.ts";
import { github } from "./identity-providers.ts";
import { role } from "./role.ts";

/**
 * Whom a token of a workflow's job is made out to: the environment that the job names, and only where it names none, the branch. Source: GitHub's
 * reference of OpenID Connect, https://docs.github.com/en/actions/reference/security/oidc, "Example subject claims".
 */
const subjectOf = ({ repository, branch }: Publisher, environment: string): string =>
  `repo:${repository}:${branch === undefined ? `environment:${environment}` : `ref:refs/heads/${branch}`}`;

/** A repository's workflow writes what `sluice publish` writes, and nothing else. */
export function publisher(at: Construct, env: Environment, keyArn: string): void {
  if (!env.publisher) return;
  const names = namesOf(env);
  const arns = arnsOf(env);
  const bucket = names.houseBucket("mwaa");
  const provider = new IamOpenidConnectProvider(at, "github", {
    url: `https://${github.host}`,
    clientIdList: [github.audience],
  });
  role(at, "publisher", {
    name: names.role("publisher"),
    description: `Publishes the DAGs of ${env.publisher.repository}`,
    provider: provider.arn,
    trust: {
      StringEquals: {
        [`${github.host}:aud`]: github.audience,
        [`${github.host}:sub`]: subjectOf(env.publisher, env.name),
      },
    },
    allows: () => [
      {
        actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
        resources: [arns.objects(bucket, "dags/"), arns.objects(bucket, "sluice/")],
      },
      // Without it, S3 says of a missing object that it is forbidden.
      { actions: ["s3:ListBucket"], resources: [arns.bucket(bucket)] },
      // Before it writes, it looks whether the platform can run the release.
      { actions: ["airflow:GetEnvironment"], resources: [arns.airflow(names.airflowEnvironment())] },
      // Airflow asks for this role where pools are made.
      { actions: ["airflow:InvokeRestApi"], resources: [arns.airflowRole(names.airflowEnvironment(), "Op")] },
      { actions: ["ssm:GetParameter"], resources: [arns.parameter(names.releaseParameter())] },
      {
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: [keyArn],
        conditions: { StringEquals: { "kms:ViaService": `s3.${env.region}.amazonaws.com` } },
      },
      {
        actions: ["kms:Decrypt"],
        resources: [keyArn],
        conditions: { StringEquals: { "kms:ViaService": `ssm.${env.region}.amazonaws.com` } },
      },
    ],
  });
}
