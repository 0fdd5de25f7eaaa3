import { afterAll, describe, expect, test } from "@jest/globals";
import { removeTemporary } from "./house.ts";
import { house } from "./shop-platform.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const redshift = { cluster: { nodeType: "ra3.xlplus", nodes: 2, snapshotHours: 4, snapshotDays: 14 } } as const;
const files = synthesise(house({ env: { redshift } }));
const withCluster = (changes: object, env: object = {}) =>
  synthesise(house({ env: { redshift: { cluster: { ...redshift.cluster, ...changes } }, ...env } }));

describe("a warehouse of nodes", () => {
  test("is a cluster, and nothing of it is serverless", () => {
    expect(resourceIn(files, "aws_redshift_cluster")).toMatchObject({
      cluster_identifier: "acme-wh",
      database_name: "wh",
      node_type: "ra3.xlplus",
      number_of_nodes: 2,
      cluster_type: "multi-node",
    });
    expect([...resourcesIn(files).keys()].filter((address) => address.includes("redshiftserverless"))).toEqual([]);
  });

  test("of one node is what Redshift calls single-node", () => {
    expect(resourceIn(withCluster({ nodes: 1 }), "aws_redshift_cluster")).toMatchObject({
      number_of_nodes: 1,
      cluster_type: "single-node",
    });
  });

  test("has a password that AWS makes, from the beginning, and is encrypted with the house's key", () => {
    const key = expect.stringContaining("kms_key");
    const cluster = resourceIn(files, "aws_redshift_cluster");
    expect(cluster).toMatchObject({
      manage_master_password: true,
      master_password_secret_kms_key_id: key,
      encrypted: "true",
      kms_key_id: key,
    });
    expect(cluster).not.toHaveProperty("master_password");
  });

  test("is reached from inside the network alone, over TLS, and takes its own way to the lake", () => {
    expect(resourceIn(files, "aws_redshift_cluster")).toMatchObject({
      publicly_accessible: false,
      enhanced_vpc_routing: true,
      cluster_subnet_group_name: expect.stringContaining("aws_redshift_subnet_group"),
      vpc_security_group_ids: [expect.stringContaining("security_group")],
    });
    expect(resourceIn(files, "aws_redshift_subnet_group").subnet_ids).toHaveLength(3);
    expect(resourceIn(files, "aws_redshift_parameter_group").parameter).toContainEqual({
      name: "require_ssl",
      value: "true",
    });
  });

  test("logs who connects and what they run; the latter is a parameter, too", () => {
    expect(resourceIn(files, "aws_redshift_logging")).toMatchObject({
      log_destination_type: "cloudwatch",
      log_exports: ["connectionlog", "useractivitylog", "userlog"],
    });
    expect(resourceIn(files, "aws_redshift_parameter_group").parameter).toContainEqual({
      name: "enable_user_activity_logging",
      value: "true",
    });
  });

  test("has snapshots by its own schedule, which are kept as long as the environment says", () => {
    expect(resourceIn(files, "aws_redshift_cluster")).toMatchObject({ automated_snapshot_retention_period: 14 });
    expect(resourceIn(files, "aws_redshift_snapshot_schedule")).toMatchObject({ definitions: ["rate(4 hours)"] });
    expect(resourceIn(withCluster({ snapshotHours: 1 }), "aws_redshift_snapshot_schedule")).toMatchObject({
      definitions: ["rate(1 hour)"],
    });
    expect(resourceIn(files, "aws_redshift_snapshot_schedule_association")).toMatchObject({
      cluster_identifier: expect.stringContaining("aws_redshift_cluster"),
      schedule_identifier: expect.stringContaining("aws_redshift_snapshot_schedule"),
    });
  });

  test("leaves a last snapshot where the environment keeps what it holds", () => {
    expect(resourceIn(files, "aws_redshift_cluster")).toMatchObject({
      skip_final_snapshot: false,
      final_snapshot_identifier: "acme-wh-final",
    });
    const gone = resourceIn(withCluster({}, { removal: "delete" }), "aws_redshift_cluster");
    expect(gone).toMatchObject({ skip_final_snapshot: true });
    expect(gone).not.toHaveProperty("final_snapshot_identifier");
  });

  test("reads the lake in a role that only Redshift takes", () => {
    const cluster = resourceIn(files, "aws_redshift_cluster");
    expect(cluster.iam_roles).toEqual([cluster.default_iam_role_arn]);
    const { assume_role_policy } = resourceIn(files, "aws_iam_role", { name: "acme-warehouse-wh" });
    expect(JSON.parse(String(assume_role_policy)).Statement[0].Principal).toEqual({
      Service: ["redshift.amazonaws.com"],
    });
  });

  test("lets Airflow in as who it is in IAM, into its database alone", () => {
    const statements = allowed(files, "acme-airflow");
    const on = (action: string) =>
      statements.filter(({ Action }) => String(Action).includes(action)).flatMap(({ Resource }) => Resource);
    expect(on("redshift:GetClusterCredentialsWithIAM")).toEqual([
      "arn:aws:redshift:eu-west-1:123456789012:dbname:acme-wh/wh",
    ]);
    expect(on("redshift-data:ExecuteStatement")).toEqual([expect.stringMatching(/test-warehouse\..*cluster.*arn\}$/)]);
    expect(on("redshift-serverless:")).toEqual([]);
  });

  test("has administrators that read its own secret", () => {
    const administrators = ["arn:aws:iam::123456789012:role/people"];
    const of = synthesise(house({ env: { redshift: { ...redshift, administrators } } }));
    expect(allowed(of, "acme-administrators-wh")).toContainEqual(
      expect.objectContaining({
        Action: ["secretsmanager:GetSecretValue"],
        Resource: [expect.stringMatching(/aws_redshift_cluster\..*master_password_secret_arn/)],
      }),
    );
  });

  test("rings when its processors are busy, which the dashboard shows", () => {
    const dimensions = { ClusterIdentifier: "acme-wh" };
    expect(resourceIn(files, "aws_cloudwatch_metric_alarm", { alarm_name: "acme-warehouse-wh" })).toMatchObject({
      namespace: "AWS/Redshift",
      metric_name: "CPUUtilization",
      dimensions,
      threshold: 95,
    });
    const { dashboard_body: body } = resourceIn(files, "aws_cloudwatch_dashboard");
    expect(String(body)).toContain('"AWS/Redshift","CPUUtilization","ClusterIdentifier","acme-wh"');
  });
});
