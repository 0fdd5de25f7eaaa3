import { afterAll, expect, test } from "@jest/globals";
import { bucket, dataset, lambdaFunction, newObjects, text } from "sluice";
import { stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import { foundationOf, houseOf, removeTemporary } from "./house.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const inbox = bucket("inbox");
const orders = dataset("orders", { id: text() }, { zone: "raw", format: "csv" });
const load = lambdaFunction("load", {
  input: newObjects,
  onObjects: [{ bucket: inbox, prefix: "in/", suffix: ".csv" }, { dataset: orders }],
});
const count = lambdaFunction("count", { input: newObjects, onObjects: [{ bucket: inbox, prefix: "out/" }] });
const house = houseOf({ exports: { inbox, orders, load, count } });
const files = synthesise(house, (app) => {
  lake(stack(app, "lake", house.env), house, foundationOf(house));
});
const [inboxName, lakeName] = ["acme-inbox-123456789012-eu-west-1", "acme-lake-123456789012-eu-west-1"];

test("a bucket has one configuration of notifications, with all functions that wait for its objects", () => {
  const created = { events: ["s3:ObjectCreated:*"] };
  expect(resourceIn(files, "aws_s3_bucket_notification", { bucket: inboxName })).toMatchObject({
    lambda_function: [
      { ...created, filter_prefix: "out/" },
      { ...created, filter_prefix: "in/", filter_suffix: ".csv" },
    ],
  });
  expect(resourceIn(files, "aws_s3_bucket_notification", { bucket: lakeName })).toMatchObject({
    lambda_function: [{ ...created, filter_prefix: "raw/orders/" }],
  });
});

test("S3 may call a function for that bucket of this account alone, and may before it is told to", () => {
  const permissions = [...resourcesIn(files)].filter(([address]) => address.includes("aws_lambda_permission"));
  expect(permissions.map(([, { source_arn }]) => source_arn).sort()).toEqual([
    `arn:aws:s3:::${inboxName}`,
    `arn:aws:s3:::${inboxName}`,
    `arn:aws:s3:::${lakeName}`,
  ]);
  for (const [, body] of permissions) {
    expect(body).toMatchObject({
      action: "lambda:InvokeFunction",
      principal: "s3.amazonaws.com",
      source_account: "123456789012",
    });
  }
  const { depends_on } = resourceIn(files, "aws_s3_bucket_notification", { bucket: inboxName });
  expect(depends_on).toEqual([
    expect.stringMatching(/^aws_lambda_permission\..*count/),
    expect.stringMatching(/^aws_lambda_permission\..*load/),
  ]);
});

test("a function reads what calls it and nothing else, and its failed calls are kept", () => {
  const read = allowed(files, "acme-function-load").filter(({ Action }) => String(Action) === "s3:GetObject");
  expect(read).toMatchObject([
    { Resource: [`arn:aws:s3:::${inboxName}/in/*`, `arn:aws:s3:::${lakeName}/raw/orders/*`] },
  ]);
  const addresses = [...resourcesIn(files).keys()].filter((address) => address.includes("event_invoke_config"));
  expect(addresses).toHaveLength(2);
});
