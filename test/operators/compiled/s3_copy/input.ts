import { dag, s3, tpl } from "sluice";
import { landing, ordersRaw } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

export const fixture: OperatorFixture = {
  exports: { landing, ordersRaw },
  spec: dag("s3_copy", daily, (d) => {
    d.task(
      "take",
      s3.copy({
        from: { bucket: landing, key: tpl`orders/${d.ds}.csv` },
        to: { dataset: ordersRaw, key: tpl`${d.ds}/orders.csv` },
      }),
    );
    d.task("keep", s3.copy({ from: { bucket: landing, key: "{a}.csv" }, to: { bucket: landing, key: d.runId } }));
  }),
  tasks: {
    take: {
      class: "airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator",
      arguments: {
        source_bucket_name: "acme-landing-123456789012-eu-west-1",
        source_bucket_key: "orders/{{ ds }}.csv",
        dest_bucket_name: "acme-lake-123456789012-eu-west-1",
        dest_bucket_key: "bronze/orders/{{ ds }}/orders.csv",
      },
    },
    keep: {
      class: "airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator",
      arguments: {
        source_bucket_name: "acme-landing-123456789012-eu-west-1",
        source_bucket_key: "{a}.csv",
        dest_bucket_name: "acme-landing-123456789012-eu-west-1",
        dest_bucket_key: "{{ run_id }}",
      },
    },
  },
};
