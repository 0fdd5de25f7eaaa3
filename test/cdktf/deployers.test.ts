import { afterAll, describe, expect, test } from "@jest/globals";
import { removeTemporary } from "./house.ts";
import { files, house } from "./shop-platform.ts";
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

  test("reads in a plan; an apply makes this environment's roles and no others", () => {
    const attached = [...resourcesIn(after)]
      .filter(([address]) => address.includes(" aws_iam_role_policy_attachment."))
      .map(([, { policy_arn: arn }]) => arn);
    expect(attached.sort()).toEqual([
      "arn:aws:iam::aws:policy/PowerUserAccess",
      "arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
    expect(allowed(after, "acme-terraform-apply")).toMatchObject([
      { Resource: ["arn:aws:iam::123456789012:role/acme-*"] },
    ]);
  });
});

test("a repository's workflow publishes from its branch alone, and writes only what publishing writes", () => {
  const after = synthesise(house({ env: { publisher: { repository: "acme/lake" } } }));
  expect(trustOf(after, "acme-publisher")).toMatchObject({
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": "repo:acme/lake:ref:refs/heads/main",
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
