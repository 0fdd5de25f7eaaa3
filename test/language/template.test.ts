import { describe, expect, test } from "@jest/globals";
import { cron, dag, type Expr, jinja, lambda, manual, param, tpl } from "sluice";
import { isExpr, node } from "../../src/language/template.ts";
import { generateOrders } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

/** What a body is handed. */
function handed<T extends object>(
  read: (d: Parameters<Parameters<typeof dag<"x", typeof params, typeof dates>>[2]>[0]) => T,
): T {
  let found: T | undefined;
  dag("x", { ...daily, params }, (d) => {
    found = read(d);
  });
  if (!found) throw new Error("The body did not run.");
  return found;
}
const params = { rows: param.int(5), country: param.text("NL", { oneOf: ["NL", "DE"] }) };
const dates = daily.schedule.context;

describe("what a run knows", () => {
  test("is expressions", () => {
    const { ds, localDate, dataIntervalStart, dataIntervalEnd, runId } = handed((d) => d);
    expect([ds, localDate, dataIntervalStart, dataIntervalEnd, runId].map((each) => each[node])).toEqual([
      { kind: "context", name: "ds" },
      { kind: "context", name: "localDate" },
      { kind: "context", name: "dataIntervalStart" },
      { kind: "context", name: "dataIntervalEnd" },
      { kind: "context", name: "runId" },
    ]);
  });

  test("are its params, of which nobody can add or change one", () => {
    const refs = handed((d) => d.params);
    expect(Object.entries(refs).map(([name, each]) => [name, each[node]])).toEqual([
      ["rows", { kind: "param", name: "rows" }],
      ["country", { kind: "param", name: "country" }],
    ]);
    expect(Object.isFrozen(refs)).toBe(true);
  });

  test("by hand, there is no date", () => {
    dag("x", { ...daily, schedule: manual }, (d) => {
      expect(isExpr(d.ds)).toBe(false);
      expect(isExpr(d.localDate)).toBe(false);
    });
  });
});

describe("an output", () => {
  test("has the fields of its shape, and a list is one", () => {
    dag("x", daily, (d) => {
      const a = d.group("g", (g) =>
        g.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } })),
      );
      const { output } = a.tasks;
      expect(output[node]).toEqual({ kind: "output", task: "g.a", path: [] });
      expect(output.rows[node]).toEqual({ kind: "output", task: "g.a", path: ["rows"] });
      expect(output.files[node]).toEqual({ kind: "output", task: "g.a", path: ["files"] });
      expect(Object.keys(output)).toEqual(["key", "rows", "files"]);
      expect(Object.isFrozen(output)).toBe(true);
    });
  });
});

describe("tpl", () => {
  const ds = dates.ds;

  test.each<[string, Expr<string>, readonly unknown[]]>([
    ["an expression in text", tpl`a ${ds} b`, ["a ", ds[node], " b"]],
    ["an expression alone", tpl`${ds}`, [ds[node]]],
    ["expressions side by side", tpl`${ds}${ds}`, [ds[node], ds[node]]],
    ["constants, which join the text", tpl`a${"b"}${1}c${ds}${""}d${0}`, ["ab1c", ds[node], "d0"]],
    ["text in text", tpl`a ${tpl`b ${ds}`}`, ["a ", { kind: "template", parts: ["b ", ds[node]] }]],
    ["Jinja", tpl`a ${jinja("{{ x }}")}`, ["a ", { kind: "jinja", text: "{{ x }}" }]],
    ["braces, which are text", tpl`{{ ds }}`, ["{{ ds }}"]],
    ["nothing", tpl``, []],
  ])("%s", (_what, made, parts) => {
    expect(made[node]).toEqual({ kind: "template", parts });
  });

  test("is what an expression asks for that is put into a plain template string", () => {
    const refused = new TypeError("An expression was put into a plain template string. Write tpl`…` instead of `…`.");
    expect(() => `of ${ds}`).toThrow(refused);
    expect(() => `of ${tpl`x`}`).toThrow(refused);
    expect(() => String(ds)).toThrow(refused);
    dag("x", daily, (d) => {
      const a = d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } }));
      expect(() => `${a.output.key}`).toThrow(refused);
      expect(() => `${a.output}`).toThrow(refused);
    });
  });
});

test("only expressions are expressions", () => {
  expect(isExpr(dates.ds)).toBe(true);
  for (const value of [undefined, null, "ds", 1, {}, { kind: "context", name: "ds" }, cron("0 2 * * *")]) {
    expect(isExpr(value)).toBe(false);
  }
});
