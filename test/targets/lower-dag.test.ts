import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { DagIr } from "../../src/ir/dag.ts";
import { type AirflowCall, py } from "../../src/ir/python-value.ts";
import { compiled, type SpecFixture } from "../support/fixture.ts";
import { dagIr, edges, fileOf, options, origin, standard, step, taskIr } from "./ir.ts";
import { python } from "./python.ts";
import { hostileText } from "./text.ts";

const folder = join(__dirname, "airflow");
const fixtures = readdirSync(folder).filter((name) => existsSync(join(folder, name, "input.ts")));
const versions = { v2: "2.11.2", v3: "3.3.1" } as const;
const [v2, v3] = [options(versions.v2), options(versions.v3)];

/** `UPDATE_FIXTURES=1` writes the expected files anew: read each change as a reviewer would. */
const update = process.env.UPDATE_FIXTURES === "1";

describe.each(fixtures)("%s", (name) => {
  test.each(Object.entries(versions))("compiles as expected for %s", async (dialect, airflow) => {
    const input: { readonly dag: DagIr } | SpecFixture = await import(join(folder, name, "input.ts"));
    const lowered = () =>
      "dag" in input ? fileOf(structuredClone(input.dag), options(airflow)) : compiled(input, airflow);
    const { path, text } = lowered();
    const expected = join(folder, name, `expected.${dialect}.py`);
    if (update) writeFileSync(expected, text);
    expect(path).toBe(`dags/${"dag" in input ? input.dag.id : input.default.id}.py`);
    expect(text).toBe(readFileSync(expected, "utf8"));
    expect(lowered().text).toBe(text);
  });
});

/** The hash that the file says, and its body. */
function parts(text: string): { readonly hash: string | undefined; readonly body: string } {
  const end = text.indexOf("\n\n");
  return { hash: /^# Body: sha256 ([0-9a-f]{16})$/m.exec(text.slice(0, end))?.[1], body: text.slice(end + 2) };
}

test("the hash is the body's, and changes with it only", () => {
  const dag = dagIr({ id: "x", tasks: [step("a")] });
  const first = parts(fileOf(dag, v3).text);
  expect(first.hash).toBe(createHash("sha256").update(first.body).digest("hex").slice(0, 16));
  const moved = {
    ...dag,
    origin: { ...origin, line: 99 },
    tasks: [{ ...step("a"), origin: { ...origin, line: 100 } }],
  };
  expect(fileOf(moved, v3)).toEqual(fileOf(dag, v3));
  expect(parts(fileOf({ ...dag, catchup: true }, v3).text).hash).not.toBe(first.hash);
});

const inspect = `
import ast, json, sys
found = []
for source in json.load(sys.stdin):
    tree = ast.parse(source.encode("utf-8"))
    block = tree.body[-1]
    assigned = [node for node in ast.walk(block) if isinstance(node, ast.Assign)]
    tasks = {}
    for node in assigned:
        tasks[node.targets[0].id] = next(ast.literal_eval(k.value) for k in node.value.keywords if k.arg == "task_id")
    call = block.items[0].context_expr
    given = {k.arg: k.value for k in call.keywords}
    params = [ast.literal_eval(key) for key in given["params"].keys] if "params" in given else []
    called = sorted({node.func.id for node in ast.walk(block) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)})
    found.append({"tasks": sorted(tasks.values()), "names": sorted(tasks), "params": params, "called": called,
        "description": ast.literal_eval(given["description"]) if "description" in given else ""})
print(json.dumps(found))
`;

interface Inspected {
  readonly tasks: readonly string[];
  readonly names: readonly string[];
  readonly called: readonly string[];
  readonly params: readonly string[];
  readonly description: string;
}

test("no id or text leaves its literal, and no task's name takes another's or an import's", () => {
  const names = [
    "class",
    "print",
    "dag",
    "json",
    "timedelta",
    "DAG",
    "EmptyOperator",
    "TaskGroup",
    "pendulum",
    "__file__",
    "a-b",
    "a.b",
    "a_b",
  ];
  const ids = fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[\w.-]{1,8}$/), hostileText);
  const dags = fc.sample(
    fc.record({
      tasks: fc.uniqueArray(ids, { maxLength: 12, minLength: 1 }),
      description: hostileText,
      params: fc.uniqueArray(hostileText, { maxLength: 3 }),
      text: hostileText,
    }),
    { numRuns: 300, seed: 5 },
  );
  const lowered = dags.map(({ tasks, description, params, text }) =>
    fileOf(
      dagIr({
        id: "x",
        description,
        params: Object.fromEntries(params.map((name) => [name, { type: "string", default: text, description: text }])),
        retries: { attempts: 1, delay: 60, backoff: "fixed" },
        tasks: tasks.map((id) => step(id, { doc: text })),
        edges: edges(tasks),
      }),
      v3,
    ),
  );
  const found = python(
    inspect,
    lowered.map(({ text }) => text),
  ) as readonly Inspected[];
  for (const [i, { tasks, description, params }] of dags.entries()) {
    expect(found[i]?.tasks).toHaveLength(tasks.length);
    expect(new Set(found[i]?.tasks)).toEqual(new Set(tasks));
    expect(new Set(found[i]?.names).size).toBe(tasks.length);
    expect(new Set(found[i]?.params)).toEqual(new Set(params));
    expect(found[i]?.description).toBe(description);
    const called = found[i]?.called ?? [];
    expect(called.filter((name) => found[i]?.names.includes(name))).toEqual([]);
  }
});

test("classes of one name from two modules are told apart", () => {
  const call = (path: string): AirflowCall => ({ class: path, args: {} });
  const { text } = fileOf(
    dagIr({
      id: "x",
      tasks: [taskIr("a", call("one.Sensor")), taskIr("b", call("two.Sensor")), taskIr("c", call("one.Sensor"))],
    }),
    v3,
  );
  expect(text).toContain("from one import Sensor\nfrom two import Sensor as Sensor_2\n");
  expect(text).toMatch(/a = Sensor\(.*\n+.*b = Sensor_2\(.*\n+.*c = Sensor\(/);
});

describe("retries", () => {
  const standing = { attempts: 2, delay: 60, backoff: "exponential", maxDelay: 600 } as const;
  const none = { attempts: 0, delay: 0, backoff: "fixed" } as const;
  const taskLine = (dag: DagIr, version = v3) => /EmptyOperator\((.*)\)/.exec(fileOf(dag, version).text)?.[1];

  test("a task says only what the DAG does not", () => {
    const lineOf = (retries: DagIr["retries"]) =>
      taskLine(dagIr({ id: "x", retries: standing, tasks: [step("a", retries === undefined ? {} : { retries })] }));
    expect(lineOf(undefined)).toBe('task_id="a"');
    expect(lineOf(standing)).toBe('task_id="a"');
    expect(lineOf({ ...standing, attempts: 5 })).toBe('task_id="a", retries=5');
    expect(lineOf(none)).toBe('task_id="a", retries=0');
    expect(lineOf({ attempts: 2, delay: 60, backoff: "fixed" })).toBe(
      'task_id="a", retry_exponential_backoff=0, max_retry_delay=None',
    );
  });

  test("a DAG without retries leaves all to the task", () => {
    const dag = dagIr({
      id: "x",
      retries: none,
      tasks: [step("a", { retries: { attempts: 1, delay: 60, backoff: "fixed" } })],
    });
    expect(fileOf(dag, v3).text).toContain('default_args={"retries": 0},');
    expect(taskLine(dag)).toBe('task_id="a", retries=1, retry_delay=timedelta(minutes=1)');
  });

  test.each([
    ["2.11.2", "True"],
    ["3.0.6", "True"],
    ["3.3.1", "2.0"],
  ])("backoff on %s is %s", (airflow, backoff) => {
    const dag = dagIr({ id: "x", retries: standing, tasks: [step("a")] });
    expect(fileOf(dag, options(airflow)).text).toContain(`"retry_exponential_backoff": ${backoff},`);
  });
});

describe("what the passes must not hand on", () => {
  const call = (args: AirflowCall["args"]): DagIr =>
    dagIr({ id: "x", tasks: [taskIr("a", { class: `${standard}.empty.EmptyOperator`, args })] });
  const { airflow: _, ...notLowered } = step("a");

  test.each<[string, DagIr, string]>([
    ["a task without a call", dagIr({ id: "x", tasks: [notLowered] }), "not lowered"],
    ["a group that is not there", dagIr({ id: "x", tasks: [step("g.a", { group: "g" })] }), 'group "g"'],
    [
      "an id outside its group",
      dagIr({ id: "x", groups: [{ id: "g", origin, after: [] }], tasks: [step("a", { group: "g" })] }),
      "does not begin",
    ],
    ["an argument that is the task's", call({ task_id: "b" }), "task_id"],
    ["an argument that is not a name", call({ "a b": 1 }), "keyword argument"],
    ["a class that is not a path", call({ a: py.call("os.system('x')", {}) }), "not the path"],
    ["an output of no task", call({ a: py.text({ $expr: { kind: "output", task: "b", path: [] } }) }), 'task "b"'],
    ["a start that is no day", dagIr({ id: "x", start: "yesterday" }), "YYYY-MM-DD"],
  ])("%s", (_, dag, message) => {
    expect(() => fileOf(dag, v3)).toThrow(message);
  });

  test("what only Airflow 3 has", () => {
    const dag = call({ a: py.call("airflow.sdk.AssetAlias", { name: "x" }) });
    expect(() => fileOf(dag, v2)).toThrow("Airflow 2 has no airflow.sdk.AssetAlias");
    expect(() => fileOf(dag, options("4.0.0"))).toThrow("no dialect");
  });
});
