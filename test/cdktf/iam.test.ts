import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { statementsOfMwaa } from "../../src/cdktf/iam/airflow.ts";
import { literal, policyDocument } from "../../src/cdktf/iam/document.ts";
import { type GrantContext, statementsOf } from "../../src/cdktf/iam/grants.ts";
import { merged } from "../../src/cdktf/iam/statement.ts";
import { environmentOf } from "../../src/contracts/environment.ts";
import type { Grant } from "../../src/ir/grant.ts";
import { contextOf } from "../support/compiling.ts";
import { file } from "./house.ts";

const env = environmentOf(file);
const { names, lakehouse } = contextOf();
const context: GrantContext = {
  env,
  names,
  lakehouse,
  keyArn: "arn:key",
  roleId: "AROA1",
  warehouseArn: (id) => `arn:workgroup/${id}`,
};
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:123456789012:${resource}`;
const through = (service: string, ...actions: string[]) => ({
  actions,
  resources: ["arn:key"],
  conditions: { StringEquals: { "kms:ViaService": `${service}.eu-west-1.amazonaws.com` } },
});

describe("a grant becomes statements on exact resources", () => {
  test.each<[string, Grant, object[]]>([
    [
      "a function",
      { actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "generate_orders" } },
      [{ actions: ["lambda:InvokeFunction"], resources: [arn("lambda", "function:acme-generate-orders")] }],
    ],
    [
      "a topic, with its key",
      { actions: ["sns:Publish"], on: { kind: "topic", id: "data-support" } },
      [
        through("sns", "kms:Decrypt", "kms:GenerateDataKey"),
        { actions: ["sns:Publish"], resources: [arn("sns", "acme-data-support")] },
      ],
    ],
    [
      "a secret, whose end AWS makes up, with its key",
      { actions: ["secretsmanager:GetSecretValue"], on: { kind: "secret", id: "shop/key" } },
      [
        through("secretsmanager", "kms:Decrypt"),
        {
          actions: ["secretsmanager:GetSecretValue"],
          resources: [arn("secretsmanager", "secret:acme/shop/key-??????")],
        },
      ],
    ],
    [
      "a bucket: its objects and itself apart",
      { actions: ["s3:GetObject", "s3:ListBucket"], on: { kind: "bucket", id: "landing" } },
      [
        through("s3", "kms:Decrypt"),
        { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::acme-landing-123456789012-eu-west-1/*"] },
        { actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::acme-landing-123456789012-eu-west-1"] },
      ],
    ],
    [
      "a dataset: its table with what is above it, its prefix, and the list of its keys",
      {
        actions: ["glue:GetTable", "s3:PutObject", "s3:ListBucket", "s3:GetBucketLocation"],
        on: { kind: "dataset", id: "orders_raw" },
      },
      [
        {
          actions: ["glue:GetTable"],
          resources: [
            arn("glue", "catalog"),
            arn("glue", "database/acme_bronze"),
            arn("glue", "table/acme_bronze/orders_raw"),
          ],
        },
        through("s3", "kms:Decrypt", "kms:GenerateDataKey"),
        { actions: ["s3:GetBucketLocation"], resources: ["arn:aws:s3:::acme-lake-123456789012-eu-west-1"] },
        {
          actions: ["s3:ListBucket"],
          resources: ["arn:aws:s3:::acme-lake-123456789012-eu-west-1"],
          conditions: { StringLike: { "s3:prefix": ["bronze/orders/*"] } },
        },
        { actions: ["s3:PutObject"], resources: ["arn:aws:s3:::acme-lake-123456789012-eu-west-1/bronze/orders/*"] },
      ],
    ],
    [
      "a table of a warehouse: rights in its database, none of IAM's",
      { actions: ["redshift:SqlTable"], on: { kind: "dataset", id: "daily_revenue" } },
      [],
    ],
    [
      "SQL on the lake in a warehouse: the warehouse reads, not the task",
      { actions: ["redshift:SqlTable"], on: { kind: "dataset", id: "orders_raw" } },
      [],
    ],
    [
      "a warehouse: what was started is the role's own",
      {
        actions: [
          "redshift-data:ExecuteStatement",
          "redshift-data:DescribeStatement",
          "redshift-serverless:GetCredentials",
        ],
        on: { kind: "warehouse", id: "wh" },
      },
      [
        {
          actions: ["redshift-data:DescribeStatement"],
          resources: ["*"],
          conditions: { StringLike: { "redshift-data:statement-owner-iam-userid": "AROA1:*" } },
        },
        { actions: ["redshift-data:ExecuteStatement"], resources: ["arn:workgroup/wh"] },
        { actions: ["redshift-serverless:GetCredentials"], resources: ["arn:workgroup/wh"] },
      ],
    ],
    [
      "Athena, with the database that a query runs in",
      { actions: ["athena:StartQueryExecution"], on: { kind: "athenaWorkgroup", id: "athena" } },
      [
        { actions: ["athena:StartQueryExecution"], resources: [arn("athena", "workgroup/acme")] },
        { actions: ["glue:GetDatabase"], resources: [arn("glue", "catalog"), arn("glue", "database/acme_athena")] },
      ],
    ],
  ])("%s", (_, grant, expected) => {
    const byActions = (statements: readonly object[]) => [...statements].map((each) => JSON.stringify(each)).sort();
    expect(byActions(statementsOf([grant], context))).toEqual(byActions(expected));
  });
});

test("datasets of one bucket share a statement", () => {
  const read = (id: string): Grant => ({ actions: ["s3:GetObject", "s3:ListBucket"], on: { kind: "dataset", id } });
  expect(statementsOf([read("orders_raw"), read("customers")], context)).toEqual([
    through("s3", "kms:Decrypt"),
    {
      actions: ["s3:GetObject"],
      resources: [
        "arn:aws:s3:::acme-lake-123456789012-eu-west-1/bronze/orders/*",
        "arn:aws:s3:::acme-lake-123456789012-eu-west-1/silver/customers/*",
      ],
    },
    {
      actions: ["s3:ListBucket"],
      resources: ["arn:aws:s3:::acme-lake-123456789012-eu-west-1"],
      conditions: { StringLike: { "s3:prefix": ["bronze/orders/*", "silver/customers/*"] } },
    },
  ]);
});

describe("merging", () => {
  const name = fc.constantFrom("a", "b", "c");
  const statements = fc.array(
    fc.record(
      {
        actions: fc.uniqueArray(
          fc.tuple(name, name).map(([service, action]) => `${service}:${action}`),
          { minLength: 1 },
        ),
        resources: fc.uniqueArray(name, { minLength: 1 }),
        conditions: fc.constantFrom({ StringEquals: { x: "1" } }, { StringEquals: { x: "2" } }),
      },
      { requiredKeys: ["actions", "resources"] },
    ),
  );
  /** Each action on each resource under each condition. */
  const atoms = (of: ReturnType<typeof merged>) =>
    [
      ...new Set(
        of.flatMap(({ actions, resources, conditions }) =>
          actions.flatMap((action) => resources.map((resource) => JSON.stringify([action, resource, conditions]))),
        ),
      ),
    ].sort();

  test("allows what was allowed and nothing more, in whatever order it is told", () => {
    fc.assert(
      fc.property(statements, (given) => {
        const result = merged(given);
        expect(atoms(result)).toEqual(atoms(given));
        expect(merged([...given].reverse())).toEqual(result);
        expect(merged(result)).toEqual(result);
        expect(result.length).toBeLessThanOrEqual(atoms(given).length);
      }),
    );
  });
});

describe("a policy for Terraform", () => {
  test("keeps IAM's variables from it, and lets its own references through", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what IAM and cdktf call variables
    expect(literal("${aws:userid} ${TfToken[TOKEN.1]} $${x}")).toBe("$${aws:userid} ${TfToken[TOKEN.1]} $$${x}");
  });

  test("that is longer than AWS takes is refused", () => {
    const resources = Array.from(
      { length: 200 },
      (_, index) => `arn:aws:s3:::a-bucket-with-a-rather-long-name-${index}/*`,
    );
    expect(() => policyDocument("acme-airflow", [{ actions: ["s3:GetObject"], resources }])).toThrow(
      /^The policy of acme-airflow would have \d{5} characters; a role's inline policies have at most 10240\.$/,
    );
  });
});

test("MWAA's own statements name its environment, its bucket, its logs, its queues and the key", () => {
  const resources = statementsOfMwaa(env, "arn:key").flatMap(({ actions, resources }) =>
    actions.map((action) => [action, resources]),
  );
  expect(Object.fromEntries(resources)).toMatchObject({
    "airflow:PublishMetrics": [arn("airflow", "environment/acme")],
    "s3:GetObject*": [
      "arn:aws:s3:::acme-mwaa-123456789012-eu-west-1",
      "arn:aws:s3:::acme-mwaa-123456789012-eu-west-1/*",
    ],
    "logs:PutLogEvents": [arn("logs", "log-group:airflow-acme-*:*")],
    "sqs:SendMessage": ["arn:aws:sqs:eu-west-1:*:airflow-celery-*"],
    "kms:GenerateDataKey*": ["arn:key"],
  });
});
