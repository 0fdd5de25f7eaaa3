import { dag, dataset, param, sns, text, tpl } from "sluice";
import { customers, support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const note = dataset("note", { line: text() }, { zone: "gold", format: "json" });
const params = { least: param.int(3) };
const segments = `"""Braces { stay } what they are: {{ ds }}, {% raw %}."""

from dataclasses import dataclass


@dataclass
class Segment:
    name: str


def main(day: str, least: int = 1, *, names: list[str], datasets: dict[str, str]) -> dict:
    print(day, least, datasets)
    return {"first": Segment(names[0]).name, "count": len(names)}
`;
const nothing = "def main():\n    pass\n";

export const fixture: OperatorFixture = {
  exports: { customers, note, support },
  scripts: {
    "dags/python/segments.py": {
      text: segments,
      fact: {
        parameters: [
          { name: "day", annotation: "str", required: true },
          { name: "least", annotation: "int", required: false },
          { name: "names", annotation: "list[str]", required: true },
          { name: "datasets", annotation: "dict[str, str]", required: true },
        ],
        open: false,
        imports: [],
        problems: [],
      },
    },
    "dags/python/nothing.py": { text: nothing, fact: { parameters: [], open: false, imports: [], problems: [] } },
  },
  spec: dag("python", { ...daily, params }, (d) => {
    d.task("nothing", d.python("nothing.py"));
    const made = d.task(
      "segments",
      d.python(
        "segments.py",
        { day: d.ds, least: d.params.least, names: ["a", tpl`{${d.ds}}`] },
        { output: { first: "string", count: "int" }, reads: customers, writes: [note] },
      ),
    );
    d.task("say", sns.publish({ topic: support, message: tpl`${made.output.count} of ${made.output.first}` }));
  }),
  tasks: {
    nothing: {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      arguments: { python_callable: "run_script", op_kwargs: { path: "dags/python/nothing.py", arguments: "{}" } },
    },
    segments: {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      arguments: {
        python_callable: "run_script",
        op_kwargs: {
          path: "dags/python/segments.py",
          arguments:
            '{"day": {{ ds | tojson }}, "least": {{ params.least | tojson }}, "names": ["a", {{ ("{" ~ ds ~ "}") | tojson }}], ' +
            '"datasets": {"customers": "s3://acme-lake-123456789012-eu-west-1/silver/customers/", ' +
            '"note": "s3://acme-lake-123456789012-eu-west-1/gold/note/"}}',
        },
      },
    },
    say: {
      class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
      arguments: {
        target_arn: "arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message: "{{ ti.xcom_pull(task_ids='segments')['count'] }} of {{ ti.xcom_pull(task_ids='segments')['first'] }}",
        region_name: "eu-west-1",
      },
      upstream: ["segments"],
    },
  },
};
