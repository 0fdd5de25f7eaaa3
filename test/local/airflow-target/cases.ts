import fc from "fast-check";
import type { DagIr } from "../../../src/ir/dag.ts";
import { type PythonValue, py } from "../../../src/ir/python-value.ts";
import { literal } from "../../../src/ir/sql.ts";
import type { ExprNode, Value } from "../../../src/ir/template.ts";
import { dagIr, standard, taskIr } from "../../targets/ir.ts";
import { hostileText } from "../../targets/text.ts";

/** What the templates meet at run time. */
export interface Context {
  readonly run_id: string;
  readonly params: Readonly<Record<string, Json>>;
  /** By task: `answer` is JSON as text, `plain` a value. */
  readonly outputs: { readonly answer: string; readonly plain: Json };
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A template and what it must render to. */
export interface Case {
  readonly value: PythonValue;
  readonly kind: "text" | "json" | "sql";
  readonly expected: Json;
}

/** An expression, the value that it stands for, and that value as Python makes text of it. */
interface Known {
  readonly node: ExprNode;
  readonly value: Json;
  readonly text: string;
}

const known = (node: ExprNode, value: string | number): Known => ({ node, value, text: String(value) });

const jsonValues = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small" },
    { weight: 3, arbitrary: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), hostileText) },
    { weight: 1, arbitrary: fc.array(tie("json"), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.dictionary(hostileText, tie("json"), { maxKeys: 4, noNullPrototype: true }) },
  ),
})).json;

/** Names by which a dictionary answers to something else, and names that no attribute can have. */
const names = [
  "plain",
  "items",
  "values",
  "get",
  "class",
  "_hidden",
  "__class__",
  "odd-name",
  "it's",
  'a"b',
  "a\\b",
  "é",
  "{{",
  "",
  "1",
];

/** Many values, of which expressions pick: the context is one, like a real run's. */
export const contexts = fc.record({
  run_id: hostileText,
  texts: fc.array(fc.oneof(hostileText, fc.integer()), { minLength: names.length, maxLength: names.length }),
  fields: fc.array(fc.oneof(hostileText, fc.integer()), { minLength: names.length, maxLength: names.length }),
  any: fc.array(jsonValues, { minLength: names.length, maxLength: names.length }),
});

type Drawn = typeof contexts extends fc.Arbitrary<infer T> ? T : never;

const named = <T>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(
    names.map((name, i) => [name, values[i]] as const).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );

export const contextOf = ({ run_id, texts, fields, any }: Drawn): Context => ({
  run_id,
  params: named(texts),
  outputs: { answer: JSON.stringify({ deep: named(fields) }), plain: named(any) },
});

const zone = "Europe/Berlin";
const dates: readonly Known[] = [
  known({ kind: "context", name: "ds" }, "2026-03-28"),
  known({ kind: "context", name: "localDate" }, "2026-03-29"),
  known({ kind: "context", name: "dataIntervalStart" }, "2026-03-28T23:30:00+00:00"),
  known({ kind: "context", name: "dataIntervalEnd" }, "2026-03-29T22:30:00+00:00"),
];

/** Expressions whose text is the same in Python and here. */
const texts = ({ run_id, texts, fields }: Drawn): readonly Known[] => [
  ...dates,
  known({ kind: "context", name: "runId" }, run_id),
  ...Object.entries(named(texts)).map(([name, value]) => known({ kind: "param", name }, value)),
  ...Object.entries(named(fields)).map(([name, value]) =>
    known({ kind: "output", task: "answer", path: ["deep", name] }, value),
  ),
];

/** Jinja of an author's, whose braces are meant. */
const authors: Known = known({ kind: "jinja", text: '{% for x in ["}}", "\'"] %}{{ x }}{% endfor %}' }, "}}'");

interface Template {
  readonly node: ExprNode;
  readonly text: string;
}

const templates = (drawn: Drawn): fc.Arbitrary<Template> =>
  fc.array(fc.oneof(hostileText, fc.constantFrom(...texts(drawn), authors)), { maxLength: 6 }).map((parts) => ({
    node: { kind: "template", parts: parts.map((part) => (typeof part === "string" ? part : part.node)) },
    text: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
  }));

const textCases = (drawn: Drawn): fc.Arbitrary<Case> =>
  templates(drawn).map(({ node, text }) => ({ kind: "text", value: { py: "template", expr: node }, expected: text }));

interface Tree {
  readonly value: Value;
  readonly expected: Json;
}

const jsonCases = (drawn: Drawn): fc.Arbitrary<Case> => {
  const expressions: readonly Known[] = [
    ...texts(drawn),
    ...Object.entries(named(drawn.any)).map(([name, value]) => ({
      ...known({ kind: "output", task: "plain", path: [name] }, ""),
      value,
    })),
    { ...known({ kind: "output", task: "answer", path: [] }, ""), value: { deep: named(drawn.fields) } },
  ];
  const leaves: fc.Arbitrary<Tree> = fc.oneof(
    fc
      .oneof(fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), hostileText)
      .map((value) => ({
        value,
        // JSON has no negative zero.
        expected: Object.is(value, -0) ? 0 : value,
      })),
    fc.constantFrom(...expressions).map(({ node, value }) => ({ value: { $expr: node }, expected: value })),
    fc.constant<Tree>({ value: { $expr: authors.node }, expected: authors.text }),
    templates(drawn).map(({ node, text }) => ({ value: { $expr: node }, expected: text })),
  );
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      { weight: 2, arbitrary: leaves },
      {
        weight: 1,
        arbitrary: fc
          .array(tie("tree"), { maxLength: 4 })
          .map((items) => ({ value: items.map((item) => item.value), expected: items.map((item) => item.expected) })),
      },
      {
        weight: 1,
        arbitrary: fc.dictionary(hostileText, tie("tree"), { maxKeys: 4, noNullPrototype: true }).map((entries) => ({
          value: Object.fromEntries(Object.entries(entries).map(([key, item]) => [key, item.value])),
          expected: Object.fromEntries(Object.entries(entries).map(([key, item]) => [key, item.expected])),
        })),
      },
    ),
  }));
  return tree.map(({ value, expected }) => ({ kind: "json", value: py.json(value), expected }));
};

const sqlCases = (drawn: Drawn): fc.Arbitrary<Case> => {
  const expressions = fc.oneof(
    fc.constantFrom(...texts(drawn), authors).map(({ node, value, text }) => ({
      node,
      sql: literal(typeof value === "number" ? value : text),
    })),
    templates(drawn).map(({ node, text }) => ({ node, sql: literal(text) })),
  );
  return fc.array(fc.oneof(hostileText, expressions), { maxLength: 6 }).map((parts) => {
    const text = parts.map((part) => (typeof part === "string" ? part.replaceAll(/\r\n?/g, "\n") : part.sql)).join("");
    return {
      kind: "sql",
      value: py.sql(parts.map((part) => (typeof part === "string" ? part : part.node))),
      // Jinja drops the last line break, which the file has so that no text is taken for a file's name.
      expected: text.endsWith("\n") ? text.slice(0, -1) : text,
    };
  });
};

/** A context and templates that are rendered in it. */
export const runs: fc.Arbitrary<{ readonly drawn: Drawn; readonly cases: readonly Case[] }> = contexts.chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    cases: fc
      .tuple(
        ...[textCases(drawn), jsonCases(drawn), sqlCases(drawn)].map((cases) =>
          fc.array(cases, { minLength: 200, maxLength: 200 }),
        ),
      )
      .map((lists) => lists.flat()),
  }),
);

/** A DAG that holds the templates, in its tasks' `env`. */
export const dagOf = (cases: readonly Case[]): DagIr => {
  const bash = (id: string, env: Readonly<Record<string, PythonValue>>) =>
    taskIr(id, { class: `${standard}.bash.BashOperator`, args: { bash_command: "true", env: py.dict(env) } });
  const answer = bash("answer", {});
  return dagIr({
    id: "cases",
    schedule: { kind: "cron", expression: "30 0 * * *", timezone: zone, at: "interval" },
    tasks: [
      ...(answer.airflow === undefined
        ? []
        : [{ ...answer, airflow: { ...answer.airflow, returns: "jsonText" as const } }]),
      bash("plain", {}),
      bash("cases", Object.fromEntries(cases.map(({ value }, i) => [`case_${i}`, value]))),
    ],
  });
};
