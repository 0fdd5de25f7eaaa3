import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { packageRoot } from "../../src/package-root.ts";

test("the schema of environments is a JSON Schema: loading one does not look", () => {
  const schema = JSON.parse(readFileSync(join(packageRoot, "schemas", "environment.schema.json"), "utf8"));
  const ajv = new Ajv({ strict: true });
  expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null]);
});
