import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js";
import { Construct } from "constructs";
import type { Environment, Publisher } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { arnsOf } from "./iam/arns.ts";
import type { Statement } from "./iam/statement.ts";
import { role } from "./role.ts";

/** HCP Terraform's identities: https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials. */
const hcp = { host: "app.terraform.io", audience: "aws.workload.identity" } as const;
/** Those of GitHub's workflows: https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments. */
const github = { host: "token.actions.githubusercontent.com", audience: "sts.amazonaws.com" } as const;

export interface DeployersInputs {
  readonly env: Environment;
  readonly keyArn: string;
}

/** Who deploys without being a person, and without a key that could be lost: HCP Terraform, and the pipeline that publishes DAGs. */
export function deployers(scope: Construct, { env, keyArn }: DeployersInputs): void {
  const at = new Construct(scope, "deployers");
  if (env.state.backend === "cloud") terraform(at, env);
  if (env.publisher) publisher(at, env, keyArn);
}

/** A plan reads; only an apply changes. Which of the two a run is, HCP Terraform says in its token. */
function terraform(at: Construct, env: Environment): void {
  const provider = new IamOpenidConnectProvider(at, "hcp", {
    url: `https://${hcp.host}`,
    clientIdList: [hcp.audience],
  });
  const { organization = "", project = "Default Project" } = env.state;
  const workspaces = `organization:${organization}:project:${project}:workspace:${env.name}-*`;
  const phase = (name: "plan" | "apply", policies: readonly string[], allows: readonly Statement[]) => {
    const { name: made } = role(at, `terraform-${name}`, {
      name: namesOf(env).role(`terraform-${name}`),
      description: `Terraform's ${name} of ${env.name}`,
      provider: provider.arn,
      trust: {
        StringEquals: { [`${hcp.host}:aud`]: hcp.audience },
        StringLike: { [`${hcp.host}:sub`]: `${workspaces}:run_phase:${name}` },
      },
      allows: () => allows,
    });
    for (const policy of policies) {
      new IamRolePolicyAttachment(at, `terraform-${name}-${policy}`, {
        role: made,
        policyArn: `arn:aws:iam::aws:policy/${policy}`,
      });
    }
  };
  phase("plan", ["ReadOnlyAccess"], []);
  // Everything but people and their rights; of roles, this environment's own.
  phase("apply", ["PowerUserAccess"], [{ actions: roleActions, resources: [arnsOf(env).roles(env.prefix)] }]);
}

const roleActions = [
  "iam:CreateRole",
  "iam:DeleteRole",
  "iam:DeleteRolePolicy",
  "iam:GetRole",
  "iam:GetRolePolicy",
  "iam:ListAttachedRolePolicies",
  "iam:ListInstanceProfilesForRole",
  "iam:ListRolePolicies",
  "iam:PassRole",
  "iam:PutRolePolicy",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole",
];

/**
 * Whom a token of a workflow's job is made out to: the environment that the job names, and only where it names none, the branch. Source: GitHub's
 * reference of OpenID Connect, https://docs.github.com/en/actions/reference/security/oidc, "Example subject claims".
 */
const subjectOf = ({ repository, branch }: Publisher, environment: string): string =>
  `repo:${repository}:${branch === undefined ? `environment:${environment}` : `ref:refs/heads/${branch}`}`;

/** A repository's workflow writes what `sluice publish` writes, and nothing else. */
function publisher(at: Construct, env: Environment, keyArn: string): void {
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
