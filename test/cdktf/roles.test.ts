import { afterAll, describe, expect, test } from "@jest/globals";
import { dag, dataset, int, redshift } from "sluice";
import { warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";
import { removeTemporary } from "./house.ts";
import { exports, files, house } from "./shop-platform.ts";
import { allowed, stackIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

describe("what a task does is what its role may", () => {
  const bucket = (name: string) => `arn:aws:s3:::acme-${name}-123456789012-eu-west-1`;
  const key = `\${data.terraform_remote_state.cross-stack-reference-input-test-foundation.outputs.cross-stack-output-aws_kms_keykey_F64E54E4arn}`;

  test("for a function: it writes the dataset that it declares, and its own log", () => {
    expect(allowed(files, "acme-function-generate-orders")).toEqual([
      {
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: [key],
        Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
      },
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: ["arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/acme-generate-orders:*"],
      },
      { Effect: "Allow", Action: ["s3:PutObject"], Resource: [`${bucket("lake")}/bronze/orders/*`] },
    ]);
  });

  test("for a warehouse: it reads what the SQL in it reads, through the catalog", () => {
    expect(allowed(files, "acme-warehouse-wh")).toEqual([
      {
        Effect: "Allow",
        Action: ["glue:GetDatabase", "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables"],
        Resource: [
          "arn:aws:glue:eu-west-1:123456789012:catalog",
          "arn:aws:glue:eu-west-1:123456789012:database/acme_bronze",
          "arn:aws:glue:eu-west-1:123456789012:table/acme_bronze/orders_raw",
        ],
      },
      {
        Effect: "Allow",
        Action: ["kms:Decrypt"],
        Resource: [key],
        Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
      },
      { Effect: "Allow", Action: ["s3:GetBucketLocation"], Resource: [bucket("lake")] },
      { Effect: "Allow", Action: ["s3:GetObject"], Resource: [`${bucket("lake")}/bronze/orders/*`] },
      {
        Effect: "Allow",
        Action: ["s3:ListBucket"],
        Resource: [bucket("lake")],
        Condition: { StringLike: { "s3:prefix": ["bronze/orders/*"] } },
      },
    ]);
  });

  test("for a warehouse that reads nothing of the lake: nothing", () => {
    const quiet = dag("quiet", daily, (d) => {
      d.task("count", redshift.sql({ warehouse, sql: d.sql("count.sql") }));
    });
    const count = { "dags/quiet/count.sql": { text: "SELECT 1 AS one" } };
    const { resource } = stackIn(synthesise(house({ specs: [quiet], sql: count })), "test-warehouse");
    expect(Object.keys(resource)).toEqual([
      "aws_iam_role",
      "aws_redshiftserverless_namespace",
      "aws_redshiftserverless_workgroup",
    ]);
  });

  test("for a warehouse that unloads: it writes the dataset, and takes away what was there", () => {
    const out = dataset("out", { one: int() }, { zone: "gold", format: "parquet" });
    const spec = dag("out", daily, (d) => {
      d.task("unload", redshift.unload({ warehouse, sql: d.sql("one.sql"), to: out }));
    });
    const one = { "dags/out/one.sql": { text: "SELECT 1 AS one", columns: { one: "int" } } };
    const synthesised = synthesise(house({ exports: { ...exports, out }, specs: [spec], sql: one }));
    expect(allowed(synthesised, "acme-warehouse-wh")).toContainEqual({
      Effect: "Allow",
      Action: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      Resource: [`${bucket("lake")}/gold/out/*`],
    });
  });

  test("for Airflow: `*` stands where AWS knows nothing finer, and nowhere else", () => {
    const everywhere = allowed(files, "acme-airflow").filter(({ Resource }) => (Resource as string[]).includes("*"));
    expect(everywhere).toEqual([
      { Effect: "Allow", Action: ["cloudwatch:PutMetricData"], Resource: ["*"] },
      { Effect: "Allow", Action: ["logs:DescribeLogGroups"], Resource: ["*"] },
      {
        Effect: "Allow",
        Action: [
          "redshift-data:CancelStatement",
          "redshift-data:DescribeStatement",
          "redshift-data:GetStatementResult",
        ],
        Resource: ["*"],
        Condition: {
          StringLike: {
            "redshift-data:statement-owner-iam-userid": expect.stringMatching(/^\$\{aws_iam_role\..+\.unique_id\}:\*$/),
          },
        },
      },
      { Effect: "Allow", Action: ["s3:GetAccountPublicAccessBlock"], Resource: ["*"] },
    ]);
  });

  test("for Airflow: its tasks and what it tells", () => {
    const statements = allowed(files, "acme-airflow");
    const on = (action: string) =>
      statements.filter(({ Action }) => (Action as string[]).includes(action)).flatMap(({ Resource }) => Resource);
    expect(on("lambda:InvokeFunction")).toEqual([
      "arn:aws:lambda:eu-west-1:123456789012:function:acme-generate-orders",
    ]);
    expect(on("sns:Publish")).toEqual(["arn:aws:sns:eu-west-1:123456789012:acme-data-support"]);
    expect(on("athena:StartQueryExecution")).toEqual(["arn:aws:athena:eu-west-1:123456789012:workgroup/acme"]);
    expect(on("redshift-data:ExecuteStatement")).toEqual([
      expect.stringMatching(/^\$\{data\.terraform_remote_state\..*-test-warehouse\..*workgroup.*arn\}$/),
    ]);
    expect(on("s3:PutObject")).toEqual([`${bucket("athena")}/*`]);
    expect(statements.some(({ Action }) => (Action as string[]).some((action) => action.startsWith("redshift:")))).toBe(
      false,
    );
  });
});
