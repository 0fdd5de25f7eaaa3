import { expect, test } from "@jest/globals";
import { hintFor } from "../../src/load/type-hints.ts";

test.each([
  ["Type 'string' is not assignable to type 'LambdaFunction<Shape, Shape>'.", "without quotes"],
  ["Argument of type '\"landing\"' is not assignable to parameter of type 'Bucket'.", "without quotes"],
  ["Type 'string' is not assignable to type 'SqlFile'.", 'd.sql("file.sql")'],
  ["Type 'string' is not assignable to type 'Schedule<object>'.", 'cron("0 2 * * *")'],
  ["Type 'string' is not assignable to type 'OneOrMany<Step<\"orders\">> | undefined'.", "after: first"],
  [
    "This expression is not callable.\n  Type 'Schedule<Undated<\"a run that a person starts\">>' has no call signatures.",
    "without parentheses",
  ],
  ["Module '\"sluice\"' has no exported member 'string'.", "That is text here."],
  ["'\"sluice\"' has no exported member named 'job'. Did you mean 'Job'?", "That is glueJob here."],
  ["The left-hand side of an arithmetic operation must be of type 'any', 'number', 'bigint' or an enum type.", ">>"],
  [
    "Argument of type '() => Operator<null>' is not assignable to parameter of type 'Operator<unknown>'.",
    "Call it, such as noop().",
  ],
  [
    "Object literal may only specify known properties, and 'execution_timeout' does not exist in type 'TaskOptions<\"x\">'.",
    "Airflow's execution_timeout is timeout",
  ],
  [
    "Object literal may only specify known properties, and 'retries' does not exist in type 'S3KeySensorArguments'.",
    "'retries' is the task's: d.task(id, operator, { retries: … }).",
  ],
  [
    "Object literal may only specify known properties, and 'trigger_rule' does not exist in type 'S3ListOperatorArguments'.",
    'd.task(id, operator, { when: "all_done" })',
  ],
])("%s", (message, fix) => {
  expect(hintFor(message)).toContain(fix);
});

test.each(["string | null | undefined", "boolean | undefined", "Dict<Json> | null | undefined"])(
  "an expression where %s belongs names the argument",
  (type) => {
    const message = `Type 'Expr<string>' is not assignable to type '${type}'.`;
    expect(hintFor(message, "sourceVersionId")).toBe(
      "'sourceVersionId' is not rendered when the task runs: write a constant, and no expression.",
    );
  },
);

test("an expression of the wrong type, where one may stand, has no hint", () => {
  for (const type of ["Deep<number>", "Templated<number> | undefined", "number | Expr<number>"]) {
    expect(hintFor(`Type 'Expr<string>' is not assignable to type '${type}'.`, "rows")).toBe(undefined);
  }
});

test("what TypeScript says well by itself has no hint", () => {
  expect(
    hintFor("Property 'row' does not exist on type 'Output<{ readonly rows: number; }>'. Did you mean 'rows'?"),
  ).toBe(undefined);
  expect(
    hintFor(
      "Object literal may only specify known properties, and 'timeOut' does not exist in type 'TaskOptions<\"x\">'.",
    ),
  ).toBe(undefined);
});
