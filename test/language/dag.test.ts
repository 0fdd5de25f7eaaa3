import { runInThisContext } from "node:vm";
import { describe, expect, test } from "@jest/globals";
import * as sluice from "sluice";
import { dag, noop } from "sluice";
import type { DagSpec } from "../../src/language/dag.ts";
import { daily } from "../support/spec.ts";

describe("a DAG", () => {
  const spec = dag("x", { ...daily, tags: ["t"] }, (d) => {
    const a = d.task("a", noop());
    const outer = d.group("outer", (o) => {
      const inner = o.group("inner", (i) => ({ deep: i.task("deep", noop()) }), { after: a });
      return { ...inner.tasks, beside: o.task("beside", noop(), { after: inner, when: "always" }) };
    });
    d.task("z", noop(), { after: [outer, outer.tasks.deep] });
  });

  test("has its steps as they were written, with full ids", () => {
    expect(spec.tasks.map(({ id, group, operator }) => [id, group, operator.kind])).toEqual([
      ["a", undefined, "noop"],
      ["outer.inner.deep", "outer.inner", "noop"],
      ["outer.beside", "outer", "noop"],
      ["z", undefined, "noop"],
    ]);
    expect(spec.groups.map(({ id, parent }) => [id, parent])).toEqual([
      ["outer", undefined],
      ["outer.inner", "outer"],
    ]);
    expect(spec.tasks[2]?.options).toMatchObject({
      when: "always",
      after: { kind: "group", dag: "x", id: "outer.inner" },
    });
    expect(spec.tasks[3]?.options).toMatchObject({
      after: [
        { kind: "group", dag: "x", id: "outer" },
        { kind: "task", dag: "x", id: "outer.inner.deep" },
      ],
    });
  });

  test("is frozen, with all in it, and holds copies of what the author handed over", () => {
    const options = { ...daily, tags: ["t"] };
    const taskOptions: sluice.TaskOptions<"y"> = { timeout: "5m" };
    const args = { topic: sluice.topic("t"), message: "m" };
    const made = dag("y", options, (d) => void d.task("a", sluice.sns.publish(args), taskOptions));
    taskOptions.timeout = "6m";
    args.message = "changed";
    expect(made.tasks[0]?.options.timeout).toBe("5m");
    expect(made.tasks[0]?.operator.args).toMatchObject({ message: "m" });
    for (const each of [
      made,
      made.options,
      made.tasks,
      made.groups,
      made.tasks[0],
      made.tasks[0]?.options,
      made.tasks[0]?.operator,
    ]) {
      expect(Object.isFrozen(each)).toBe(true);
    }
  });

  test("has no async body: its tasks would come when nobody looks any more", () => {
    const body = async () => {};
    expect(() => dag("late", daily, body)).toThrow(
      new TypeError("The body of 'late' is async. Specs are read once and at once: take the 'async' away."),
    );
    expect(() => dag("x", daily, (d) => void d.group("g", body))).toThrow(
      new TypeError("The body of 'g' is async. Specs are read once and at once: take the 'async' away."),
    );
  });

  test("tells of an async body even where that fails later", async () => {
    const failures: unknown[] = [];
    const note = (failure: unknown) => void failures.push(failure);
    process.on("unhandledRejection", note);
    const body = async () => {
      throw new Error("bad port");
    };
    expect(() => dag("late", daily, body)).toThrow("is async");
    await new Promise((done) => setImmediate(done));
    process.off("unhandledRejection", note);
    expect(failures).toEqual([]);
  });

  test("has a schedule, and operators that were called, also where nobody checked its types", () => {
    const untyped = (value: unknown): never => value as never;
    expect(() => dag("x", { ...daily, schedule: untyped("@daily") }, () => {})).toThrow(
      new TypeError("The schedule of 'x' is none. Write cron(\"0 2 * * *\"), or manual."),
    );
    expect(() => dag("x", daily, (d) => void d.task("a", untyped(noop)))).toThrow(
      new TypeError("'a' is given no operator. Call one, such as noop()."),
    );
  });
});

describe("an origin", () => {
  /** Runs a spec whose places are known to the character, as the loader runs one. */
  function read(lines: readonly string[]): DagSpec {
    const text = `(function (sluice, daily) {${lines.join("\n")}\n})`;
    return runInThisContext(text, { filename: "dags/x.dag.ts" })(sluice, daily);
  }

  test("is where the author called, to the character", () => {
    const spec = read([
      "const { dag, noop } = sluice;",
      'return dag("x", daily, (d) => {',
      '  d.task("a", noop()); d.task("b", noop());',
      '  for (const n of [1, 2]) d.task("l" + n, noop());',
      "  const helper = (id) =>",
      "    d.task(id, noop());",
      '  helper("h");',
      '  d.group("g",',
      '    (g) => g.task("i", noop()));',
      "});",
    ]);
    const place = ({ origin: { file, line, column } }: { readonly origin: DagSpec["origin"] }) =>
      `${file}:${line}:${column}`;
    expect(place(spec)).toBe("dags/x.dag.ts:2:8");
    expect(spec.tasks.map((task) => [task.id, place(task)])).toEqual([
      ["a", "dags/x.dag.ts:3:5"],
      ["b", "dags/x.dag.ts:3:26"],
      ["l1", "dags/x.dag.ts:4:29"],
      ["l2", "dags/x.dag.ts:4:29"],
      ["h", "dags/x.dag.ts:6:7"],
      ["g.i", "dags/x.dag.ts:9:14"],
    ]);
    expect(spec.groups.map(place)).toEqual(["dags/x.dag.ts:8:5"]);
  });

  test("leaves the engine's stack traces as they were", () => {
    const { stackTraceLimit, prepareStackTrace } = Error;
    dag("x", daily, (d) => void d.task("a", noop()));
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
    expect(Error.prepareStackTrace).toBe(prepareStackTrace);
    expect(new Error("x").stack).toContain("dag.test.ts");
  });
});
