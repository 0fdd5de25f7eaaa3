import { dag, s3, tpl } from "sluice";
import { landing, ordersRaw } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

export const fixture: OperatorFixture = {
  exports: { landing, ordersRaw },
  spec: dag("s3_delete", daily, (d) => {
    d.task("keys", s3.delete({ bucket: landing, keys: ["a.csv", tpl`${d.ds}/b.csv`] }));
    d.task("day", s3.delete({ dataset: ordersRaw, prefix: tpl`${d.ds}/` }));
  }),
  tasks: {
    keys: {
      class: "airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator",
      arguments: { bucket: "acme-landing-123456789012-eu-west-1", keys: ["a.csv", "{{ ds }}/b.csv"] },
    },
    day: {
      class: "airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator",
      arguments: { bucket: "acme-lake-123456789012-eu-west-1", prefix: "bronze/orders/{{ ds }}/" },
    },
  },
};
