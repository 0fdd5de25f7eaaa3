import { describe, expect, test } from "@jest/globals";
import { dataset, text } from "sluice";
import { namesOf } from "../../src/contracts/names.ts";
import { environment } from "../support/compiling.ts";
import { customers, dailyRevenue, ordersRaw } from "../support/shop.ts";

const names = namesOf({ ...environment, prefix: "acme-prod" });

describe("a physical name", () => {
  test.each<[string, string]>([
    [names.houseBucket("lake"), "acme-prod-lake-123456789012-eu-west-1"],
    [names.houseBucket("mwaa"), "acme-prod-mwaa-123456789012-eu-west-1"],
    [names.bucket("Drop_Zone"), "acme-prod-drop-zone-123456789012-eu-west-1"],
    [names.glueDatabase("bronze"), "acme_prod_bronze"],
    [names.function("generate_orders"), "acme-prod-generate-orders"],
    [names.topic("data-support"), "acme-prod-data-support"],
    [names.topicArn("data-support"), "arn:aws:sns:eu-west-1:123456789012:acme-prod-data-support"],
    [names.secret("shop/key"), "acme-prod/shop/key"],
    [names.workgroup("wh"), "acme-prod-wh"],
    [names.warehouseDatabase("My-Wh"), "my_wh"],
    [names.athenaWorkgroup(), "acme-prod"],
    [names.athenaDatabase(), "acme_prod_athena"],
    [names.airflowEnvironment(), "acme-prod"],
    [names.keyAlias(), "alias/acme-prod"],
    [names.role("lambda-generate_orders"), "acme-prod-lambda-generate-orders"],
  ])("%s", (name, expected) => {
    expect(name).toBe(expected);
  });

  test("of a role is cut where it is too long, and still its own", () => {
    const long = names.role("x".repeat(80));
    expect(long).toHaveLength(64);
    expect(long).toMatch(/^acme-prod-x+-[0-9a-f]{8}$/);
    expect(names.role("x".repeat(81))).not.toBe(long);
    expect(names.role("x".repeat(54))).toBe(`acme-prod-${"x".repeat(54)}`);
  });
});

describe("a dataset's place", () => {
  test("is its folder in its zone", () => {
    expect(names.location(ordersRaw)).toBe("s3://acme-prod-lake-123456789012-eu-west-1/bronze/orders/");
    expect(names.location(customers)).toBe("s3://acme-prod-lake-123456789012-eu-west-1/silver/customers/");
  });

  test("in SQL is its zone on Redshift, its Glue database on Athena, and a mart's schema", () => {
    expect(names.table("redshift", ordersRaw)).toBe('"bronze"."orders_raw"');
    expect(names.table("athena", ordersRaw)).toBe('"acme_prod_bronze"."orders_raw"');
    expect(names.table("redshift", dailyRevenue)).toBe('"analytics"."daily_revenue"');
  });

  test("is quoted, whatever it is called", () => {
    const hostile = dataset('x"; --', { name: text() }, { zone: "gold", format: "csv" });
    expect(names.table("athena", hostile)).toBe('"acme_prod_gold"."x""; --"');
  });
});
