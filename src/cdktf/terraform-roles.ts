import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js";
import type { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import type { ResourceDocument } from "../ir/resources.ts";
import { arnsOf } from "./iam/arns.ts";
import type { Statement } from "./iam/statement.ts";
import { github, hcp } from "./identity-providers.ts";
import { role } from "./role.ts";

export interface TerraformRolesInputs {
  readonly env: Environment;
  readonly keyArn: string;
  /** What the platform holds: a plan reads some of it as Terraform does, values and all. */
  readonly resources: ResourceDocument;
}

/** A plan reads; only an apply changes. Which of the two a run is, HCP Terraform says in its token. */
export function terraformRoles(at: Construct, inputs: TerraformRolesInputs): void {
  const { env } = inputs;
  const provider = new IamOpenidConnectProvider(at, "hcp", {
    url: `https://${hcp.host}`,
    clientIdList: [hcp.audience],
  });
  const { organization = "", project = "Default Project" } = env.state;
  const workspaces = `organization:${organization}:project:${project}:workspace:${env.name}-*`;
  const phase = (name: Phase, allows: readonly Statement[]) => {
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
    const policy = managed[name];
    new IamRolePolicyAttachment(at, `terraform-${name}-${policy}`, { role: made, policyArn: managedArn(policy) });
  };
  phase("plan", allowsOfPlan(inputs));
  phase("apply", allowsOfApply(env));
}

type Phase = "plan" | "apply";

/** AWS's own policies: the reading of everything, and everything but people and their rights. */
const managed = { plan: "ReadOnlyAccess", apply: "PowerUserAccess" } as const;
const managedArn = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;

/** What Terraform reads when it looks whether things are as they were left, and ReadOnlyAccess leaves out: what may hold a secret, above all. */
function allowsOfPlan({ env, keyArn, resources }: TerraformRolesInputs): readonly Statement[] {
  const arns = arnsOf(env);
  const held = (resources.settings ?? []).filter(({ text }) => text !== null).map(({ name }) => arns.secret(name));
  const tables = resources.databases.flatMap(({ name }) => arns.table(name, "*"));
  const services = ["lambda", "secretsmanager", "ssm"];
  return [
    { actions: ["airflow:GetEnvironment"], resources: [arns.airflow(namesOf(env).airflowEnvironment())] },
    // With each table of the catalog its indexes are read.
    ...(tables.length === 0 ? [] : [{ actions: ["glue:GetPartitionIndexes"], resources: [...new Set(tables)] }]),
    // What the environment's file says, and nothing that people set.
    ...(held.length === 0 ? [] : [{ actions: ["secretsmanager:GetSecretValue"], resources: held }]),
    {
      // Such values, the parameter of releases, and variables of functions; not what lies in buckets.
      actions: ["kms:Decrypt"],
      resources: [keyArn],
      conditions: { StringEquals: { "kms:ViaService": services.map((each) => `${each}.${env.region}.amazonaws.com`) } },
    },
  ];
}

/** Of what PowerUserAccess leaves out: this environment's own roles, and whom these trust. */
function allowsOfApply(env: Environment): readonly Statement[] {
  const arns = arnsOf(env);
  const names = namesOf(env);
  return [
    { actions: roleActions, resources: [arns.roles(env.prefix)] },
    {
      actions: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
      resources: (["plan", "apply"] as const).map((name) => arns.role(names.role(`terraform-${name}`))),
      conditions: { ArnEquals: { "iam:PolicyARN": Object.values(managed).map(managedArn) } },
    },
    // Those of both, for the apply that adds one has the rights that the one before left.
    { actions: providerActions, resources: [hcp.host, github.host].map(arns.identityProvider) },
  ];
}

/** What Terraform's AWS provider calls for `aws_iam_openid_connect_provider`: its source, internal/service/iam/openid_connect_provider.go. */
const providerActions = [
  "iam:AddClientIDToOpenIDConnectProvider",
  "iam:CreateOpenIDConnectProvider",
  "iam:DeleteOpenIDConnectProvider",
  "iam:GetOpenIDConnectProvider",
  "iam:ListOpenIDConnectProviderTags",
  "iam:RemoveClientIDFromOpenIDConnectProvider",
  "iam:TagOpenIDConnectProvider",
  "iam:UntagOpenIDConnectProvider",
  "iam:UpdateOpenIDConnectProviderThumbprint",
];

/** And for `aws_iam_role`, `aws_iam_role_policy` and whatever takes a role. */
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
  "iam:UpdateRoleDescription",
];
