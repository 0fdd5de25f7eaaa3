import { dag, sns, stateMachine, stepfunctions, tpl } from "sluice";
import { support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const refresh = stateMachine("refresh", { input: { day: "date", rows: "int" }, output: { loaded: "int" } });
const legacy = stateMachine("legacy", { name: "Legacy-Nightly" });

export const fixture: OperatorFixture = {
  exports: { refresh, legacy, support },
  spec: dag("stepfunctions_start", daily, (d) => {
    const done = d.task("refresh", stepfunctions.start({ stateMachine: refresh, input: { day: d.ds, rows: 5 } }));
    d.task("legacy", stepfunctions.start({ stateMachine: legacy }));
    d.task("say", sns.publish({ topic: support, message: tpl`${done.output.loaded} rows` }));
  }),
  tasks: {
    refresh: {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      arguments: {
        python_callable: "run_state_machine",
        op_kwargs: {
          state_machine: "arn:aws:states:eu-west-1:123456789012:stateMachine:acme-refresh",
          execution_input: '{"day": {{ ds | tojson }}, "rows": 5}',
          key: "{{ ti.dag_id }} {{ ti.task_id }} {{ ti.map_index }} {{ run_id }}",
          seconds: 10,
          region: "eu-west-1",
        },
      },
    },
    legacy: {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      arguments: {
        python_callable: "run_state_machine",
        op_kwargs: {
          state_machine: "arn:aws:states:eu-west-1:123456789012:stateMachine:Legacy-Nightly",
          execution_input: "{}",
          key: "{{ ti.dag_id }} {{ ti.task_id }} {{ ti.map_index }} {{ run_id }}",
          seconds: 10,
          region: "eu-west-1",
        },
      },
    },
    say: {
      class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
      arguments: {
        target_arn: "arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message: "{{ (ti.xcom_pull(task_ids='refresh') | fromjson)['loaded'] }} rows",
        region_name: "eu-west-1",
      },
      upstream: ["refresh"],
    },
  },
};
