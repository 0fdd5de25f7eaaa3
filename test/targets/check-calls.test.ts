import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import { type PythonValue, py } from "../../src/ir/python-value.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import { emittedCalls } from "../../src/targets/airflow/check/emitted-calls.ts";
import { CallContext, checkCalls } from "../../src/targets/airflow/check/index.ts";
import { saidOf } from "../../src/targets/airflow/said.ts";
import { amazon, dagIr, options, standard, taskIr } from "./ir.ts";

type Args = Readonly<Record<string, PythonValue>>;

function found(dag: DagIr, airflow: string): readonly Diagnostic[] {
  const all: Diagnostic[] = [];
  const calls = emittedCalls(dag, saidOf(dag, options(airflow)));
  checkCalls(calls, new CallContext(readCatalog(), airflow), (diagnostic) => void all.push(diagnostic));
  return all;
}

/** What is said about a DAG on one Airflow, a line each. */
const said = (dag: DagIr, airflow: string): readonly string[] =>
  found(dag, airflow).map(({ code, message, fix = "" }) => `${code}: ${message} ${fix}`.trim());

const calling = (path: string, args: Args): DagIr =>
  dagIr({ id: "one", tasks: [taskIr("task", { class: path, args })] });

const ds: PythonValue = { py: "template", expr: { kind: "context", name: "ds" } };

const operators = `${amazon}.operators`;
const athena = `${operators}.athena.AthenaOperator`;
const bash = `${standard}.bash.BashOperator`;
const glue = `${operators}.glue.GlueJobOperator`;
const lambda = `${operators}.lambda_function.LambdaInvokeFunctionOperator`;

describe("on any version", () => {
  const on = (path: string, args: Args): readonly string[] => said(calling(path, args), "3.3.1");

  const severities = (path: string, args: Args): readonly (readonly string[])[] =>
    found(calling(path, args), "3.3.1").map(({ code, severity }) => [code, severity]);

  test("a name that is misspelt, or another product's", () => {
    expect(on(lambda, { function_nme: "f" })).toEqual([
      "airflow/no-argument: LambdaInvokeFunctionOperator has no argument 'function_nme' in Airflow 3.3.1 (amazon provider 9.34.0). Did you mean 'function_name'?",
      "airflow/missing-argument: LambdaInvokeFunctionOperator needs 'function_name' in Airflow 3.3.1 (amazon provider 9.34.0). Give it.",
    ]);
    expect(on(athena, { query: "select 1", max_tries: 3 })).toEqual([
      "airflow/no-argument: AthenaOperator has no argument 'max_tries' in Airflow 3.3.1 (amazon provider 9.34.0). Use 'max_polling_attempts'.",
    ]);
    expect(on(lambda, { function_name: "f", colour: "blue" })[0]).toMatch(/^airflow\/no-argument: .* Leave it out; /);
  });

  test("an operator that cannot give its worker back", () => {
    expect(on(lambda, { function_name: "f", deferrable: true })).toEqual([
      "airflow/not-deferrable: LambdaInvokeFunctionOperator has no argument 'deferrable' in Airflow 3.3.1 (amazon provider 9.34.0). Leave it out: this operator waits in a worker.",
    ]);
    expect(on(glue, { job_name: "x", deferrable: true })).toEqual([]);
  });

  test("a text that Airflow would take for the name of a file", () => {
    const told = (argument: string, ending: string) => [
      `airflow/file-name: BashOperator renders '${argument}', and Airflow takes text that ends in ${ending} for the name of a file to render. Put a space behind it.`,
    ];
    const dated: PythonValue = {
      py: "template",
      expr: { kind: "template", parts: [{ kind: "context", name: "ds" }, ".sh"] },
    };
    expect(on(bash, { bash_command: "bash export.sh" })).toEqual(told("bash_command", ".sh"));
    expect(on(bash, { bash_command: "true", env: py.dict({ SCRIPT: "load.bash" }) })).toEqual(told("env", ".bash"));
    expect(on(bash, { bash_command: "true", env: py.dict({ SCRIPT: dated }) })).toEqual(told("env", ".sh"));
    expect(on(bash, { bash_command: "bash export.sh ", env: py.dict({ "x.sh": "x" }) })).toEqual([]);
    // Not rendered, so no file either.
    expect(on(bash, { bash_command: "true", output_encoding: "x.sh" })).toEqual([]);
  });

  test("a text whose last line break Jinja would drop", () => {
    const told =
      "airflow/line-break: BashOperator renders 'bash_command', and Jinja would drop the line break at the end of its text, or change one of Windows. Write it as tpl`…`: there, line breaks are kept.";
    expect(on(bash, { bash_command: "echo\n" })).toEqual([told]);
    expect(on(bash, { bash_command: "echo\r\necho" })).toEqual([told]);
    expect(on(bash, { bash_command: "echo", env: py.dict({ A: ["a", "b\n"] }) })).toHaveLength(1);
    // What Sluice writes as a template keeps its end; what is not rendered is not touched.
    expect(on(bash, { bash_command: py.text("echo\n"), cwd: "/\n" })).toHaveLength(1);
    expect(on(lambda, { function_name: py.text("f\n"), log_type: "None\n" })).toEqual([]);
  });

  test("a template that the constructor cannot wait for", () => {
    const sensor = `${amazon}.sensors.eks.EksClusterStateSensor`;
    expect(on(sensor, { cluster_name: "c", target_state: ds })).toEqual([
      "airflow/read-early: EksClusterStateSensor needs 'target_state' when the DAG file is parsed, before a template is rendered. Write a constant.",
    ]);
    const lost = `${amazon}.sensors.mwaa.MwaaDagRunSensor`;
    const losing = { external_env_name: "e", external_dag_id: "d", external_dag_run_id: "r", success_states: ds };
    expect(severities(lost, losing)).toEqual([["airflow/read-early", "error"]]);
    const looks = `${amazon}.sensors.ecs.EcsTaskDefinitionStateSensor`;
    expect(severities(looks, { task_definition: "t", target_state: ds })).toEqual([["airflow/read-early", "warning"]]);
  });

  test("a template in an entry that the constructor takes out of a dictionary", () => {
    const crawler = `${operators}.glue_crawler.GlueCrawlerOperator`;
    const [, ...told] = on(crawler, { config: py.dict({ Name: ds, Description: ds }) });
    expect(told).toEqual([
      "airflow/read-early: GlueCrawlerOperator looks at 'Name' of 'config' when the DAG file is parsed, before a template is rendered. Write a constant.",
    ]);
    expect(severities(crawler, { config: py.dict({ Name: "c", Description: ds }) })).toEqual([
      ["airflow/deprecated", "warning"],
    ]);
  });

  test("a template in a list or a dictionary of a field that is rendered", () => {
    expect(on(glue, { job_name: "x", script_args: py.dict({ "--day": ds, "--more": [ds] }) })).toEqual([]);
    expect(on(glue, { job_name: "x", job_desc: [ds] })[0]).toMatch(/^airflow\/not-rendered: .*'job_desc'/);
  });

  test("text that only looks like a template is hidden by one, which must be rendered too", () => {
    expect(on(glue, { job_name: "x", job_desc: py.json({ a: { b: 1 } }) })).toEqual([]);
    expect(on(glue, { job_name: "x", job_desc: py.json({ a: "{{" }) })).toHaveLength(1);
    expect(on(glue, { job_name: "x", job_desc: py.sql(["select '{%'"]) })).toHaveLength(1);
    expect(on(glue, { job_name: "x", job_desc: py.sql(["select 1"]) })).toEqual([]);
  });

  test("a class that no version has", () => {
    expect(on(`${operators}.s3.S3CopyOperator`, {})).toEqual([
      "airflow/no-class: Airflow 3.3.1 (amazon provider 9.34.0) has no class airflow.providers.amazon.aws.operators.s3.S3CopyOperator. Did you mean S3CopyObjectOperator?",
    ]);
    expect(on(`${operators}.sqs.S3CopyObjectOperator`, {})).toEqual([
      "airflow/no-class: Airflow 3.3.1 (amazon provider 9.34.0) has no class airflow.providers.amazon.aws.operators.sqs.S3CopyObjectOperator. Did you mean airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator?",
    ]);
  });

  test("an old path of a class, which still works", () => {
    expect(on("airflow.operators.bash.BashOperator", { bash_command: "true" })).toEqual([
      "airflow/deprecated: airflow.operators.bash.BashOperator is deprecated. Use airflow.providers.standard.operators.bash.BashOperator.",
    ]);
  });

  test("a class of a package that the catalog does not describe", () => {
    expect(on("airflow.providers.snowflake.operators.snowflake.SnowflakeOperator", { anything: ds })).toEqual([]);
  });
});

describe("besides the operators' own arguments", () => {
  test("what the task's options come to is the operator's to take", () => {
    const task = taskIr("task", { class: athena, args: { query: "q" } }, { timeout: 60, doc: "why" });
    expect(said(dagIr({ id: "one", tasks: [task] }), "3.3.1")).toEqual([]);
  });

  test("calls among arguments are checked as what they are", () => {
    const told = py.call(`${amazon}.notifications.sns.SnsNotifier`, { target_arn: "a", mesage: ds });
    const dag = dagIr({
      id: "one",
      tasks: [taskIr("task", { class: bash, args: { bash_command: "true", on_success_callback: [told] } })],
    });
    expect(said(dag, "3.3.1")).toEqual([
      "airflow/no-argument: SnsNotifier has no argument 'mesage' in Airflow 3.3.1 (amazon provider 9.34.0). Did you mean 'message'?",
      "airflow/missing-argument: SnsNotifier needs 'message' in Airflow 3.3.1 (amazon provider 9.34.0). Give it.",
    ]);
  });

  test("a finding stands at the task's arguments", () => {
    const [only] = found(calling(bash, { bash_command: "true", nothing: 1 }), "3.3.1");
    expect(only?.at).toEqual({ file: "dags/example.dag.ts", line: 1, column: 1, path: "args" });
  });
});
