import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { py } from "../../src/ir/python-value.ts";
import { dagIr, fileOf, options, standard, taskIr } from "./ir.ts";
import { python } from "./python.ts";
import { hostileUnicode } from "./text.ts";

const harness = `
import ast, json, sys, traceback

given = json.load(sys.stdin)
tree = ast.parse(given["source"])
library = {"json", "linecache", "sys", "types"}
tree.body = [
    node for node in tree.body
    if isinstance(node, (ast.FunctionDef, ast.Assign)) or (isinstance(node, ast.Import) and node.names[0].name in library)
]
exec(compile(tree, "<dag>", "exec"))
answers = []
for path, arguments in given["calls"]:
    try:
        answers.append(run_script(path, arguments))
    except Exception as error:
        answers.append(traceback.format_exc())
print(json.dumps(answers))
`;

/** What each script, compiled into one file, answers when it is called with arguments. */
function called(...calls: readonly (readonly [text: string, given: object])[]): readonly unknown[] {
  const { text } = fileOf(
    dagIr({
      id: "x",
      tasks: calls.map(([script], index) =>
        taskIr(`task_${index}`, {
          class: `${standard}.python.PythonOperator`,
          args: {
            python_callable: py.support("run_script"),
            op_kwargs: py.dict({ path: py.script(`dags/x/${index}.py`, script) }),
          },
        }),
      ),
    }),
    options("3.3.1"),
  );
  const paths = calls.map(([, given], index) => [`dags/x/${index}.py`, JSON.stringify(given)]);
  return python(harness, { source: text, calls: paths }) as readonly unknown[];
}

test("main gets its arguments as the JSON that they are, and its answer is handed on", () => {
  const script = "def main(day, n=1, *, names):\n    return [day, n + 1, names, __file__, __name__]\n";
  expect(called([script, { day: "2026-01-01", names: [null, true, { a: 1.5 }] }])).toEqual([
    ["2026-01-01", 2, [null, true, { a: 1.5 }], "dags/x/0.py", "script"],
  ]);
});

test("a script is a module of its own, with imports, dataclasses and constants", () => {
  const one = `from __future__ import annotations
from dataclasses import asdict, dataclass

LEAST = 3


@dataclass
class Note:
    line: str


def main() -> dict:
    return {**asdict(Note("x")), "least": LEAST}
`;
  expect(called([one, {}], ["def main():\n    return 'LEAST' in globals()\n", {}])).toEqual([
    { line: "x", least: 3 },
    false,
  ]);
});

test("a failure shows the line of the script", () => {
  const [told] = called(["def main(n):\n    return 1 / n  # here\n", { n: 0 }]);
  expect(told).toMatch(/File "dags\/x\/0\.py", line 2, in main\n +return 1 \/ n {2}# here\n/);
});

test("text stays what it is, whatever it tries to be", () => {
  const texts = fc.sample(hostileUnicode, { numRuns: 200, seed: 7 });
  const scripts = texts.map((text) => {
    const comment = text.replaceAll(/[\0\r\n\f\v]/g, " ");
    return [`def main():\n    # ${comment}\n    return ${JSON.stringify(text)}\n`, {}] as const;
  });
  expect(called(...scripts)).toEqual(texts);
});
