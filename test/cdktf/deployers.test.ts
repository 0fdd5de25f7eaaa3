import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { variable } from "sluice";
import { parse } from "yaml";
import { packageRoot } from "../../src/package-root.ts";
import { removeTemporary } from "./house.ts";
import { exports, files, house } from "./shop-platform.ts";
import { allowed, type Block, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const trustOf = (within: typeof files, name: string): Block =>
  JSON.parse(String(resourceIn(within, "aws_iam_role", { name }).assume_role_policy)).Statement[0];

test("nobody deploys by an identity where the environment names none", () => {
  const types = [...resourcesIn(files).keys()].map((address) => address.split(" ")[1]?.split(".")[0]);
  expect(types).not.toContain("aws_iam_openid_connect_provider");
});

describe("HCP Terraform", () => {
  const state = { backend: "cloud", organization: "acme", project: "lake" } as const;
  const after = synthesise(house({ env: { state } }));

  test.each(["plan", "apply"] as const)("takes the role of its phase, and no other: %s", (phase) => {
    expect(trustOf(after, `acme-terraform-${phase}`)).toMatchObject({
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: { "app.terraform.io:aud": "aws.workload.identity" },
        StringLike: { "app.terraform.io:sub": `organization:acme:project:lake:workspace:test-*:run_phase:${phase}` },
      },
    });
  });

  test("reads in a plan and changes in an apply", () => {
    const attached = [...resourcesIn(after)]
      .filter(([address]) => address.includes(" aws_iam_role_policy_attachment."))
      .map(([, { policy_arn: arn }]) => arn);
    expect(attached.sort()).toEqual([
      "arn:aws:iam::aws:policy/PowerUserAccess",
      "arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
  });

  test("reads in a plan what it wrote itself, and no secret that people set", () => {
    const settings = { limit: variable("limit", { shape: "int" }), token: variable("token") };
    const given = synthesise(house({ exports: { ...exports, ...settings }, env: { state, variables: { limit: 5 } } }));
    expect(allowed(given, "acme-terraform-plan")).toMatchObject([
      { Action: ["airflow:GetEnvironment"], Resource: ["arn:aws:airflow:eu-west-1:123456789012:environment/acme"] },
      {
        Action: ["glue:GetPartitionIndexes"],
        Resource: expect.arrayContaining(["arn:aws:glue:eu-west-1:123456789012:table/acme_bronze/*"]),
      },
      {
        Action: ["secretsmanager:GetSecretValue"],
        Resource: ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme/airflow/variables/limit-??????"],
      },
      {
        Action: ["kms:Decrypt"],
        Condition: {
          StringEquals: {
            "kms:ViaService": [
              "lambda.eu-west-1.amazonaws.com",
              "secretsmanager.eu-west-1.amazonaws.com",
              "ssm.eu-west-1.amazonaws.com",
            ],
          },
        },
      },
    ]);
  });

  test("makes in an apply this environment's roles and whom they trust, and no others", () => {
    const account = "arn:aws:iam::123456789012";
    expect(allowed(after, "acme-terraform-apply")).toMatchObject([
      { Action: expect.arrayContaining(["iam:CreateRole", "iam:PassRole"]), Resource: [`${account}:role/acme-*`] },
      {
        Action: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
        Resource: [`${account}:role/acme-terraform-plan`, `${account}:role/acme-terraform-apply`],
        Condition: {
          ArnEquals: {
            "iam:PolicyARN": ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/PowerUserAccess"],
          },
        },
      },
      {
        Action: expect.arrayContaining(["iam:CreateOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"]),
        Resource: [
          `${account}:oidc-provider/app.terraform.io`,
          `${account}:oidc-provider/token.actions.githubusercontent.com`,
        ],
      },
    ]);
  });
});

test("a repository's workflow publishes for its environment alone, and writes only what publishing writes", () => {
  const after = synthesise(house({ env: { publisher: { repository: "acme/lake" } } }));
  expect(trustOf(after, "acme-publisher")).toMatchObject({
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:acme/lake:environment:test",
      },
    },
  });
  expect(allowed(after, "acme-publisher")).toContainEqual({
    Effect: "Allow",
    Action: ["airflow:InvokeRestApi"],
    Resource: ["arn:aws:airflow:eu-west-1:123456789012:role/acme/Op"],
  });
  const writes = allowed(after, "acme-publisher").filter(({ Action }) => String(Action).includes("s3:PutObject"));
  expect(writes).toMatchObject([
    {
      Resource: [
        "arn:aws:s3:::acme-mwaa-123456789012-eu-west-1/dags/*",
        "arn:aws:s3:::acme-mwaa-123456789012-eu-west-1/sluice/*",
      ],
    },
  ]);
});

test("a workflow publishes from a branch, where its jobs name no environment", () => {
  const after = synthesise(house({ env: { publisher: { repository: "acme/lake", branch: "release" } } }));
  expect(trustOf(after, "acme-publisher")).toMatchObject({
    Condition: {
      StringEquals: { "token.actions.githubusercontent.com:sub": "repo:acme/lake:ref:refs/heads/release" },
    },
  });
});

describe("the project's own workflow", () => {
  interface Job {
    readonly environment?: string;
    readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
  }
  const read = (path: string) => parse(readFileSync(join(packageRoot, path), "utf8"));
  const jobs: Readonly<Record<string, Job>> = read(".github/workflows/deploy.yaml").jobs;
  const publishing = Object.entries(jobs).filter(([, { steps }]) =>
    steps.some((step) => step.with?.publishes === "true"),
  );

  test("publishes to two environments, and nowhere else", () => {
    expect(publishing.map(([id]) => id)).toEqual(["dev", "prd"]);
  });

  test.each(publishing)("is who the role of %s trusts", (id, { environment }) => {
    // The steps take the environment's file by the job's id.
    const { name, prefix, publisher } = read(`lakehouse/environments/${id}.yaml`);
    const after = synthesise(house({ env: { name, prefix, publisher } }));
    expect(trustOf(after, `${prefix}-publisher`)).toMatchObject({
      Condition: {
        StringEquals: {
          "token.actions.githubusercontent.com:sub": `repo:${publisher.repository}:environment:${environment}`,
        },
      },
    });
  });
});
