import { describe, expect, test } from "@jest/globals";
import { callSpec, compiledFor } from "../support/airflow-call.ts";

const glue = "airflow.providers.amazon.aws.operators.glue.GlueJobOperator";
const slack = "airflow.providers.slack.operators.slack.SlackAPIPostOperator";

test("is called with what the author wrote: plain values, lists, dictionaries and expressions", () => {
  const one = callSpec(glue, (ds) => ({
    job_name: "nightly",
    script_args: { "--day": ds, "--more": [1, true, null] },
  }));
  const file = compiledFor(one, "3.3.1").artifacts.find(({ path }) => path === "dags/x.py")?.text;
  expect(file).toContain("from airflow.providers.amazon.aws.operators.glue import GlueJobOperator");
  expect(file).toContain('job_name="nightly"');
  expect(file).toContain('{"--day": "{{ ds }}", "--more": [1, True, None]}');
});

describe("a call that could not be written in Python, though the catalog knows nothing of its class, is told so", () => {
  const said = (path: string, args: Readonly<Record<string, unknown>>) =>
    compiledFor(
      callSpec(path, () => args),
      "3.3.1",
    ).said.map(({ code, at, message }) => [code, at, message]);

  test("a class without a module, and one with anything but names in its path", () => {
    expect(said("Load", {})).toEqual([["airflow/no-class", "task a args", '"Load" is no path of a Python class.']]);
    expect(said("team.class.Load", {}).map(([code]) => code)).toEqual(["airflow/no-class"]);
    expect(said("team.operators.Load()\nimport os", {}).map(([code]) => code)).toEqual(["airflow/no-class"]);
  });

  test("an argument whose name is none, and one that every task has", () => {
    expect(said("team.operators.Load", { "x=1, y": 2, class: 3 })).toEqual([
      ["airflow/no-argument", "task a args.arguments.x=1, y", '"x=1, y" is no name of an argument in Python.'],
      ["airflow/no-argument", "task a args.arguments.class", '"class" is no name of an argument in Python.'],
    ]);
    expect(said("team.operators.Load", { task_id: "b" })).toEqual([
      ["airflow/no-argument", "task a args.arguments.task_id", "'task_id' is said of the task already."],
    ]);
    expect(said("team.operators.Load", { path: "b" })).toEqual([]);
  });
});

describe("a spec that suits another Airflow", () => {
  test("is told so at its argument, and nothing is written", () => {
    const one = callSpec(glue, (ds) => ({
      job_name: "x",
      run_job_kwargs: { Timeout: ds },
      resume_glue_job_on_retry: true,
    }));
    const { artifacts, manifest, said } = compiledFor(one, "2.10.3");
    expect([artifacts, manifest]).toEqual([[], undefined]);
    expect(said.map(({ code, at }) => [code, at])).toEqual([
      ["airflow/not-rendered", "task a args.arguments.run_job_kwargs"],
      ["airflow/no-argument", "task a args.arguments.resume_glue_job_on_retry"],
    ]);
    expect(compiledFor(one, "3.3.1").said).toEqual([]);
  });

  test("is written all the same where something is only deprecated", () => {
    const crawler = "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator";
    const one = callSpec(crawler, () => ({ config: { Name: "c" } }));
    const { artifacts, said } = compiledFor(one, "3.3.1");
    expect(said.map(({ code }) => code)).toEqual(["airflow/deprecated"]);
    expect(artifacts.map(({ path }) => path)).toContain("dags/x.py");
    expect(compiledFor(one, "3.2.1").said).toEqual([]);
  });

  test("a class that is missing, and one that is elsewhere on that Airflow", () => {
    const run = "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator";
    expect(
      compiledFor(
        callSpec(run, () => ({ crawler_name: "c" })),
        "2.11.2",
      ).said.map(({ code }) => code),
    ).toEqual(["airflow/no-class"]);
    const bash = callSpec("airflow.providers.standard.operators.bash.BashOperator", () => ({ bash_command: "date" }));
    const { artifacts, said } = compiledFor(bash, "2.10.3");
    expect(said).toEqual([]);
    expect(artifacts.find(({ path }) => path === "dags/x.py")?.text).toContain("from airflow.operators.bash import");
  });
});

describe("a release that needs more than MWAA's image has", () => {
  const post = callSpec(slack, () => ({ channel: "#data", text: "done", slack_conn_id: "slack" }));

  test("has it in its manifest and in a file", () => {
    const { manifest, artifacts, said } = compiledFor(post, "3.3.1");
    expect(said).toEqual([]);
    expect(manifest?.requirements).toEqual(["apache-airflow-providers-slack==9.10.2"]);
    expect(artifacts.find(({ path }) => path === "requirements.txt")?.text).toContain(
      "\napache-airflow-providers-slack==9.10.2\n",
    );
  });

  test("one that does not has no such file", () => {
    const { manifest, artifacts } = compiledFor(
      callSpec(glue, () => ({ job_name: "x", deferrable: true })),
      "3.3.1",
    );
    expect(manifest?.requirements).toEqual([]);
    expect(artifacts.map(({ path }) => path)).not.toContain("requirements.txt");
  });
});
