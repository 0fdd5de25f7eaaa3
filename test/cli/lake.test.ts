import { expect, test } from "@jest/globals";
import { parseResult } from "../../src/cli/lake.ts";

test("a report that is none is named", () => {
  expect(parseResult('{"rows": 1}', "reports/a.json")).toEqual({ rows: 1 });
  expect(() => parseResult('{"ro', "reports/a.json")).toThrow("reports/a.json is damaged: it is no JSON.");
});
