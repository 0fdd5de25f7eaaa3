import { expect, test } from "@jest/globals";
import { fixOfMissing } from "../../src/cli/missing-settings.ts";

test.each([
  ["AirflowNotFoundException: The conn_id `shop_api` isn't defined", "connections: { shop_api: { host: … } }"],
  [
    "AirflowRuntimeError: VARIABLE_NOT_FOUND: {'message': 'Variable row_limit not found'}",
    "variables: { row_limit: … }",
  ],
  ["KeyError: 'Variable row_limit does not exist'", "variables: { row_limit: … }"],
])("%s", (message, example) => {
  expect(fixOfMissing(message)).toBe(
    `It has no value here. Write it into lakehouse/environments/local.yaml: ${example}`,
  );
});

test("another failure is nobody's setting", () => {
  expect(fixOfMissing("KeyError: 'rows'")).toBeUndefined();
});
