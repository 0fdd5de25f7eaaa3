import { expect, test } from "@jest/globals";
import { losing } from "../../src/cli/role-policies.ts";

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (actions: string | readonly string[], resources: string | readonly string[], more: object = {}) => ({
  Effect: "Allow",
  Action: actions,
  Resource: resources,
  ...more,
});

const orders = allow(["s3:GetObject", "s3:PutObject"], ["arn:orders/*"]);
const returns = allow(["s3:GetObject"], ["arn:returns/*"]);

test("who gets more loses nothing", () => {
  expect(losing(policy(orders), policy(orders, returns))).toEqual({ kind: "nothing" });
});

test("the same rights in other words are the same: IAM writes a list of one without its brackets, and one statement is no list", () => {
  const before = JSON.stringify({ Version: "2012-10-17", Statement: allow("s3:GetObject", "arn:returns/*") });
  expect(losing(before, policy(returns))).toEqual({ kind: "nothing" });
  const split = [allow("s3:PutObject", "arn:orders/*"), allow("s3:GetObject", ["arn:orders/*", "arn:returns/*"])];
  expect(losing(policy(orders, returns), policy(...split))).toEqual({ kind: "nothing" });
});

test("who reads other rows than before may read both for now", () => {
  expect(losing(policy(orders), policy(returns))).toEqual({
    kind: "rights",
    policy: policy(returns, orders),
    adds: true,
  });
});

test("an action less is a right less, and a condition more is one, too", () => {
  const reading = allow(["s3:GetObject"], ["arn:orders/*"]);
  expect(losing(policy(orders), policy(reading))).toMatchObject({ policy: policy(reading, orders), adds: false });
  const within = allow(["s3:GetObject"], ["arn:returns/*"], { Condition: { Bool: { "aws:SecureTransport": "true" } } });
  expect(losing(policy(returns), policy(within))).toMatchObject({ policy: policy(within, returns), adds: true });
});

test("what somebody has denied by hand goes with the update", () => {
  const denied = { ...returns, Effect: "Deny" };
  expect(losing(policy(orders, denied), policy(orders))).toEqual({ kind: "nothing" });
});

test("two sets of rights may be more than a role's policies may say", () => {
  const many = (name: string) =>
    policy(
      allow(
        "s3:GetObject",
        Array.from({ length: 300 }, (_, i) => `arn:aws:s3:::${name}/${i}/*`),
      ),
    );
  expect(many("a").length).toBeLessThan(10_240);
  expect(losing(many("a"), many("b"))).toEqual({ kind: "tooLong" });
});
