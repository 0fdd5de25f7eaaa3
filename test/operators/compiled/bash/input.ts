import { bash, connection, dag, tpl, variable } from "sluice";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const limits = variable("limits", { shape: { eu: "int" } });
const shop = connection("shop", { type: "http", extra: { region: "string" } });

export const fixture: OperatorFixture = {
  exports: { limits, shop },
  spec: dag("bash", daily, (d) => {
    const script = d.task("script", bash({ command: "/usr/local/bin/export.sh" }));
    // Bash's length of a variable, in which Jinja would see a comment.
    d.task("length", bash({ command: `test "\${#DAY}" = 10\n`, env: { DAY: d.ds } }));
    d.task(
      "shown",
      bash({
        command: 'set -eu\nprintf "%s\\n" "$DAY" "it\'s $HOST"\n',
        env: {
          DAY: d.ds,
          LINE: script.output,
          HOST: tpl`${d.connection(shop).host}:${d.connection(shop).port}`,
          REGION: d.connection(shop).extra.region,
          LIMIT: tpl`${d.variable(limits).eu}`,
          MOTTO: "{ plain }",
          SCRIPT: "load.sh",
          DAILY: tpl`${d.ds}.bash`,
        },
      }),
    );
  }),
  tasks: {
    script: {
      class: "airflow.providers.standard.operators.bash.BashOperator",
      // With the blank, Airflow takes it for a command and not for a file with a template.
      arguments: { bash_command: "/usr/local/bin/export.sh ", env: {}, append_env: true },
    },
    length: {
      class: "airflow.providers.standard.operators.bash.BashOperator",
      arguments: { bash_command: `test "\${{ '{#' }}DAY}" = 10`, env: { DAY: "{{ ds }}" }, append_env: true },
    },
    shown: {
      class: "airflow.providers.standard.operators.bash.BashOperator",
      arguments: {
        bash_command: 'set -eu\nprintf "%s\\n" "$DAY" "it\'s $HOST"',
        env: {
          DAY: "{{ ds }}",
          LINE: "{{ ti.xcom_pull(task_ids='script') }}",
          HOST: "{{ conn.shop.host }}:{{ conn.shop.port }}",
          REGION: "{{ conn.shop.extra_dejson['region'] }}",
          LIMIT: "{{ var.json.limits['eu'] }}",
          MOTTO: "{ plain }",
          // An expression that is nothing: Airflow would take the text for a file with a template.
          SCRIPT: "load.sh{{ '' }}",
          DAILY: "{{ ds }}.bash{{ '' }}",
        },
        append_env: true,
      },
      upstream: ["script"],
    },
  },
};
