import { dag, s3, sns, tpl } from "sluice";
import { landing, ordersRaw, support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

export const fixture: OperatorFixture = {
  exports: { landing, ordersRaw, support },
  spec: dag("s3_move", daily, (d) => {
    const taken = d.task(
      "take",
      s3.move({
        from: { bucket: landing, key: tpl`input/${d.ds}.csv` },
        to: { dataset: ordersRaw, key: tpl`${d.ds}.csv` },
      }),
    );
    d.task("say", sns.publish({ topic: support, message: taken.output }));
  }),
  tasks: {
    take: {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      arguments: {
        python_callable: "move_object",
        op_kwargs: {
          source_bucket: "acme-landing-123456789012-eu-west-1",
          source_key: "input/{{ ds }}.csv",
          bucket: "acme-lake-123456789012-eu-west-1",
          key: "bronze/orders/{{ ds }}.csv",
          run: "{{ run_id }}",
        },
      },
    },
    say: {
      class: "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
      arguments: {
        target_arn: "arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message: "{{ ti.xcom_pull(task_ids='take') }}",
        region_name: "eu-west-1",
      },
      upstream: ["take"],
    },
  },
};
