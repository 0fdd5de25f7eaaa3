import type { DagIr } from "../../../../src/ir/dag.ts";
import { py } from "../../../../src/ir/python-value.ts";
import type { ExprNode, Value } from "../../../../src/ir/template.ts";
import { amazon, dagIr, standard, taskIr } from "../../ir.ts";

const ds = { kind: "context", name: "ds" } as const;
const localDate = { kind: "context", name: "localDate" } as const;
const runId = { kind: "context", name: "runId" } as const;
const items = { kind: "param", name: "items" } as const;
const odd = { kind: "param", name: "odd-name" } as const;
const authors = { kind: "jinja", text: "{% if params.mode %}{{ params.mode }}{% endif %}" } as const;
const answer = (...path: readonly string[]): ExprNode => ({ kind: "output", task: "ask", path });
const template = (...parts: readonly (string | ExprNode)[]): ExprNode => ({ kind: "template", parts });
const value = (node: ExprNode): Value => ({ $expr: node });

/** Text that means something to Python, to Jinja, to JSON or to SQL, where it must mean nothing. */
export const dag: DagIr = dagIr({
  id: "odd_text",
  description: "Braces {{ like these }}, 'quotes' and\na second line.",
  params: {
    items: { type: "string", default: "a" },
    "odd-name": { type: "string", default: "" },
    mode: { type: "boolean", default: true },
  },
  tasks: [
    taskIr("ask", {
      class: `${amazon}.operators.lambda_function.LambdaInvokeFunctionOperator`,
      args: {
        function_name: "ask",
        payload: py.json({
          plain: "{{ not a template }} {% nor this %} {# nor this #}",
          text: value(template("run ", runId, " of ", localDate)),
          one: value(template(items)),
          param: value(odd),
          authors: value(authors),
          mixed: value(template("<{", authors, ">")),
          numbers: [1, -0.5, 1e21, null, true, value(ds)],
        }),
      },
      returns: "jsonText",
    }),
    taskIr("echo", {
      class: `${standard}.bash.BashOperator`,
      args: {
        bash_command: 'cat <<\'END\'\nTwo \\ lines, """three quotes""" and a tab:\t.\nEND',
        env: py.dict({
          braces: py.text({ $expr: template("a{{b}} {", ds, "} {%c%} {#d#} é😀") }),
          line_breaks: py.text({ $expr: template("one\r\ntwo\n", ds, "\nthree\n") }),
          one_answer: py.text({ $expr: answer("file", "it's") }),
          whole_answer: py.text({ $expr: answer() }),
          both: 'It\'s "quoted"',
          double: 'say "yes"',
          unseen: "\u0000\u001b\u00a0\u200b\u202e\u{e0001}\ud800",
        }),
      },
    }),
    taskIr("ask_again", {
      class: `${amazon}.operators.lambda_function.LambdaInvokeFunctionOperator`,
      args: { function_name: "ask", payload: py.json(value(answer())) },
    }),
    taskIr("query", {
      class: `${amazon}.operators.athena.AthenaOperator`,
      args: {
        query: py.sql([
          "SELECT '{{', '{', '\\d+' -- a comment\r\nFROM t\nWHERE day = DATE ",
          ds,
          "\n  AND local_day = ",
          localDate,
          "\n  AND run = ",
          runId,
          "\n  AND key = ",
          template("a'b/", items),
          "\n  AND mode = ",
          authors,
          "\n  AND n = ",
          answer("n"),
        ]),
        database: "default",
      },
    }),
  ],
});
