import { expect, test } from "@jest/globals";
import { inWords } from "../../src/cli/plan-words.ts";

test("a change is told in the lakehouse's words", () => {
  const table = { database_name: "sluice_dev_bronze", name: "returns" };
  expect(inWords("create", "aws_glue_catalog_table.table-bronze-returns", table)).toBe(
    "creates the table sluice_dev_bronze.returns",
  );
  expect(inWords("update", "aws_iam_role_policy.airflow_role_policy", { name: "sluice-dev-airflow" })).toBe(
    "changes what the role sluice-dev-airflow may do",
  );
  expect(inWords("replace", "aws_redshiftserverless_namespace.wh", { namespace_name: "wh" })).toBe(
    "deletes and creates again the warehouse wh, with its data",
  );
});

test("what has no word, or is no longer there, is told by Terraform's address", () => {
  expect(inWords("create", "aws_route.private", { route_table_id: "x" })).toBe("creates aws_route.private");
  expect(inWords("delete", "aws_glue_catalog_table.table-bronze-returns", undefined)).toBe(
    "deletes aws_glue_catalog_table.table-bronze-returns",
  );
});
