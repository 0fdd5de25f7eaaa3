import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";

/** Calls a function of scripts/counts.mjs with each text; it is an ES module and Jest here is not. */
function counts(name: string, ...texts: string[]): unknown {
  const program = `import * as counts from ${JSON.stringify(join(packageRoot, "scripts", "counts.mjs"))};
    console.log(JSON.stringify(${JSON.stringify(texts)}.map(counts[${JSON.stringify(name)}])));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }));
}

test("Jest's report: a file that does not even load is a failure", () => {
  const none = { numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };
  const report = (more: object): string => JSON.stringify({ numPassedTests: 7, ...none, ...more });
  expect(
    counts(
      "jestCounts",
      report({}),
      report({ numFailedTests: 2 }),
      report({ numRuntimeErrorTestSuites: 1 }),
      report({ numPendingTests: 1, numTodoTests: 2 }),
    ),
  ).toEqual([
    { passed: 7, failed: 0, skipped: 0 },
    { passed: 7, failed: 2, skipped: 0 },
    { passed: 7, failed: 1, skipped: 0 },
    { passed: 7, failed: 0, skipped: 3 },
  ]);
});

test("pytest's report: errors in fixtures are failures", () => {
  const suite = '<testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="0.1" hostname="h">';
  const report = `<?xml version="1.0" encoding="utf-8"?><testsuites>${suite}<testcase name="a"/></testsuite></testsuites>`;
  expect(counts("junitCounts", report)).toEqual([{ passed: 4, failed: 3, skipped: 3 }]);
});
