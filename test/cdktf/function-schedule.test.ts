import { afterAll, expect, test } from "@jest/globals";
import { dataset, lambdaFunction, text } from "sluice";
import { type LoadedLakehouse, stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import { foundationOf, houseOf, removeTemporary } from "./house.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const events = dataset("events", { id: text() }, { zone: "raw", format: "json" });
const pull = lambdaFunction("pull", {
  input: { hours: "int" },
  writes: [events],
  schedule: { at: "rate(1 hour)", payload: { hours: 1 } },
});
/** The stack that functions are in. */
const lakeOf = (house: LoadedLakehouse) =>
  synthesise(house, (app) => {
    lake(stack(app, "lake", house.env), house, foundationOf(house));
  });
const files = lakeOf(houseOf({ exports: { events, pull } }));

test("EventBridge calls the function at its times, with its payload, and nobody else may", () => {
  const rule = resourceIn(files, "aws_cloudwatch_event_rule");
  expect(rule).toMatchObject({ name: "acme-pull", schedule_expression: "rate(1 hour)" });
  expect(resourceIn(files, "aws_cloudwatch_event_target")).toMatchObject({
    rule: expect.stringContaining("aws_cloudwatch_event_rule.function-pull_schedule"),
    arn: expect.stringContaining("aws_lambda_function.function-pull_function"),
    input: '{"hours":1}',
  });
  expect(resourceIn(files, "aws_lambda_permission")).toMatchObject({
    action: "lambda:InvokeFunction",
    principal: "events.amazonaws.com",
    source_arn: expect.stringMatching(/aws_cloudwatch_event_rule\.function-pull_schedule_\w+\.arn/),
  });
});

test("what Terraform would read as its own in a payload reaches the function as it is", () => {
  const house = houseOf({
    exports: {
      echo: lambdaFunction("echo", {
        input: { text: "string" },
        schedule: { at: "rate(1 day)", payload: { text: "%{if true}" } },
      }),
    },
  });
  expect(resourceIn(lakeOf(house), "aws_cloudwatch_event_target")).toMatchObject({ input: '{"text":"%%{if true}"}' });
});

test("a call that fails for good is kept in the lake's bucket, under the function's own prefix", () => {
  const bucket = "arn:aws:s3:::acme-lake-123456789012-eu-west-1";
  expect(resourceIn(files, "aws_lambda_function_event_invoke_config")).toMatchObject({
    maximum_retry_attempts: 2,
    destination_config: { on_failure: { destination: bucket } },
  });
  const statements = allowed(files, "acme-function-pull");
  expect(statements.find(({ Action }) => String(Action) === "s3:PutObject")).toMatchObject({
    Resource: [`${bucket}/aws/lambda/async/acme-pull/*`, `${bucket}/raw/events/*`],
  });
  expect(statements.find(({ Action }) => String(Action) === "s3:ListBucket")).toMatchObject({ Resource: [bucket] });
});

test("a function that only tasks call has none of this", () => {
  const plain = lakeOf(houseOf({ exports: { events, pull: lambdaFunction("pull", { writes: [events] }) } }));
  const kinds = [...resourcesIn(plain).keys()].filter((address) => /event_invoke|lambda_permission/.test(address));
  expect(kinds).toEqual([]);
  expect(allowed(plain, "acme-function-pull").some(({ Action }) => String(Action).includes("ListBucket"))).toBe(false);
});
