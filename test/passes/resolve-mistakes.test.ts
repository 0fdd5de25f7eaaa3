import { describe, expect, test } from "@jest/globals";
import {
  bash,
  dag,
  type Expr,
  equals,
  greater,
  jinja,
  lambda,
  manual,
  noop,
  notify,
  otherwise,
  param,
  redshift,
  s3,
  sns,
  topic,
  tpl,
} from "sluice";
import { compile } from "../../src/compile.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { contextOf, environment, loadedOf, onlyDag, taskOf, through, told } from "../support/compiling.ts";
import { countCustomers, generateOrders, landing, ordersRaw, support, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
const resolved = (spec: DagSpec): DagIr => {
  const { resolved: program, diagnostics } = through([], [spec], context);
  expect(diagnostics).toEqual([]);
  return onlyDag(program);
};
const mistakes = (...specs: readonly DagSpec[]) =>
  told(through([], specs, context).diagnostics, specs, context.lakehouse);

/** A value whose type says that it is fine: what comes through a cast, a spread or a `string` variable. */
const believed = <T>(value: unknown): T => value as T;

describe("what types let through is told", () => {
  test("something that the lakehouse does not export, even under the id of something that it does", () => {
    const stranger = topic("strangers");
    const twin = topic("data-support");
    const spec = dag("x", { ...daily, onFailure: notify.sns(stranger) }, (d) => {
      d.task("a", sns.publish({ topic: twin, message: "hi" }));
    });
    const fix = "Export it there: only what the lakehouse exports is created.";
    expect(mistakes(spec)).toEqual([
      {
        code: "definition/not-exported",
        at: "dag x onFailure.topic",
        message: "The topic 'strangers' is used here, but lakehouse/index.ts does not export it.",
        fix,
      },
      {
        code: "definition/not-exported",
        at: "task a args.topic",
        message: "The topic 'data-support' is used here, but lakehouse/index.ts does not export it.",
        fix,
      },
    ]);
  });

  test("Jinja's braces in plain strings, however deep; not those that jinja`` and values hold", () => {
    const spec = dag("x", daily, (d) => {
      d.task("a", sns.publish({ topic: support, message: "of {{ ds }}", subject: jinja("{{ ds }}") }));
      d.task(
        "b",
        lambda.invoke({ function: countCustomers, payload: believed({ list: ["x", { deep: "{% if %}" }] }) }),
      );
      d.task("c", s3.wait({ bucket: landing, key: "{# no #}" }));
      d.task("d", sns.publish({ topic: support, message: "{ fine } and } } fine" }));
    });
    const fix = 'Write expressions as values (d.ds, tpl`…`), or say jinja("…") where you mean Jinja.';
    const code = "template/plain-braces";
    expect(mistakes(spec)).toEqual([
      { code, at: "task a args.message", message: `A plain string holds Jinja's braces: "of {{ ds }}".`, fix },
      { code, at: "task b args.payload.list.1.deep", message: `A plain string holds Jinja's braces: "{% if %}".`, fix },
      { code, at: "task c args.key", message: `A plain string holds Jinja's braces: "{# no #}".`, fix },
    ]);
  });

  test("numbers that JSON and Airflow cannot hold, wherever they stand, once each", () => {
    const code = "value/number";
    const fix = "Write a finite number, or a text of which its reader makes what it needs.";
    const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5n];
    const spec = dag("x", { ...daily, params: { n: param.int(1) } }, (d) => {
      d.task("a", lambda.invoke({ function: countCustomers, payload: believed({ rows: Number.NaN, list: odd }) }));
      d.map("b", believed<readonly number[]>([1, Number.NaN]), () => noop());
      d.task("c", redshift.sql({ warehouse, sql: d.sql("c.sql", { n: Number.NaN }) }));
      d.branch("size", { big: greater(d.params.n, Number.NaN), small: otherwise });
      d.task("fine", lambda.invoke({ function: countCustomers, payload: believed({ rows: [-0, 1e308, 0.1] }) }));
    });
    const told = (at: string, value: string) => ({
      code,
      at,
      message: `${value} is no number that JSON and Airflow can hold.`,
      fix,
    });
    expect(mistakes(spec)).toEqual([
      told("task a args.payload.rows", "NaN"),
      told("task a args.payload.list.0", "NaN"),
      told("task a args.payload.list.1", "Infinity"),
      told("task a args.payload.list.2", "-Infinity"),
      told("task a args.payload.list.3", "5n"),
      told("task b over.1", "NaN"),
      told("task c args.sql.bind.n", "NaN"),
      told("task size args.arms.0.condition.right", "NaN"),
    ]);
  });

  test("the date of a run that a person starts", () => {
    const spec = dag("x", { ...daily, schedule: manual }, (d) => {
      d.task("a", sns.publish({ topic: support, message: believed<Expr<string>>(d.ds) }));
    });
    expect(mistakes(spec)).toEqual([
      {
        code: "template/unavailable",
        at: "task a args.message",
        message:
          "The runs of this DAG do not have this value: a run that a person starts has no data interval; take a param instead.",
      },
    ]);
  });

  test("but a payload's field may have any name", () => {
    const payload = believed<object>({ unavailable: "no mistake", reason: { unavailable: "none either" } });
    const spec = dag("x", daily, (d) => void d.task("a", lambda.invoke({ function: countCustomers, payload })));
    expect(taskOf(resolved(spec), "a").operator.args).toEqual({ function: "count_customers", payload });
  });

  test("lengths of time that are none", () => {
    const spec = dag("x", { ...daily, timeout: "-1e3m", retries: { attempts: 1, delay: "1.5h" } }, (d) => {
      d.task("a", noop(), { timeout: believed("soon"), retries: { attempts: 1, maxDelay: "1 h" } });
    });
    const fix = "Write a number and a unit: 30s, 5m, 2h or 1d.";
    const code = "time/bad-duration";
    expect(mistakes(spec)).toEqual([
      { code, at: "dag x retries.delay", message: "'1.5h' is not a length of time.", fix },
      { code, at: "dag x timeout", message: "'-1e3m' is not a length of time.", fix },
      { code, at: "task a retries.maxDelay", message: "'1 h' is not a length of time.", fix },
      { code, at: "task a timeout", message: "'soon' is not a length of time.", fix },
    ]);
  });

  test("retries that cannot be", () => {
    const code = "task/bad-retries";
    const spec = dag("x", { ...daily, retries: -1 }, (d) => {
      d.task("a", noop(), { retries: 1.5 });
      d.task("b", noop(), { retries: { attempts: Number.NaN } });
      d.task("c", noop(), { retries: { attempts: 1, delay: "2h", maxDelay: "1h" } });
      d.task("d", noop(), { retries: { attempts: 0, delay: "1h", maxDelay: "1h" } });
    });
    const fix = "Write a whole number from 0.";
    expect(mistakes(spec)).toEqual([
      { code, at: "dag x retries", message: "-1 is not a number of further tries.", fix },
      { code, at: "task a retries", message: "1.5 is not a number of further tries.", fix },
      { code, at: "task b retries", message: "NaN is not a number of further tries.", fix },
      {
        code,
        at: "task c retries",
        message: "The first delay, 2h, is longer than the longest, 1h.",
        fix: "Shorten delay, or raise maxDelay.",
      },
    ]);
  });

  test("limits that are none", () => {
    const code = "dag/bad-limit";
    const fix = "Write a whole number from 1. A DAG that should not run is paused in Airflow.";
    const spec = dag("x", { ...daily, maxActiveRuns: 0, maxActiveTasks: 2.5 }, () => {});
    expect(mistakes(spec)).toEqual([
      { code, at: "dag x maxActiveRuns", message: "maxActiveRuns is 0, which is no limit.", fix },
      { code, at: "dag x maxActiveTasks", message: "maxActiveTasks is 2.5, which is no limit.", fix },
    ]);
  });

  test("what is no step", () => {
    const spec = dag("x", daily, (d) => void d.task("a", noop(), { after: believed(["b", null]) }));
    const fix = "Keep the task and name it: const first = d.task(…), and then { after: first }.";
    expect(mistakes(spec)).toEqual([
      { code: "task/unknown-step", at: "task a after", message: '`after` is "b", which is no task.', fix },
      { code: "task/unknown-step", at: "task a after", message: "`after` is null, which is no task.", fix },
    ]);
  });

  test("steps of another DAG", () => {
    let leaked: unknown;
    const other = dag("other", daily, (d) => {
      leaked = d.task("leak", noop());
    });
    const spec = dag("x", daily, (d) => {
      d.task("a", noop(), { after: believed(leaked) });
      d.group("g", () => {}, { after: [believed(leaked)] });
    });
    const message = (own: string) =>
      `'leak' is a step of the DAG 'other'; a task can only wait for steps of its own DAG, '${own}'.`;
    const fix = "Name a step of 'x', or put both tasks into one DAG.";
    expect(mistakes(other, spec)).toEqual([
      { code: "task/unknown-step", at: "group g after", message: message("x"), fix },
      { code: "task/unknown-step", at: "task a after", message: message("x"), fix },
    ]);
  });

  test("and the other DAGs are resolved all the same", () => {
    const broken = dag("broken", { ...daily, timeout: "-1s" }, () => {});
    const whole = dag(
      "whole",
      daily,
      (d) =>
        void d.task(
          "a",
          lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 }, writes: ordersRaw }),
        ),
    );
    const { resolved: program } = through([], [broken, whole], context);
    expect(program.dags.map(({ id, tasks }) => [id, tasks.length])).toEqual([
      ["broken", 0],
      ["whole", 1],
    ]);
  });
});

test("what another DAG's task answers, and another DAG's params, wherever they stand", () => {
  const given: { output?: Expr<string>; param?: Expr<string>; item?: Expr<string> } = {};
  dag("other", { ...daily, params: { p: param.text("x") } }, (d) => {
    given.output = d.task("a", bash({ command: "date" })).output;
    given.param = d.params.p;
    d.map("m", ["x"], (item) => {
      given.item = item;
      return noop();
    });
  });
  const { output, param: p, item } = given;
  if (!output || !p || !item) throw new Error("The body of a DAG runs at once.");
  const spec = dag("x", { ...daily, params: { p: param.text("x") } }, (d) => {
    const own = d.task("a", bash({ command: "date" }));
    d.task("right", bash({ command: "env", env: { A: own.output, B: d.params.p } }));
    d.task("b", bash({ command: "env", env: { A: output, B: tpl`${own.output} ${tpl`${p}`}` } }));
    d.only("c", equals(p, "x"));
    d.map("m", ["x"], () => bash({ command: "env", env: { A: item } }), {
      onFailure: notify.slack("s", { text: output }),
    });
  });
  const { diagnostics } = compile(loadedOf([spec]), environment);
  expect(
    diagnostics
      .filter(({ code }) => code === "template/other-dag")
      .map(({ at, message }) => [at.path, message.split(";")[0]]),
  ).toEqual([
    ["args.env.A", "This is of the task 'a' of the DAG 'other'"],
    ["args.env.B", "This is of the param 'p' of the DAG 'other'"],
    ["args.condition.left", "This is of the param 'p' of the DAG 'other'"],
    ["args.env.A", "This is of the task 'm' of the DAG 'other'"],
    ["onFailure.text", "This is of the task 'a' of the DAG 'other'"],
  ]);
});
