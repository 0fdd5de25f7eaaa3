import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { dataset, date, decimal, int, text } from "sluice";
import { stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import type { LoadedLakehouse } from "../../src/cdktf/lakehouse.ts";
import { foundationOf, houseOf, removeTemporary, temporary } from "./house.ts";
import { files, house } from "./shop-platform.ts";
import { type Files, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

/** The lake's stack by itself. */
const onlyLake = (of: LoadedLakehouse): Files =>
  synthesise(of, (app) => lake(stack(app, "lake", of.env), of, foundationOf(of)));

describe("tables", () => {
  test("are their contracts, in the words of the engines", () => {
    expect(resourceIn(files, "aws_glue_catalog_table")).toEqual({
      database_name: "acme_bronze",
      name: "orders_raw",
      table_type: "EXTERNAL_TABLE",
      parameters: { EXTERNAL: "TRUE", classification: "csv", "skip.header.line.count": "1" },
      partition_keys: [],
      storage_descriptor: {
        location: "s3://acme-lake-123456789012-eu-west-1/bronze/orders/",
        input_format: "org.apache.hadoop.mapred.TextInputFormat",
        output_format: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
        columns: [
          { name: "order_id", type: "string" },
          { name: "order_date", type: "string" },
          { name: "country", type: "string" },
          { name: "quantity", type: "string" },
        ],
        ser_de_info: {
          serialization_library: "org.apache.hadoop.hive.serde2.OpenCSVSerde",
          parameters: { separatorChar: ",", quoteChar: '"', escapeChar: "\\" },
        },
      },
      depends_on: ["aws_glue_catalog_database.database-acme_bronze"],
    });
  });

  test.each([
    ["json", "org.openx.data.jsonserde.JsonSerDe"],
    ["parquet", "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"],
  ] as const)("of %s have their library and every type", (format, library) => {
    const prices = dataset(
      "prices",
      { day: date(), price: decimal(18, 2), pieces: int(), note: text() },
      { zone: "silver", format },
    );
    const table = resourceIn(onlyLake(houseOf({ exports: { prices } })), "aws_glue_catalog_table");
    expect(table).toMatchObject({
      parameters: { EXTERNAL: "TRUE", classification: format },
      storage_descriptor: {
        columns: [
          { name: "day", type: "date" },
          { name: "price", type: "decimal(18,2)" },
          { name: "pieces", type: "int" },
          { name: "note", type: "string" },
        ],
        ser_de_info: { serialization_library: library },
      },
    });
  });
});

test("CSV with other columns than text has the library that reads their values", () => {
  const prices = dataset("prices", { day: date(), note: text() }, { zone: "raw", format: "csv" });
  expect(resourceIn(onlyLake(houseOf({ exports: { prices } })), "aws_glue_catalog_table")).toMatchObject({
    storage_descriptor: {
      ser_de_info: {
        serialization_library: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
        parameters: { "field.delim": ",", "serialization.format": "," },
      },
    },
  });
});

describe("every bucket", () => {
  const named = (name: string) => `acme-${name}-123456789012-eu-west-1`;
  const names = ["athena", "lake", "landing", "logs", "mwaa"].map(named);
  const buckets = new Map(
    [...resourcesIn(files)]
      .filter(([address]) => address.includes(" aws_s3_bucket."))
      .map(([address, body]) => [`\${${address.split(" ")[1]}.id}`, body.bucket]),
  );
  const posture = (type: string) =>
    [...resourcesIn(files)]
      .filter(([address]) => address.includes(` ${type}.`))
      .map(([, { bucket, ...body }]) => [buckets.get(String(bucket)), body] as const)
      .sort();

  test.each([
    ["aws_s3_bucket_versioning", { versioning_configuration: { status: "Enabled" } }],
    [
      "aws_s3_bucket_public_access_block",
      { block_public_acls: true, block_public_policy: true, ignore_public_acls: true, restrict_public_buckets: true },
    ],
    ["aws_s3_bucket_ownership_controls", { rule: { object_ownership: "BucketOwnerEnforced" } }],
  ])("has its %s", (type, expected) => {
    expect(posture(type)).toEqual(names.map((name) => [name, expected]));
  });

  test("is encrypted with the house's key; the access logs with S3's own, for S3 writes them with no other", () => {
    const key = { sse_algorithm: "aws:kms", kms_master_key_id: `\${aws_kms_key.key_F64E54E4.arn}` };
    expect(posture("aws_s3_bucket_server_side_encryption_configuration")).toEqual(
      names.map((name) => [
        name,
        {
          // So that whoever waits for the encryption has versions, too.
          depends_on: [expect.stringContaining("aws_s3_bucket_versioning.")],
          rule: [
            {
              bucket_key_enabled: true,
              apply_server_side_encryption_by_default: name === named("logs") ? { sse_algorithm: "AES256" } : key,
            },
          ],
        },
      ]),
    );
  });

  test("but that of the logs has its accesses logged there, once S3 may write them", () => {
    const logged = posture("aws_s3_bucket_logging");
    expect(logged.map(([name]) => name)).toEqual(names.filter((name) => name !== named("logs")));
    for (const [name, body] of logged) {
      expect(body).toEqual({
        target_bucket: named("logs"),
        target_prefix: `s3/${name}/`,
        depends_on: [expect.stringContaining("aws_s3_bucket_policy.logs-bucket")],
      });
    }
    const [, { policy }] = posture("aws_s3_bucket_policy").find(([name]) => name === named("logs")) ?? ["", {}];
    expect(JSON.parse(String(policy)).Statement[1]).toMatchObject({
      Principal: { Service: "logging.s3.amazonaws.com" },
      Resource: `arn:aws:s3:::${named("logs")}/s3/*`,
      Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
    });
  });

  test.each([
    ["keep", false, 30, 30],
    ["delete", true, 7, 0],
  ] as const)("goes with the platform as the environment says: %s", (removal, forced, keyDays, secretDays) => {
    const after = synthesise(house({ env: { removal } }));
    const all = [...resourcesIn(after)].filter(([address]) => address.includes(" aws_s3_bucket."));
    expect(all.map(([, body]) => body.force_destroy)).toEqual(names.map(() => forced));
    expect(resourceIn(after, "aws_kms_key")).toMatchObject({ deletion_window_in_days: keyDays });
    expect(resourceIn(after, "aws_secretsmanager_secret")).toMatchObject({ recovery_window_in_days: secretDays });
  });

  test("refuses what does not come over TLS, after its public access is blocked", () => {
    for (const [, { policy, depends_on }] of posture("aws_s3_bucket_policy")) {
      expect(JSON.parse(String(policy)).Statement[0]).toMatchObject({
        ...{ Effect: "Deny", Principal: "*", Action: "s3:*" },
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      });
      expect(depends_on).toEqual([
        expect.stringContaining("public_access_block"),
        expect.stringContaining("ownership"),
      ]);
    }
  });

  test("has one lifecycle; Athena's results and access logs go", () => {
    const rules = posture("aws_s3_bucket_lifecycle_configuration").map(
      ([name, { rule }]) => [name, (rule as readonly { id: string }[]).map(({ id }) => id)] as const,
    );
    expect(Object.fromEntries(rules)).toEqual(
      Object.fromEntries(
        names.map((name) => [name, /athena|logs/.test(name) ? ["old-versions", "expired"] : ["old-versions"]]),
      ),
    );
  });
});

test("a warehouse's administrator has a password that AWS makes, and its default role reads the lake", () => {
  const namespace = resourceIn(files, "aws_redshiftserverless_namespace");
  expect(namespace).toMatchObject({ namespace_name: "acme-wh", db_name: "wh", manage_admin_password: true });
  expect(namespace.iam_roles).toEqual([namespace.default_iam_role_arn]);
  expect(namespace).not.toHaveProperty("admin_user_password");
  expect(resourceIn(files, "aws_redshiftserverless_workgroup")).toMatchObject({
    workgroup_name: "acme-wh",
    base_capacity: 8,
    publicly_accessible: false,
    enhanced_vpc_routing: true,
  });
});

test("a function is its bundle, told where its datasets lie", () => {
  const made = resourceIn(files, "aws_lambda_function");
  expect(made).toMatchObject({
    function_name: "acme-generate-orders",
    handler: "index.handler",
    timeout: 120,
    memory_size: 256,
    environment: { variables: { DATASET_ORDERS_RAW: "s3://acme-lake-123456789012-eu-west-1/bronze/orders/" } },
  });
  const code = resourceIn(files, "aws_s3_object");
  expect(code.key).toMatch(/^sluice\/functions\/[0-9a-f]{16}\/generate_orders\.zip$/);
  expect(files.has(`stacks/test-lake/${code.source}`)).toBe(true);
  // By way of a bucket: those that Terraform uploads itself are made one after the other.
  expect(made).toMatchObject({ s3_key: expect.stringMatching(/^\$\{aws_s3_object\..*\.key\}$/) });
  expect(made).not.toHaveProperty("filename");
});

test("subnets are in three zones, and stay in the one that they were made in", () => {
  const subnets = [...resourcesIn(files)].filter(([address]) => address.includes(" aws_subnet."));
  expect(subnets.map(([, { cidr_block }]) => cidr_block)).toEqual([
    "10.0.0.0/20",
    "10.0.16.0/20",
    "10.0.32.0/20",
    "10.0.240.0/20",
  ]);
  expect(new Set(subnets.map(([, { availability_zone }]) => availability_zone)).size).toBe(3);
  for (const [, { lifecycle }] of subnets) expect(lifecycle).toEqual({ ignore_changes: ["availability_zone"] });
});

describe("Airflow", () => {
  test("has its packages and its start by content and version, so that a change of them is one of MWAA's", () => {
    const folder = temporary();
    const written = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const of = (text: string) => {
      const airflow = {
        requirements: written("requirements.txt", text),
        startup: written("startup.sh", "true"),
        plugins: written("plugins.zip", "x"),
      };
      return resourceIn(synthesise({ ...house(), airflow }), "aws_mwaa_environment");
    };
    const one = of("pandas==2.2.3\n");
    expect(one).toMatchObject({
      requirements_s3_path: expect.stringMatching(/^sluice\/airflow\/[0-9a-f]{16}\/requirements\.txt$/),
      plugins_s3_path: expect.stringMatching(/^sluice\/airflow\/[0-9a-f]{16}\/plugins\.zip$/),
      plugins_s3_object_version: expect.stringMatching(/aws_s3_object\.airflow_plugins_\w+\.version_id/),
      requirements_s3_object_version: expect.stringMatching(/aws_s3_object\.airflow_requirements_\w+\.version_id/),
      startup_script_s3_path: expect.stringMatching(/^sluice\/airflow\/[0-9a-f]{16}\/startup\.sh$/),
      startup_script_s3_object_version: expect.stringContaining("version_id"),
    });
    expect(of("pandas==2.2.4\n").requirements_s3_path).not.toBe(one.requirements_s3_path);
    expect(resourceIn(files, "aws_mwaa_environment")).not.toHaveProperty("requirements_s3_path");
  });
});
