import fc from "fast-check";
import type { DefinitionKind } from "../../src/ir/ref.ts";
import { hostileText } from "../targets/text.ts";
import type { Drawn, DrawnExpr, DrawnText } from "./drawn.ts";
import { lakehouse, sqlFiles } from "./sql.ts";

const asText = (text: string): DrawnText => ({ is: "text", text });

/** Any text at all. */
export const anyText: fc.Arbitrary<DrawnText> = hostileText.map(asText);

/** Text where Jinja's braces are refused; mostly such without, so that most specs go on. */
export const plainText: fc.Arbitrary<DrawnText> = fc.oneof(
  { weight: 30, arbitrary: hostileText.map((text) => asText(text.replaceAll(/\{(?=[{%#])/g, "("))) },
  { weight: 1, arbitrary: anyText },
);

export const expr: fc.Arbitrary<DrawnExpr> = fc.letrec<{ expr: DrawnExpr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      is: fc.constant("context" as const),
      name: fc.constantFrom(
        "ds" as const,
        "localDate" as const,
        "runId" as const,
        "dataIntervalStart" as const,
        "dataIntervalEnd" as const,
      ),
    }),
    fc.record({ is: fc.constant("param" as const), number: fc.nat(5) }),
    fc.record({
      is: fc.constant("output" as const),
      number: fc.nat(5),
      field: fc.option(anyText, { nil: undefined }),
    }),
    fc.constant<DrawnExpr>({ is: "jinja" }),
    fc.record({
      is: fc.constant("variable" as const),
      number: fc.nat(5),
      field: anyText,
      declared: fc.nat(30).map((draw) => draw > 0),
    }),
    fc.record({
      is: fc.constant("connection" as const),
      number: fc.nat(5),
      field: fc.constantFrom("type", "host", "login", "password", "schema", "port", "extra"),
      extra: anyText,
    }),
    fc.constant<DrawnExpr>({ is: "item" }),
    fc.record({
      is: fc.constant("template" as const),
      parts: fc.array(fc.oneof(anyText, tie("expr")), { maxLength: 4 }),
    }),
  ),
})).expr;

/** An expression as a value. */
export const exprValue: fc.Arbitrary<Drawn> = expr.map((expr) => ({ is: "expr", expr }));

const columnNames = [...new Set(lakehouse.all("dataset").flatMap(({ columns }) => Object.keys(columns)))];

export const value: fc.Arbitrary<Drawn> = fc.letrec<{ value: Drawn }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    constant(fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true }))),
    plainText,
    exprValue,
    fc.array(tie("value"), { maxLength: 4 }).map((items): Drawn => ({ is: "list", items })),
    fields(
      fc.oneof(fc.constantFrom(...columnNames), fc.constantFrom("__proto__", "constructor"), anyText),
      tie("value"),
    ),
  ),
})).value;

export function constant(values: fc.Arbitrary<null | boolean | number | string>): fc.Arbitrary<Drawn> {
  return values.map((value) => ({ is: "constant", value }));
}

export function fields(keys: fc.Arbitrary<string | DrawnText>, values: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> {
  return fc
    .uniqueArray(fc.tuple(keys, values), {
      maxLength: 4,
      selector: ([key]) => (typeof key === "string" ? key : key.text),
    })
    .map((fields) => ({ is: "fields", fields }));
}

export const scalar: fc.Arbitrary<Drawn> = fc.oneof(
  plainText,
  constant(fc.oneof(fc.boolean(), fc.integer(), fc.double({ noNaN: true }))),
  exprValue,
);

export const sqlFile: fc.Arbitrary<Drawn> = fc
  .record({
    file: fc.nat(sqlFiles.length - 1),
    values: fc.array(fc.oneof({ weight: 20, arbitrary: scalar }, { weight: 1, arbitrary: value }), {
      minLength: 3,
      maxLength: 3,
    }),
    extra: fc.nat(20),
  })
  .map(({ file, values, extra }) => ({
    is: "sql",
    file,
    bind: [...(sqlFiles[file]?.parameters ?? []), ...(extra === 0 ? ["nobody"] : [])].flatMap((name, index) => {
      const bound = values[index];
      return bound ? [[name, bound] as const] : [];
    }),
  }));

export const definition = (kind: DefinitionKind): fc.Arbitrary<Drawn> =>
  fc.record({ number: fc.nat(50), odd: fc.nat(40) }).map(({ number, odd }) => ({
    is: "definition",
    kind,
    number,
    exported: odd > 0,
  }));

/** A definition that is mostly one of those with the ids. */
export function mostly(kind: DefinitionKind, ids: readonly string[]): fc.Arbitrary<Drawn> {
  const numbers = lakehouse.all(kind).flatMap(({ id }, number) => (ids.includes(id) ? [number] : []));
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .constantFrom(...numbers)
        .map((number): Drawn => ({ is: "definition", kind, number, exported: true })),
    },
    { weight: 1, arbitrary: definition(kind) },
  );
}

export const duration = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("0s", "1s", "30s", "5m", "90m", "2h", "24h", "1d", "999999999d") },
  { weight: 1, arbitrary: fc.constantFrom("1.5h", "-1e3m", "1_0s", "٣h", "") },
);

/** Names that Bash, ECS and Python take for variables, and a few that they do not. */
export const variableNames: fc.Arbitrary<string | DrawnText> = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom("DAY", "_x", "class", "PATH", "__proto__", "constructor") },
  { weight: 1, arbitrary: anyText },
);

/** Shapes of answers. */
export const shape: fc.Arbitrary<Drawn> = fc.letrec<{ shape: Drawn }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2 },
    constant(fc.constantFrom("string", "int?", "number", "boolean?", "date", "json", "json?")),
    tie("shape").map((item): Drawn => ({ is: "list", items: [item] })),
    fields(plainText, tie("shape")),
  ),
})).shape;

const drawnFields = (made: Readonly<Record<string, fc.Arbitrary<Drawn>>>): fc.Arbitrary<Drawn> =>
  fc.record(made).map((found) => ({ is: "fields", fields: Object.entries(found) }));

/** Text of which only a run knows what it is: the sides of what is ordered are of one type. */
const composed: fc.Arbitrary<Drawn> = fc
  .array(fc.oneof(anyText, expr), { maxLength: 3 })
  .map((parts) => ({ is: "expr", expr: { is: "template", parts } }));
const finite = constant(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));

/** Conditions as the language's types let authors make them. */
export const condition: fc.Arbitrary<Drawn> = fc.letrec<{ condition: Drawn }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    drawnFields({
      op: constant(fc.constant("compare")),
      how: constant(fc.constantFrom("==", "!=")),
      left: exprValue,
      right: fc.oneof(plainText, finite, exprValue),
    }),
    drawnFields({
      op: constant(fc.constant("compare")),
      how: constant(fc.constantFrom("<", "<=", ">", ">=")),
      left: composed,
      right: fc.oneof(plainText, composed),
    }),
    drawnFields({
      op: constant(fc.constant("in")),
      left: exprValue,
      values: fc.array(fc.oneof(plainText, finite), { maxLength: 3 }).map((items): Drawn => ({ is: "list", items })),
    }),
    drawnFields({ op: constant(fc.constant("holds")), value: exprValue }),
    drawnFields({ op: constant(fc.constant("not")), condition: tie("condition") }),
    drawnFields({
      op: constant(fc.constantFrom("all", "any")),
      conditions: fc
        .array(tie("condition"), { minLength: 1, maxLength: 3 })
        .map((items): Drawn => ({ is: "list", items })),
    }),
  ),
})).condition;
