import { dag, s3, tpl } from "sluice";
import { landing } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const sensor = {
  class: "airflow.providers.amazon.aws.sensors.s3.S3KeySensor",
  arguments: {
    bucket_name: "acme-landing-123456789012-eu-west-1",
    wildcard_match: true,
    deferrable: true,
    region_name: "eu-west-1",
  },
} as const;

export const fixture: OperatorFixture = {
  exports: { landing },
  spec: dag("s3_wait", daily, (d) => {
    d.task("any", s3.wait({ bucket: landing, key: "orders/*.csv" }));
    d.task("day", s3.wait({ bucket: landing, key: tpl`orders/${d.ds}.csv`, poll: "5m" }), { timeout: "3h" });
  }),
  tasks: {
    any: { ...sensor, arguments: { ...sensor.arguments, bucket_key: "orders/*.csv", poke_interval: 60 } },
    day: {
      ...sensor,
      arguments: { ...sensor.arguments, bucket_key: "orders/{{ ds }}.csv", poke_interval: 300, timeout: 10_800 },
    },
  },
};
