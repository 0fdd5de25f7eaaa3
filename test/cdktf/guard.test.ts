import { afterAll, describe, expect, test } from "@jest/globals";
import { lambdaFunction } from "sluice";
import { removeTemporary } from "./house.ts";
import { exports, files, house } from "./shop-platform.ts";
import { type Block, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const of = (type: string, within = files): readonly Block[] =>
  [...resourcesIn(within)].filter(([address]) => address.includes(` ${type}.`)).map(([, body]) => body);

describe("alarms", () => {
  test("ring for what fails, and for nothing that does not run", () => {
    const failures = of("aws_cloudwatch_metric_alarm").filter(({ threshold }) => threshold === 0);
    expect(
      failures.map(({ alarm_name, namespace, dimensions }) => ({
        alarm_name,
        namespace,
        dimensions,
      })),
    ).toEqual([
      { alarm_name: "acme-airflow-imports", namespace: "AmazonMWAA", dimensions: expect.anything() },
      { alarm_name: "acme-airflow-tasks", namespace: "AmazonMWAA", dimensions: expect.anything() },
      {
        alarm_name: "acme-function-generate_orders",
        namespace: "AWS/Lambda",
        dimensions: { FunctionName: "acme-generate-orders" },
      },
    ]);
    for (const alarm of of("aws_cloudwatch_metric_alarm")) {
      expect(alarm).toMatchObject({
        treat_missing_data: "notBreaching",
        alarm_actions: [expect.stringContaining("aws_sns_topic.alarms_topic")],
      });
    }
  });

  test("ring where the failed calls of a function that events call could not be kept; nobody waits for its answer", () => {
    const pull = lambdaFunction("pull", { schedule: { at: "rate(1 hour)", payload: {} } });
    const synthesised = synthesise(house({ exports: { ...exports, pull } }));
    expect(
      resourceIn(synthesised, "aws_cloudwatch_metric_alarm", { alarm_name: "acme-calls-lost-pull" }),
    ).toMatchObject({
      namespace: "AWS/Lambda",
      metric_name: "DestinationDeliveryFailures",
      dimensions: { FunctionName: "acme-pull" },
      threshold: 0,
    });
    const lost = of("aws_cloudwatch_metric_alarm", synthesised).filter(({ alarm_name: name }) =>
      String(name).startsWith("acme-calls-lost-"),
    );
    expect(lost).toHaveLength(1);
  });

  test("ring where a warehouse has had its greatest capacity for an hour", () => {
    expect(resourceIn(files, "aws_cloudwatch_metric_alarm", { alarm_name: "acme-warehouse-wh" })).toMatchObject({
      metric_name: "ComputeCapacity",
      dimensions: { Workgroup: "acme-wh" },
      comparison_operator: "GreaterThanOrEqualToThreshold",
      threshold: 64,
      period: 900,
      evaluation_periods: 4,
    });
  });

  test("are told by an encrypted topic that CloudWatch and EventBridge publish to", () => {
    expect(resourceIn(files, "aws_sns_topic", { name: "acme--alarms" })).toMatchObject({
      kms_master_key_id: expect.stringContaining("remote_state"),
    });
    const { policy } = resourceIn(files, "aws_sns_topic_policy");
    expect(JSON.parse(String(policy)).Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
      }),
      expect.objectContaining({ Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish" }),
    ]);
  });

  test("of EventBridge arrive: neither the topic nor its key asks whose rule it is, which EventBridge does not say", () => {
    const policies = [resourceIn(files, "aws_sns_topic_policy"), resourceIn(files, "aws_kms_key")].map(
      ({ policy }) => JSON.parse(String(policy)).Statement as readonly Block[],
    );
    const ofEvents = policies.map((statements) =>
      statements.filter(({ Principal }) => JSON.stringify(Principal).includes("events.amazonaws.com")),
    );
    expect(ofEvents.map((statements) => statements.map(({ Condition }) => Condition))).toEqual([
      [undefined],
      [
        {
          StringEquals: {
            "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:eu-west-1:123456789012:acme--alarms",
          },
        },
      ],
    ]);
  });

  test("of jobs are Glue's own events, of this environment's jobs alone", () => {
    expect(of("aws_cloudwatch_event_rule")).toEqual([]);
    const jobs = [{ id: "conform", script: __filename, library: __filename, timeout: 60 }];
    const after = synthesise({ ...house(), jobs });
    const rule = resourceIn(after, "aws_cloudwatch_event_rule");
    expect(JSON.parse(String(rule.event_pattern))).toEqual({
      source: ["aws.glue"],
      "detail-type": ["Glue Job State Change"],
      detail: { jobName: ["acme-conform"], state: ["FAILED", "TIMEOUT", "ERROR"] },
    });
    expect(resourceIn(after, "aws_cloudwatch_event_target")).toMatchObject({
      arn: expect.stringContaining("aws_sns_topic.alarms_topic"),
    });
  });
});

describe("a budget", () => {
  test("is there where the environment has one", () => {
    expect(of("aws_budgets_budget")).toEqual([]);
  });

  test("sends mail at its limit's share, for the environment's tag alone", () => {
    const env = { budget: { monthly: 5, emails: ["data@example.com"] } };
    const mail = { comparison_operator: "GREATER_THAN", subscriber_email_addresses: ["data@example.com"] };
    expect(resourceIn(synthesise(house({ env })), "aws_budgets_budget")).toMatchObject({
      limit_amount: "5",
      limit_unit: "USD",
      cost_filter: [{ name: "TagKeyValue", values: ["user:environment$test"] }],
      notification: [
        { ...mail, threshold: 80, notification_type: "ACTUAL" },
        { ...mail, threshold: 100, notification_type: "FORECASTED" },
      ],
    });
  });
});

test("the dashboard shows what there is", () => {
  const titles = (within: typeof files): readonly string[] =>
    JSON.parse(String(resourceIn(within, "aws_cloudwatch_dashboard").dashboard_body)).widgets.map(
      ({ properties }: { properties: { title: string } }) => properties.title,
    );
  expect(titles(files)).toEqual([
    "Tasks that ended",
    "Tasks that run and wait",
    "Functions: calls",
    "Functions: errors",
    "Warehouse: capacity",
  ]);
  const { generateOrders: _, ...fewer } = exports;
  expect(titles(synthesise(house({ exports: fewer, specs: [] })))).not.toContain("Functions: calls");
});
