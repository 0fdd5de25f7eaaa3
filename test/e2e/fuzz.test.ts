import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { type FuzzReport, fuzz } from "../fuzz/fuzz.ts";
import { languageFeatures } from "../fuzz/language.ts";
import { allArguments } from "../fuzz/operators.ts";
import { Reader } from "../fuzz/reader.ts";
import { operatorSchemas } from "../fuzz/schema.ts";

// Drawn specs, made from the operators' own schema. `npm run fuzz` draws more of them, and others each time.

const count = Number(process.env.FUZZ_SPECS ?? 500);
const seed = Number(process.env.FUZZ_SEED ?? 1);

jest.setTimeout(60_000 + count * 60);

let reader: Reader;
let report: FuzzReport;
beforeAll(async () => {
  reader = await Reader.start();
  report = await fuzz(count, seed, reader);
});
afterAll(() => reader.end());

test("every accepted spec prints Python that means what was said, and every rejected one has diagnostics", () => {
  expect(report.failures).toEqual([]);
});

test("a good part of the specs is accepted, and a good part is not", () => {
  expect(report.accepted).toBeGreaterThan(count / 10);
  expect(report.rejected).toBeGreaterThan(count / 10);
});

test("every argument of every operator is reached, in specs that are accepted", () => {
  const missing = [...operatorSchemas.keys(), ...allArguments].filter((each) => !report.compiled.has(each));
  // A definition that an argument names must be in test/fuzz/lakehouse.ts.
  expect(missing).toEqual([]);
});

test("all that the language has besides is said in specs that are accepted", () => {
  expect(languageFeatures.filter((each) => !report.said.has(each))).toEqual([]);
});
