import { homedir, tmpdir } from "node:os";
import { afterAll, describe, expect, test } from "@jest/globals";
import { dag, dataset, lambda, text } from "sluice";
import type { EnvironmentFile } from "../../src/contracts/environment.ts";
import { packageRoot } from "../../src/package-root.ts";
import { needsOf } from "../../src/targets/needs.ts";
import { generateOrders } from "../support/shop.ts";
import { daily } from "../support/spec.ts";
import { removeTemporary } from "./house.ts";
import { exports, files, house } from "./shop-platform.ts";
import { allowed, type Block, changed, resourceIn, resourcesIn, stackIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

test("the platform is what the lakehouse says exists, and nothing else", () => {
  const counts: Record<string, number> = {};
  for (const address of resourcesIn(files).keys()) {
    const kind = address.slice(0, address.indexOf("."));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  expect(counts).toEqual({
    "test-foundation aws_cloudwatch_log_group": 1,
    "test-foundation aws_default_security_group": 1,
    "test-foundation aws_eip": 1,
    "test-foundation aws_flow_log": 1,
    "test-foundation aws_iam_role": 1,
    "test-foundation aws_iam_role_policy": 1,
    "test-foundation aws_internet_gateway": 1,
    "test-foundation aws_kms_alias": 1,
    "test-foundation aws_kms_key": 1,
    "test-foundation aws_nat_gateway": 1,
    "test-foundation aws_route": 2,
    "test-foundation aws_route_table": 2,
    "test-foundation aws_route_table_association": 4,
    "test-foundation aws_s3_bucket": 5,
    "test-foundation aws_s3_bucket_lifecycle_configuration": 5,
    "test-foundation aws_s3_bucket_logging": 4,
    "test-foundation aws_s3_bucket_ownership_controls": 5,
    "test-foundation aws_s3_bucket_policy": 5,
    "test-foundation aws_s3_bucket_public_access_block": 5,
    "test-foundation aws_s3_bucket_server_side_encryption_configuration": 5,
    "test-foundation aws_s3_bucket_versioning": 5,
    "test-foundation aws_secretsmanager_secret": 1,
    "test-foundation aws_security_group": 1,
    "test-foundation aws_sns_topic": 1,
    "test-foundation aws_subnet": 4,
    "test-foundation aws_vpc": 1,
    "test-foundation aws_vpc_endpoint": 1,
    "test-foundation aws_vpc_security_group_egress_rule": 2,
    "test-foundation aws_vpc_security_group_ingress_rule": 1,
    "test-guard aws_cloudwatch_dashboard": 1,
    "test-guard aws_cloudwatch_metric_alarm": 4,
    "test-guard aws_sns_topic": 1,
    "test-guard aws_sns_topic_policy": 1,
    "test-lake aws_athena_named_query": 1,
    "test-lake aws_athena_workgroup": 1,
    "test-lake aws_cloudwatch_log_group": 1,
    "test-lake aws_glue_catalog_database": 2,
    "test-lake aws_glue_catalog_table": 1,
    "test-lake aws_iam_role": 1,
    "test-lake aws_iam_role_policy": 1,
    "test-lake aws_lambda_function": 1,
    "test-lake aws_s3_object": 1,
    "test-orchestration aws_cloudwatch_log_group": 5,
    "test-orchestration aws_iam_role": 1,
    "test-orchestration aws_iam_role_policy": 1,
    "test-orchestration aws_mwaa_environment": 1,
    "test-orchestration aws_ssm_parameter": 1,
    "test-warehouse aws_iam_role": 1,
    "test-warehouse aws_iam_role_policy": 1,
    "test-warehouse aws_redshiftserverless_namespace": 1,
    "test-warehouse aws_redshiftserverless_workgroup": 1,
  });
});

describe("a change", () => {
  test("of a column changes its table alone", () => {
    const wider = dataset(
      "orders_raw",
      { order_id: text(), order_date: text(), country: text(), quantity: text(), voucher: text() },
      { zone: "bronze", folder: "orders", format: "csv" },
    );
    expect(changed(files, synthesise(house({ exports: { ...exports, ordersRaw: wider } })))).toEqual([
      "test-lake aws_glue_catalog_table.table-acme_bronze-orders_raw",
    ]);
  });

  test("of a task's grants changes the role that has them alone", () => {
    const less = dag("shop", daily, (d) => {
      d.task("ingest", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 5 } }));
    });
    const after = synthesise(house({ specs: [less] }));
    expect(changed(files, after).map((address) => address.replace(/_[0-9A-F]{8}$/, ""))).toEqual([
      "test-lake aws_athena_named_query.query-shop-top",
      "test-orchestration aws_iam_role_policy.airflow_role_policy",
      "test-orchestration aws_ssm_parameter.release",
      "test-warehouse aws_iam_role_policy.warehouse-wh_role_policy",
      // It no longer waits for a policy.
      "test-warehouse aws_redshiftserverless_namespace.warehouse-wh_namespace",
    ]);
  });
});

test("what the platform was made for is recorded, encrypted", () => {
  const parameter = resourceIn(files, "aws_ssm_parameter");
  expect(parameter).toMatchObject({ name: "/acme/release", type: "SecureString", tier: "Standard" });
  const { manifest, lakehouse } = house();
  expect(JSON.parse(String(parameter.value))).toEqual({ needs: needsOf(manifest, lakehouse) });
});

test("what tasks ask Athena is kept there for people, with a question mark for what a run gives", () => {
  expect(resourceIn(files, "aws_athena_named_query")).toMatchObject({
    name: "shop.top",
    workgroup: expect.stringContaining("aws_athena_workgroup.athena-workgroup"),
    database: "acme_athena",
    query: 'SELECT country FROM "acme_bronze"."orders_raw"',
  });
});

test("two syntheses are the same to the byte", () => {
  const one = house();
  expect(synthesise(one)).toEqual(synthesise(one));
});

test("nothing knows where it was synthesised", () => {
  for (const [path, bytes] of files) {
    const text = bytes.toString("utf8");
    for (const place of [packageRoot, tmpdir(), homedir()]) expect([path, text.includes(place)]).toEqual([path, false]);
  }
});

describe("the state", () => {
  const backendOf = (state: EnvironmentFile["state"] & object) => {
    const after = synthesise(house({ env: { state } }));
    const { terraform, data } = stackIn(after, "test-lake") as { terraform?: Block; data?: Block } & Block;
    return { terraform, data };
  };

  test("is a file of the project, and no absolute path", () => {
    expect(backendOf({ backend: "local" })).toMatchObject({
      terraform: { backend: { local: { path: "../../../terraform.test-lake.tfstate" } } },
      data: {
        terraform_remote_state: {
          "cross-stack-reference-input-test-foundation": {
            config: { path: "../../../terraform.test-foundation.tfstate" },
          },
        },
      },
    });
  });

  test("is an object of a bucket, encrypted", () => {
    expect(backendOf({ backend: "s3", bucket: "states" }).terraform).toMatchObject({
      backend: { s3: { bucket: "states", key: "test-lake.tfstate", region: "eu-west-1", encrypt: true } },
    });
  });

  test("is a workspace of HCP Terraform for each stack, and stacks read each other's", () => {
    expect(backendOf({ backend: "cloud", organization: "acme", project: "lake" })).toMatchObject({
      terraform: { cloud: { organization: "acme", workspaces: { name: "test-lake", project: "lake" } } },
      data: {
        terraform_remote_state: {
          "cross-stack-reference-input-test-foundation": {
            backend: "remote",
            config: { organization: "acme", workspaces: { name: "test-foundation" } },
          },
        },
      },
    });
  });
});

describe("environments", () => {
  test("say the provider's version, the tags and the account", () => {
    const env = { awsProviderVersion: "5.100.0", tags: { team: "data" } };
    expect(stackIn(synthesise(house({ env })), "test-lake")).toMatchObject({
      provider: {
        aws: [
          {
            region: "eu-west-1",
            allowed_account_ids: ["123456789012"],
            default_tags: [{ tags: { environment: "test", team: "data" } }],
          },
        ],
      },
      terraform: { required_providers: { aws: { version: "5.100.0" } } },
    });
  });

  test("name the Airflow that the DAGs are compiled for, and its size", () => {
    const mwaa = { class: "mw1.medium", maxWorkers: 9, maxWebServers: 4, webServer: "private" } as const;
    const env = { airflow: "2.11.2", mwaa: { ...mwaa, options: { "core.parallelism": "64" } } } as const;
    expect(resourceIn(synthesise(house({ env })), "aws_mwaa_environment")).toMatchObject({
      name: "acme",
      airflow_version: "2.11.2",
      environment_class: "mw1.medium",
      min_workers: 1,
      max_workers: 9,
      min_webservers: 2,
      max_webservers: 4,
      airflow_configuration_options: expect.objectContaining({
        "core.parallelism": "64",
        "core.default_timezone": "utc",
      }),
      webserver_access_mode: "PRIVATE_ONLY",
      dag_s3_path: "dags/",
      // By its encryption, which waits for its versions: before those, nothing uses a bucket.
      source_bucket_arn: expect.stringMatching(
        /^arn:aws:s3:::.*aws_s3_bucket_server_side_encryption_configurationmwaa-bucket/,
      ),
      network_configuration: { subnet_ids: [expect.anything(), expect.anything()] },
    });
  });

  test("with a network of their own get no other", () => {
    const subnetIds = ["subnet-a", "subnet-b", "subnet-c"];
    const after = synthesise(house({ env: { network: { vpcId: "vpc-1", subnetIds } } }));
    expect([...resourcesIn(after).keys()].filter((address) => / aws_(vpc|subnet|nat_gateway)\./.test(address))).toEqual(
      [],
    );
    expect(resourceIn(after, "aws_security_group")).toMatchObject({ vpc_id: "vpc-1" });
    expect(resourceIn(after, "aws_redshiftserverless_workgroup")).toMatchObject({ subnet_ids: subnetIds });
    expect(resourceIn(after, "aws_mwaa_environment")).toMatchObject({
      network_configuration: { subnet_ids: subnetIds.slice(0, 2) },
    });
  });

  test("are refused by a plan where the subnets are in another network or in too few zones", () => {
    const subnetIds = ["subnet-a", "subnet-b", "subnet-c"];
    const after = synthesise(house({ env: { network: { vpcId: "vpc-1", subnetIds } } }));
    const { lifecycle } = resourceIn(after, "aws_security_group");
    const zone = (index: number) => `data.aws_subnet.network_subnet-${index}_\\w+.availability_zone`;
    const [inVpc, two, three] = (lifecycle as { precondition: { condition: string; error_message: string }[] })
      .precondition;
    expect(inVpc).toMatchObject({ condition: expect.stringMatching(/distinct\(\[.*vpc_id\]\)\) == "vpc-1"/) });
    expect(two).toEqual({
      condition: expect.stringMatching(`length\\(distinct\\(\\[${zone(0)}, ${zone(1)}\\]\\)\\) == 2`),
      error_message: expect.stringContaining("MWAA takes them"),
    });
    expect(three).toEqual({
      condition: expect.stringMatching(`${zone(0)}, ${zone(1)}, ${zone(2)}\\]\\)\\) >= 3`),
      error_message: expect.stringContaining("Redshift Serverless"),
    });
  });
});

test("a network without a way out reaches AWS's services by endpoints, and S3 by its gateway", () => {
  const after = synthesise(house({ env: { egress: "endpoints" } }));
  const of = (type: string) => [...resourcesIn(after)].filter(([address]) => address.includes(` ${type}.`));
  for (const type of ["aws_internet_gateway", "aws_nat_gateway", "aws_eip", "aws_route"]) expect(of(type)).toEqual([]);
  expect(of("aws_subnet")).toHaveLength(3);
  const endpoints = of("aws_vpc_endpoint").map(([, body]) => body);
  const interfaces = endpoints.filter(({ vpc_endpoint_type: type }) => type === "Interface");
  expect(endpoints.length - interfaces.length).toBe(1);
  expect(interfaces.map(({ service_name: name }) => String(name).slice("com.amazonaws.eu-west-1.".length))).toEqual(
    expect.arrayContaining(["airflow.api", "airflow.env", "airflow.ops", "glue", "kms", "logs", "monitoring", "sqs"]),
  );
  for (const endpoint of interfaces) {
    expect(endpoint).toMatchObject({ private_dns_enabled: true, security_group_ids: [expect.any(String)] });
  }
});

test("a query and the warehouse have limits", () => {
  const env = { athena: { scanGigabytes: 10 }, redshift: { baseCapacity: 8, maxCapacity: 16 } };
  const after = synthesise(house({ env }));
  expect(resourceIn(after, "aws_athena_workgroup")).toMatchObject({
    configuration: { bytes_scanned_cutoff_per_query: 10 * 2 ** 30 },
  });
  expect(resourceIn(after, "aws_redshiftserverless_workgroup")).toMatchObject({ base_capacity: 8, max_capacity: 16 });
});

test("a warehouse stops where it has computed what it may in a month", () => {
  expect([...resourcesIn(files).keys()].filter((address) => address.includes("usage_limit"))).toEqual([]);
  const after = synthesise(house({ env: { redshift: { usageLimit: { rpuHours: 100, action: "stop" } } } }));
  expect(resourceIn(after, "aws_redshiftserverless_usage_limit")).toEqual({
    resource_arn: expect.stringMatching(/aws_redshiftserverless_workgroup\..*\.arn/),
    usage_type: "serverless-compute",
    amount: 100,
    period: "monthly",
    breach_action: "deactivate",
  });
});

test("people administer a warehouse in a role of its own, with the password that AWS keeps", () => {
  const administrators = ["arn:aws:iam::123456789012:role/data-platform"];
  const after = synthesise(house({ env: { redshift: { administrators } } }));
  const made = resourceIn(after, "aws_iam_role", { name: "acme-administrators-wh" });
  expect(JSON.parse(String(made.assume_role_policy)).Statement).toEqual([
    { Effect: "Allow", Principal: { AWS: administrators }, Action: "sts:AssumeRole" },
  ]);
  const statements = allowed(after, "acme-administrators-wh");
  expect(statements.filter(({ Resource }) => String(Resource) === "*")).toMatchObject([
    {
      Condition: {
        StringLike: { "redshift-data:statement-owner-iam-userid": expect.stringMatching(/unique_id.*:\*$/) },
      },
    },
  ]);
  expect(statements.find(({ Action }) => String(Action) === "secretsmanager:GetSecretValue")).toMatchObject({
    Resource: [expect.stringMatching(/aws_redshiftserverless_namespace\..*\.admin_password_secret_arn/)],
  });
});

test("stacks wait for those whose things they use", () => {
  const { stacks } = JSON.parse(files.get("manifest.json")?.toString("utf8") ?? "{}");
  const order = Object.entries(stacks as Record<string, { dependencies: string[] }>).map(([id, { dependencies }]) => [
    id,
    dependencies,
  ]);
  expect(Object.fromEntries(order)).toEqual({
    "test-foundation": [],
    "test-guard": ["test-foundation"],
    "test-lake": ["test-foundation"],
    "test-orchestration": ["test-foundation", "test-warehouse"],
    "test-warehouse": ["test-foundation"],
  });
});
