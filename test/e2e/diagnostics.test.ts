import { afterAll, describe, expect, test } from "@jest/globals";
import { codes } from "../../src/diagnostics/codes.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { caseFolders, cases } from "../diagnostics/cases.ts";
import { aboutTypes, outcomeOf } from "../diagnostics/pages.ts";
import { diagnose, Projects } from "../diagnostics/projects.ts";

// Every code that specs can give has one that gives it, and the same spec mended: test/diagnostics/cases/<code>.

const projects = new Projects();
afterAll(() => projects.remove());

const placed = ({ code, at: { file, line, column, path } }: Diagnostic) => ({
  code,
  at: `${file}:${line}:${column}${path === undefined ? "" : ` (${path})`}`,
});

test("every code that a spec can give has a case, and every case is of a code", () => {
  expect(caseFolders()).toEqual(Object.keys(codes).sort());
});

test("the base has no mistakes", async () => {
  const root = projects.make({});
  expect(await diagnose(root, { types: true })).toEqual([]);
});

test("types accept every spec that is not about types", async () => {
  const roots = cases().flatMap((one) => [
    projects.make(one.right),
    ...(aboutTypes(one) ? [] : [projects.make(one.wrong, one.without)]),
  ]);
  const found = await projects.typecheck(roots);
  expect(found.flatMap(([, diagnostics]) => diagnostics)).toEqual([]);
});

describe.each(cases().map((one) => [one.code, one] as const))("%s", (code, one) => {
  test("is given where the mistake is, and nothing else is", async () => {
    const { diagnostics } = await outcomeOf(one, "wrong", projects);
    const found = diagnostics.filter((each) => !one.also.includes(each.code));
    expect(found.map(placed)).toEqual(one.at.map((at) => ({ code, at })));
    expect(one.also.filter((other) => !diagnostics.some((each) => each.code === other))).toEqual([]);
    expect(one.also.length > 0).toBe(one.because !== undefined);
  });

  test("is not given once it is mended, and nothing else is", async () => {
    expect((await outcomeOf(one, "right", projects)).diagnostics).toEqual([]);
  });
});
