// How many tests passed, read from the reports of Jest and pytest.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    nothing,
  );

/**
 * Jest's --json. A file that could not even be run counts as one failed test.
 *
 * @param {string} text
 * @returns {Counts}
 */
export function jestCounts(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * pytest's --junitxml.
 *
 * @param {string} text
 * @returns {Counts}
 */
export function junitCounts(text) {
  const suites = [...text.matchAll(/<testsuite [^>]*>/g)].map(([suite]) => {
    const value = (/** @type {string} */ name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = value("failures") + value("errors");
    return { passed: value("tests") - failed - value("skipped"), failed, skipped: value("skipped") };
  });
  return sum(suites);
}
