import { dag, dataset, glue, glueJob, int, param, text } from "sluice";
import { customers } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const visits = dataset("visits", { customer_id: text() }, { zone: "bronze", format: "csv", external: true });
const segments = dataset("segments", { customer_id: int(), segment: text() }, { zone: "gold" });
const segment = glueJob("segment_customers", {
  arguments: { day: "date", least: "int", dry: "boolean", names: "json?", note: "string?" },
  reads: [customers, visits],
  writes: [segments],
  timeout: "30m",
});
const vacuum = glueJob("vacuum");
const params = { least: param.int(3), dry: param.flag(false) };

export const fixture: OperatorFixture = {
  exports: { customers, visits, segments, segment, vacuum },
  spec: dag("glue_run", { ...daily, params }, (d) => {
    d.task("vacuum", glue.run({ job: vacuum }));
    d.task(
      "segment",
      glue.run({
        job: segment,
        arguments: { day: d.ds, least: d.params.least, dry: true, names: { best: ["a", d.ds] }, note: "it's {fine}" },
      }),
      { timeout: "1h" },
    );
    d.task(
      "dry",
      glue.run({ job: segment, arguments: { day: "2026-01-01", least: 5, dry: d.params.dry }, writes: [] }),
    );
  }),
  tasks: {
    vacuum: {
      class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
      arguments: {
        job_name: "acme-vacuum",
        script_args: {},
        job_poll_interval: 10,
        stop_job_run_on_kill: true,
        region_name: "eu-west-1",
      },
    },
    segment: {
      class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
      arguments: {
        job_name: "acme-segment-customers",
        script_args: {
          "--day": "{{ ds }}",
          "--least": "{{ params.least | tojson }}",
          "--dry": "true",
          "--names": '{"best": ["a", {{ ds | tojson }}]}',
          "--note": "it's {fine}",
          "--DATASET_CUSTOMERS": "s3://acme-lake-123456789012-eu-west-1/silver/customers/",
          "--DATASET_VISITS": "s3://acme-lake-123456789012-eu-west-1/bronze/visits/",
          "--DATASET_SEGMENTS": "`glue`.`acme_gold`.`segments`",
          "--LOCATION_SEGMENTS": "s3://acme-lake-123456789012-eu-west-1/gold/segments/",
        },
        job_poll_interval: 10,
        stop_job_run_on_kill: true,
        region_name: "eu-west-1",
      },
    },
    dry: {
      class: "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
      arguments: {
        job_name: "acme-segment-customers",
        script_args: {
          "--day": "2026-01-01",
          "--least": "5",
          "--dry": "{{ params.dry | tojson }}",
          "--DATASET_CUSTOMERS": "s3://acme-lake-123456789012-eu-west-1/silver/customers/",
          "--DATASET_VISITS": "s3://acme-lake-123456789012-eu-west-1/bronze/visits/",
        },
        job_poll_interval: 10,
        stop_job_run_on_kill: true,
        region_name: "eu-west-1",
      },
    },
  },
};
