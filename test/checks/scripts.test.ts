import { expect, test } from "@jest/globals";
import { dag, jinja, param, tpl, variable } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { scriptProblems } from "../../src/checks/script-problems.ts";
import type { ScriptFact } from "../../src/ir/script-facts.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const { customers, dailyRevenue } = shop;
const takes = (...parameters: readonly string[]): ScriptFact => ({
  parameters: parameters.map((written) => {
    const [, name = "", annotation, fallback] = /^(\w+)(?:: ([^=]+?))?( = .*)?$/.exec(written) ?? [];
    return { name, annotation: annotation ?? null, required: fallback === undefined };
  }),
  open: false,
  imports: [],
  problems: [],
});
const params = { rows: param.int(1) };
type Body = Parameters<typeof dag<"x", typeof params, typeof daily.schedule.context>>[2];
type Options = Parameters<Parameters<Body>[0]["python"]>[2];

function told(fact: ScriptFact, given: (d: Parameters<Body>[0]) => Record<string, unknown>, options: Options = {}) {
  const spec = dag("x", { ...daily, params }, (d) => void d.task("a", d.python("a.py", given(d), options)));
  const context = contextOf({ exports: shop, scripts: { "dags/x/a.py": { text: "", fact } } });
  return checkedBy(operatorArguments, [spec], context).map(({ at, message }) => [
    at.replace("task a args.", ""),
    message,
  ]);
}

test("what main takes may be given, as it takes it", () => {
  const fact = takes(
    "day: str",
    "n: int",
    "share: float",
    "dry: bool",
    "names: list[str]",
    "by: dict",
    "none: str | None",
    "other: Path",
    "any",
    "more: int = 3",
  );
  const right = { day: "x", n: 1, share: 1, dry: true, names: ["a"], by: { a: 1 }, none: null, other: "p", any: [] };
  expect(told(fact, () => right)).toEqual([]);
  expect(told({ ...takes("a"), open: true }, () => ({ a: 1, b: 2 }))).toEqual([]);
  const limit = variable("limit", { shape: "int" });
  expect(
    told(takes("day: str", "n: int", "limit: int", "text: str | None"), (d) => ({
      day: tpl`${d.ds}`,
      n: d.params.rows,
      limit: d.variable(limit),
      text: jinja("{{ ts }}"),
    })),
  ).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  ["day: str", { day: 1 }, "main of dags/x/a.py takes 'day' as str."],
  ["n: int", { n: 1.5 }, "main of dags/x/a.py takes 'n' as int."],
  ["n: int", { n: true }, "main of dags/x/a.py takes 'n' as int."],
  ["names: list[str]", { names: {} }, "main of dags/x/a.py takes 'names' as list[str]."],
  ["by: dict[str, int] | None", { by: [] }, "main of dags/x/a.py takes 'by' as dict[str, int] | None."],
  ["day: str", { day: null }, "main of dags/x/a.py takes 'day' as str."],
])("%s is not %j", (parameter, given, message) => {
  expect(told(takes(parameter), () => given)).toEqual([[`arguments.${Object.keys(given)[0]}`, message]]);
});

test("text that is known at run time is no number", () => {
  expect(told(takes("n: int"), (d) => ({ n: d.ds }))).toEqual([
    ["arguments.n", "main of dags/x/a.py takes 'n' as int."],
  ]);
});

test("one too many and one too few", () => {
  expect(told(takes("day: str", "n: int = 1"), (d) => ({ dya: d.ds }))).toEqual([
    ["arguments.dya", "main of dags/x/a.py takes no 'dya'."],
    ["arguments", "main of dags/x/a.py is not given 'day', which has no default."],
  ]);
});

test("datasets come with their places, for which main needs a parameter", () => {
  expect(told(takes("datasets: dict[str, str]"), () => ({}), { reads: customers })).toEqual([]);
  expect(told(takes(), () => ({}), { reads: customers })).toEqual([
    ["reads", "main of dags/x/a.py has no parameter 'datasets', and would not know where the data are."],
  ]);
  expect(told(takes("datasets"), () => ({ datasets: {} }), { writes: [customers] })).toEqual([
    ["arguments.datasets", "'datasets' are the places of what the task reads and writes, and no argument."],
  ]);
  // @ts-expect-error: a table of the warehouse
  expect(told(takes("datasets"), () => ({}), { reads: dailyRevenue })).toEqual([
    ["reads", "'daily_revenue' is a table of the warehouse; a script reaches datasets of the lake."],
  ]);
});

test("what is wrong with a script is told once, at its place in the file", () => {
  const problem = {
    message: "`main` is async.",
    fix: "Write def main(…).",
    span: { start: 5, end: 5, line: 2, column: 1 },
  };
  const fact: ScriptFact = { parameters: null, open: false, imports: [], problems: [problem] };
  const spec = dag("x", daily, (d) => {
    d.task("a", d.python("a.py", { any: 1 }));
    d.task("b", d.python("a.py"));
  });
  const context = contextOf({ scripts: { "dags/x/a.py": { text: "", fact } } });
  expect(checkedBy(scriptProblems, [spec], context)).toEqual([
    { code: "python/script", at: "dags/x/a.py:2:1", message: "`main` is async.", fix: "Write def main(…)." },
  ]);
});
