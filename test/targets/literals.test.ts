import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type PythonValue, py } from "../../src/ir/python-value.ts";
import { dialectOf } from "../../src/targets/airflow/dialects/index.ts";
import { Module } from "../../src/targets/airflow/module.ts";
import { print } from "../../src/targets/airflow/python/printer.ts";
import { assign } from "../../src/targets/airflow/python/syntax.ts";
import { valueDoc } from "../../src/targets/airflow/values.ts";
import { dagIr, options } from "./ir.ts";
import { python } from "./python.ts";
import { hostileText } from "./text.ts";

const printed = (value: PythonValue): string =>
  print(assign("value", valueDoc(value, new Module(dagIr({ id: "x" }), dialectOf("3.3.1"), options("3.3.1")))));

/** A value as data that says its types and exact doubles, for Python to compare. */
function exact(value: PythonValue): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value);
    return { [Number.isSafeInteger(value) && !Object.is(value, -0) ? "int" : "float"]: bytes.toString("hex") };
  }
  if (typeof value === "string") return value;
  if (!("py" in value)) return value.map(exact);
  if (value.py !== "dict") throw new Error("not a constant");
  return { dict: value.entries.map(([key, item]) => [key, exact(item)]) };
}

const compare = `
import ast, json, struct, sys

def exact(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        return {type(value).__name__: struct.pack(">d", value).hex()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    return {"dict": [[key, exact(item)] for key, item in value.items()]}

def read(source):
    statement, = ast.parse(source.encode("utf-8")).body
    return exact(ast.literal_eval(statement.value))

cases = json.load(sys.stdin)
print(json.dumps([i for i, case in enumerate(cases) if read(case["source"]) != case["value"]]))
`;

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 63), 123456789012345680000, 0.1),
);

const { values } = fc.letrec<{ values: PythonValue; leaves: PythonValue }>((tie) => ({
  leaves: fc.oneof(fc.constant(null), fc.boolean(), numbers, hostileText),
  values: fc.oneof(
    { depthSize: "small" },
    { weight: 3, arbitrary: tie("leaves") },
    { weight: 1, arbitrary: fc.array(tie("values"), { maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.tuple(hostileText, tie("values")), { selector: ([key]) => key, maxLength: 6 })
        .map((entries): PythonValue => ({ py: "dict", entries })),
    },
  ),
}));

test("Python reads every printed value as the value that it was", () => {
  const cases = fc.sample(values, { numRuns: 4000, seed: 3 });
  const wrong = python(
    compare,
    cases.map((value) => ({ source: printed(value), value: exact(value) })),
  ) as readonly number[];
  expect(wrong.map((i) => printed(cases[i] ?? null))).toEqual([]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d has no literal", (value) => {
  expect(() => printed(value)).toThrow("no literal");
});

test.each<[PythonValue, string]>([
  ["plain", '"plain"'],
  ['say "yes"', "'say \"yes\"'"],
  [`it's "so"`, `'it\\'s "so"'`],
  ["it's", '"it\'s"'],
  ["C:\\temp", '"C:\\\\temp"'],
  ["one line\n", '"one line\\n"'],
  ["two\nlines", '"""\\\ntwo\nlines"""'],
  [`"a" is 'b'\n`, `"""\\\n"a" is 'b'\n"""`],
  ["two\r\nlines", '"two\\r\\nlines"'],
  ['a "quoted"\n"end"', '"""\\\na "quoted"\n"end\\""""'],
  ["é😀", '"é😀"'],
  ["\u200b\u{e0001}\ud800", '"\\u200b\\U000e0001\\ud800"'],
  [1e21, "1e21"],
  [-0, "-0.0"],
  [2 ** 53, "9007199254740992.0"],
  [py.duration(5400), "timedelta(minutes=90)"],
  [py.duration(0), "timedelta(seconds=0)"],
  [py.duration(172_800), "timedelta(days=2)"],
  [[], "[]"],
  [py.dict({}), "{}"],
])("%j is printed for readers", (value, expected) => {
  expect(printed(value)).toBe(`value = ${expected}`);
});

test("what does not fit breaks its brackets from outside in, each item with a comma", () => {
  const long = "x".repeat(40);
  expect(printed([[long, long], py.dict({ a: long, b: [long, long, long] })])).toBe(
    [
      "value = [",
      `    ["${long}", "${long}"],`,
      "    {",
      `        "a": "${long}",`,
      '        "b": [',
      ...[long, long, long].map((item) => `            "${item}",`),
      "        ],",
      "    },",
      "]",
    ].join("\n"),
  );
});

test("a line may be 110 columns, not one more", () => {
  const fits = printed(["x".repeat(50), "y".repeat(44)]);
  expect(fits).toHaveLength(110);
  expect(fits).not.toContain("\n");
  expect(printed(["x".repeat(50), "y".repeat(45)])).toContain("\n");
});

test("two halves of a character with a line break between them are written as escapes", () => {
  expect(printed("{%\ud83d\n\ude00")).toBe('value = "{%\\ud83d\\n\\ude00"');
});
