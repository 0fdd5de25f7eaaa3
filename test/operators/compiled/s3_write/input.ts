import { dag, s3, tpl } from "sluice";
import { landing, ordersRaw } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

export const fixture: OperatorFixture = {
  exports: { landing, ordersRaw },
  spec: dag("s3_write", daily, (d) => {
    d.task("mark", s3.write({ to: { bucket: landing, key: tpl`done/${d.ds}` }, content: tpl`Run ${d.runId}: "é"\n` }));
    d.task("empty", s3.write({ to: { dataset: ordersRaw, key: "_SUCCESS" }, content: "" }));
  }),
  tasks: {
    mark: {
      class: "airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator",
      arguments: {
        s3_bucket: "acme-landing-123456789012-eu-west-1",
        s3_key: "done/{{ ds }}",
        // Jinja drops a line break at the end that is no string.
        data: `Run {{ run_id }}: "é"{{ '\\n' }}`,
        replace: true,
      },
    },
    empty: {
      class: "airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator",
      arguments: {
        s3_bucket: "acme-lake-123456789012-eu-west-1",
        s3_key: "bronze/orders/_SUCCESS",
        data: "",
        replace: true,
      },
    },
  },
};
