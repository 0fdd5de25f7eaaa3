import { afterAll, expect, test } from "@jest/globals";
import { crawler, dag, dataset, glue, text } from "sluice";
import { stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import { daily } from "../support/spec.ts";
import { foundationOf, houseOf, removeTemporary } from "./house.ts";
import { allowed, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const sales = dataset("sales", { day: text() }, { zone: "raw", format: "csv", external: true });
const nightly = crawler("sales_files", { dataset: sales, schedule: "cron(0 3 * * ? *)" });
const foreign = crawler("foreign", { name: "by-somebody-else" });
const spec = dag("crawling", { ...daily }, (d) => {
  d.task("crawl", glue.crawl({ crawler: nightly, reads: sales }));
});
const house = houseOf({ exports: { sales, nightly, foreign }, specs: [spec] });
const files = synthesise(house, (app) => {
  lake(stack(app, "lake", house.env), house, foundationOf(house));
});
const bucket = "arn:aws:s3:::acme-lake-123456789012-eu-west-1";

test("a crawler looks at one dataset's files, and its tables are in a database of its own", () => {
  expect(resourceIn(files, "aws_glue_crawler")).toMatchObject({
    name: "acme-sales-files",
    s3_target: [{ path: "s3://acme-lake-123456789012-eu-west-1/raw/sales/" }],
    schedule: "cron(0 3 * * ? *)",
    table_prefix: "raw_",
    schema_change_policy: { update_behavior: "UPDATE_IN_DATABASE", delete_behavior: "LOG" },
    security_configuration: expect.stringContaining("aws_glue_security_configuration.job-security"),
  });
  expect(resourceIn(files, "aws_glue_catalog_database", { name: "acme_crawled" })).toBeDefined();
});

test("what something else deploys is not provisioned", () => {
  expect([...resourcesIn(files).keys()].filter((address) => address.includes("aws_glue_crawler"))).toHaveLength(1);
});

test("the task that runs it may run this one, by the name that it has", () => {
  const [{ grants } = { grants: [] }] = house.manifest.dags.flatMap(({ tasks }) => tasks);
  expect(grants).toContainEqual(expect.objectContaining({ on: { kind: "crawler", id: "sales_files" } }));
  expect(house.names.crawler("sales_files")).toBe(resourceIn(files, "aws_glue_crawler").name);
});

test("its role reads those files and writes those tables, and no others", () => {
  const statements = allowed(files, "acme-crawler-sales_files".replace("_", "-"));
  const on = (action: string) => statements.filter(({ Action }) => [Action].flat().includes(action));
  expect(on("s3:GetObject")).toMatchObject([{ Resource: [`${bucket}/raw/sales/*`] }]);
  expect(on("s3:ListBucket")).toMatchObject([{ Condition: { StringLike: { "s3:prefix": ["raw/sales/*"] } } }]);
  const glueArn = "arn:aws:glue:eu-west-1:123456789012";
  expect(on("glue:CreateTable")).toMatchObject([
    { Resource: [`${glueArn}:catalog`, `${glueArn}:database/acme_crawled`, `${glueArn}:table/acme_crawled/raw_*`] },
  ]);
  expect(on("s3:PutObject")).toEqual([]);
});
