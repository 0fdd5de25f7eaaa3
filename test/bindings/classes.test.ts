import { describe, expect, test } from "@jest/globals";
import { cron, dag, type Expr, lambda, lambdaFunction, type Notifier, noop, type Operator, param, tpl } from "sluice";
import { type Dict, type Json, notifierClass, operatorClass, pythonCall, pythonName } from "sluice/operators";
import { S3CopyObjectOperator, S3DeleteObjectsOperator, S3KeySensor, S3ListOperator } from "sluice/operators/s3";
import { SlackNotifier } from "sluice/operators/slack";
import { compile } from "../../src/compile.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { environment, loadedOf } from "../support/compiling.ts";
import { ordersRaw } from "../support/shop.ts";

const daily = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" } as const;

function compiled(spec: DagSpec) {
  const made = compile(loadedOf([spec]), environment);
  expect(made.diagnostics).toEqual([]);
  return { ...made, text: made.artifacts.find(({ path }) => path === `dags/${spec.id}.py`)?.text ?? "" };
}

const ofTask = (operator: Operator, options = {}) =>
  compiled(dag("x", daily, (d) => void d.task("a", operator, options))).text;

/** A class that no catalog knows: its calls are written as they are. */
const Made = operatorClass<Dict<unknown>, never>("acme.operators.Made", "json", {
  convert: { wait: "timedelta", since: "moment", state: "acme.states.State" },
});

test("arguments have their Python names, and expressions are rendered", () => {
  const spec = dag("x", daily, (d) => {
    d.task(
      "a",
      S3CopyObjectOperator({ sourceBucketKey: tpl`in/${d.ds}`, destBucketKey: "out", sourceBucketName: "b" }),
    );
  });
  expect(compiled(spec).text).toContain(`    a = S3CopyObjectOperator(
        task_id="a",
        source_bucket_key="in/{{ ds }}",
        dest_bucket_key="out",
        source_bucket_name="b",
    )`);
});

describe("what another task returned", () => {
  const written = (body: Parameters<typeof dag>[2]) => compiled(dag("x", daily, body)).text;

  test("is handed on as it is: a list stays one, alone and among others", () => {
    const text = written((d) => {
      const list = d.task("list", S3ListOperator({ bucket: "b" }));
      d.task("delete", S3DeleteObjectsOperator({ bucket: "b", keys: list.output }));
      d.task("more", Made({ all: { of: [list.output, tpl`${list.output}`] } }));
    });
    expect(text).toContain('delete = S3DeleteObjectsOperator(task_id="delete", bucket="b", keys=list_.output)');
    expect(text).toContain('all={"of": [list_.output, "{{ ti.xcom_pull(task_ids=\'list\') }}"]}');
    expect(text).toContain("list_ >> [delete, more]");
  });

  test("is also for the instances of a mapped task", () => {
    const text = written((d) => {
      const list = d.task("list", S3ListOperator({ bucket: "a" }));
      d.map("delete", ["b", "c"], (bucket) => S3DeleteObjectsOperator({ bucket, keys: list.output }));
    });
    expect(text.replaceAll(/\s+/g, " ")).toContain('bucket="{{ params.map_item }}", keys=list_.output, ).expand(');
  });

  test("is decoded where it is JSON as text, and rendered to text", () => {
    const returned = lambdaFunction("name", { output: "string" });
    const spec = dag("x", daily, (d) => {
      const name = d.task("name", lambda.invoke({ function: returned }));
      d.task("a", Made({ name: name.output }));
    });
    expect(compile(loadedOf([spec], { exports: { returned } }), environment).artifacts[0]?.text).toContain(
      "name=\"{{ ti.xcom_pull(task_ids='name') | fromjson }}\"",
    );
  });

  test("is there before it is named, although a group began with another task", () => {
    const text = written((d) => {
      const group = d.group("g", (g) => {
        g.task("first", noop());
        return { second: (keys: Expr<never>) => g.task("second", Made({ keys })) };
      });
      const list = d.task("list", S3ListOperator({ bucket: "b" }));
      group.tasks.second(list.output);
    });
    expect(text.indexOf("list_ = S3ListOperator")).toBeGreaterThan(0);
    expect(text.indexOf("list_ = S3ListOperator")).toBeLessThan(text.indexOf('with TaskGroup("g")'));
  });

  test("is refused where a group stands on both sides of its task", () => {
    const spec = dag("x", daily, (d) => {
      const group = d.group("g", (g) => {
        const first = g.task("first", S3ListOperator({ bucket: "b" }));
        return { first, second: (keys: Expr<never>) => g.task("second", Made({ keys })) };
      });
      const list = d.task("between", Made({ keys: group.tasks.first.output }));
      group.tasks.second(list.output);
    });
    expect(compile(loadedOf([spec]), environment).diagnostics.map(({ code, at }) => [code, at.path])).toEqual([
      ["airflow/output-order", "args.arguments.keys"],
    ]);
  });

  test("is refused as a part, as a param or as an element where that is a list or an object, which would be text", () => {
    const listed = lambdaFunction("listed", { output: { files: [{ keys: ["string"] }], count: "int" } });
    const spec = dag("x", { ...daily, params: { keys: param.list(["a"]), one: param.text("b") } }, (d) => {
      const { output } = d.task("listed", lambda.invoke({ function: listed }));
      d.task("whole", Made({ keys: output }));
      d.task("part", Made({ keys: [output.files] }));
      d.task("param", Made({ keys: { are: d.params.keys } }));
      d.map("element", output.files, (file) => Made({ keys: file.keys }));
      d.map("constant", [{ keys: ["a"] }], ({ keys }) => Made({ keys }));
      d.task("right", Made({ keys: [d.params.one, output.count, tpl`${output.count}`] }));
    });
    const found = compile(loadedOf([spec], { exports: { listed } }), environment).diagnostics;
    expect(found.map(({ code, message }) => [code, message.split(",")[0]])).toEqual([
      ["airflow/as-text", "'keys' is given what 'listed' returned"],
      ["airflow/as-text", "'keys' is given 'files' of what 'listed' returned"],
      ["airflow/as-text", "'keys' is given the param 'keys'"],
      ["airflow/as-text", "'keys' is given a part of the element that it is mapped over"],
      ["airflow/as-text", "'keys' is given a part of the element that it is mapped over"],
    ]);
  });
});

describe("text that is something else in Python", () => {
  test.each([
    [{ wait: "5m" }, "wait=timedelta(minutes=5)"],
    [{ wait: 300 }, "wait=300"],
    [{ since: "2026-01-31" }, "since=date(year=2026, month=1, day=31)"],
    [{ since: "08:30" }, "since=time(hour=8, minute=30, second=0)"],
    [
      { since: "2026-01-31T08:30:05Z" },
      'since=datetime(year=2026, month=1, day=31, hour=8, minute=30, second=5, tz="UTC")',
    ],
    // Pendulum has no zone that is called "+09:00".
    [{ since: "2026-02-01T08:30+09:00" }, 'month=1, day=31, hour=23, minute=30, second=0, tz="UTC"'],
    [{ state: "ACTIVE" }, 'state=State(value="ACTIVE")'],
    [{ state: ["ACTIVE", "GONE"] }, 'state=[State(value="ACTIVE"), State(value="GONE")]'],
    [{ check: pythonName("acme.checks.has_rows") }, "check=has_rows"],
    [{ env: [pythonCall("acme.Env", { name: "DAY", value: [1, null] })] }, 'env=[Env(name="DAY", value=[1, None])]'],
  ] as const)("%j", (args, python) => {
    expect(ofTask(Made(args)).replaceAll(/\n\s*/g, " ")).toContain(python);
  });

  test.each([
    [{ wait: "5 minutes" }, "wait is '5 minutes', which is not a length of time: write 30s, 5m, 2h or 1d."],
    [
      { since: "tomorrow" },
      "since is 'tomorrow', which is no moment: write 2026-01-31T08:30:00Z, 2026-01-31 or 08:30.",
    ],
    ...["2026-02-30", "25:00", "08:60", "2026-02-30T08:30:00Z", "2026-02-28T24:00", "2026-02-28T08:30+15:00"].map(
      (since) =>
        [
          { since },
          `since is '${since}', which is no moment: write 2026-01-31T08:30:00Z, 2026-01-31 or 08:30.`,
        ] as const,
    ),
  ])("%j is refused at once", (args, message) => {
    expect(() => Made(args)).toThrow(new TypeError(message));
  });

  test("a path that is none is refused at once: nothing of it becomes code", () => {
    expect(() => pythonName("os.system('x')")).toThrow("is not the full path of a Python name");
    expect(() => pythonCall("len", {})).toThrow("is not the full path of a Python name");
  });
});

test("a sensor's timeout counts from its first look", () => {
  expect(ofTask(S3KeySensor({ bucketKey: "a", bucketName: "b" }), { timeout: "2h" })).toContain(
    "timeout=timedelta(hours=2)",
  );
  expect(ofTask(Made({}), { timeout: "2h" })).toContain("execution_timeout=timedelta(hours=2)");
});

test("what a task reads and writes says its order, and is in the manifest; it is granted nothing", () => {
  const { manifest, text } = compiled(
    dag("x", daily, (d) => {
      d.task("read", Made({}, { reads: ordersRaw }));
      d.task("write", Made({}, { writes: [ordersRaw] }));
    }),
  );
  expect(text).toContain("write >> read");
  const [dagOfManifest] = manifest?.dags ?? [];
  expect(dagOfManifest?.tasks).toMatchObject([
    { id: "write", grants: [], reads: [], writes: [{ dataset: "orders_raw" }] },
    { id: "read", grants: [], reads: [{ dataset: "orders_raw" }], writes: [] },
  ]);
});

describe("a notifier of Airflow's own", () => {
  const told = (onFailure: Notifier) => compiled(dag("x", { ...daily, onFailure }, (d) => void d.task("a", noop())));

  test("is a callback like Sluice's, with what it requires", () => {
    const { text, manifest } = told(SlackNotifier({ text: "broken", channel: "#data" }));
    expect(text).toContain('on_failure_callback=[SlackNotifier(text="broken", channel="#data")]');
    expect(manifest?.requirements).toEqual(["apache-airflow-providers-slack==9.10.2"]);
    expect(manifest?.dags[0]?.grants).toEqual([]);
  });

  test("of a provider that the catalog does not know, too", () => {
    const Pager = notifierClass<{ readonly key: Json }>("airflow.providers.pager.notifications.pager.Pager", {
      requires: "apache-airflow-providers-pager==1.0.0",
    });
    expect(told(Pager({ key: "k" })).manifest?.requirements).toEqual(["apache-airflow-providers-pager==1.0.0"]);
  });
});
