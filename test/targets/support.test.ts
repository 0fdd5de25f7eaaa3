import { expect, test } from "@jest/globals";
import { py } from "../../src/ir/python-value.ts";
import { dagIr, fileOf, options, standard, taskIr } from "./ir.ts";
import { python } from "./python.ts";

/** A file that carries the functions. */
const { text } = fileOf(
  dagIr({
    id: "x",
    tasks: [
      taskIr("a", {
        class: `${standard}.empty.EmptyOperator`,
        args: { sql: py.sql([{ kind: "param", name: "p" }]), post_execute: py.support("fail_on_rows") },
      }),
      taskIr("c", {
        class: "airflow.providers.http.operators.http.HttpOperator",
        args: { response_check: py.support("answers_json") },
      }),
      taskIr("b", { class: `${standard}.python.PythonOperator`, args: { python_callable: py.support("map_items") } }),
    ],
  }),
  options("3.3.1"),
);

/** The file's functions alone, called with each input. */
const harness = `
import ast, json, sys

class AirflowFailException(Exception):
    pass

given = json.load(sys.stdin)
tree = ast.parse(given["source"])
tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
exec(compile(tree, "<dag>", "exec"))

class answer:
    def __init__(self, text, headers):
        self.content, self.headers = text.encode(), headers

    def json(self):
        return json.loads(self.content)

def tried(function, *args):
    try:
        return {"answer": function(*args)}
    except Exception as error:
        return {type(error).__name__: str(error)}

print(json.dumps({
    "fail_on_rows": [tried(fail_on_rows, {}, result) for result in given["results"]],
    "answers_json": [tried(answers_json, answer(**one)) for one in given["answers"]],
    "sql_literal": [tried(sql_literal, value) for value in given["values"]],
    "map_items": [tried(map_items, items) for items in given["items"]],
}))
`;

/** What GetStatementResult answers, as the operator hands it on. */
const statement = (...records: readonly (readonly object[])[]) => ({
  Records: records,
  ColumnMetadata: [{ name: "rule" }, { name: "rows" }, { name: "example" }],
  TotalNumRows: records.length,
});
const row = (rule: string, rows: number, example: object) => [{ stringValue: rule }, { longValue: rows }, example];

const results: readonly (readonly [unknown, object])[] = [
  [[statement()], { answer: null }],
  [[statement(), statement()], { answer: null }],
  [[], { answer: null }],
  [
    [statement(row("not_null(a)", 2, { isNull: true }))],
    { AirflowFailException: "The data break these rules:\nnot_null(a): 2 rows (None)" },
  ],
  [
    [
      statement(row("unique_key(a)", 3, { stringValue: "a=1" })),
      statement(row("not_empty", 0, { stringValue: "the query returned no row" })),
    ],
    {
      AirflowFailException:
        "The data break these rules:\nunique_key(a): 3 rows (a=1)\nnot_empty: 0 rows (the query returned no row)",
    },
  ],
];

const values: readonly (readonly [unknown, string])[] = [
  ["", "''"],
  ["it's", "'it''s'"],
  ["a\\'b", "('a' || chr(92) || '''b')"],
  [null, "NULL"],
  [5, "5"],
  [2.5, "2.5"],
  [-5, "(-5)"],
  [true, "TRUE"],
  [{ a: ["x'y"] }, `'{"a": ["x''y"]}'`],
];

const items: readonly (readonly [string, object])[] = [
  ['["a", {"b": 1}]', { answer: [{ map_item: "a" }, { map_item: { b: 1 } }] }],
  ["[]", { answer: [] }],
  ['"ab"', { TypeError: '"ab" is no list to map over' }],
  ['{"a": 1}', { TypeError: '{"a": 1} is no list to map over' }],
  ["null", { TypeError: "null is no list to map over" }],
];

const html = { "Content-Type": "text/html" };
const answers: readonly (readonly [{ text: string; headers: object }, object])[] = [
  [{ text: '{"rows": 1}', headers: html }, { answer: true }],
  [{ text: "null", headers: {} }, { answer: true }],
  [{ text: "<html>", headers: html }, { ValueError: "The answer is no JSON: 6 bytes, text/html" }],
  [{ text: "", headers: {} }, { ValueError: "The answer is no JSON: 0 bytes, of no type" }],
];

const found = python(harness, {
  source: text,
  results: [...results.map(([result]) => result), null, ["a-statement-id"], [statement([{ stringValue: "other" }])]],
  values: values.map(([value]) => value),
  items: items.map(([text]) => text),
  answers: answers.map(([answer]) => answer),
}) as Record<"answers_json" | "fail_on_rows" | "sql_literal" | "map_items", readonly object[]>;

test("a row of a test's query fails the task, and names each broken rule", () => {
  expect(found.fail_on_rows.slice(0, results.length)).toEqual(results.map(([, answer]) => answer));
});

test("an answer that is not rows of rules fails too", () => {
  const answers = found.fail_on_rows.slice(results.length);
  expect(answers.map((answer) => Object.keys(answer))).toEqual([["TypeError"], ["TypeError"], ["ValueError"]]);
});

test("values become SQL literals", () => {
  expect(found.sql_literal).toEqual(values.map(([, answer]) => ({ answer })));
});

test("an answer that is no JSON fails its request, and is not shown", () => {
  expect(found.answers_json).toEqual(answers.map(([, answer]) => answer));
});

test("each element of a list is for an instance, and what is no list is for none", () => {
  expect(found.map_items).toEqual(items.map(([, answer]) => answer));
});

test("functions stand only in files that use them", () => {
  const plain = fileOf(
    dagIr({ id: "x", tasks: [taskIr("a", { class: "a.B", args: { sql: py.sql(["SELECT 1"]) } })] }),
    options("3.3.1"),
  );
  expect(plain.text).not.toContain("def ");
  expect(plain.text).not.toContain("user_defined_filters");
});
