import { crawler, dag, dataset, glue, s3, text } from "sluice";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const drops = dataset("drops", { line: text() }, { zone: "raw", format: "csv" });
const raw = crawler("raw");
const nightly = crawler("nightly", { name: "Nightly" });

export const fixture: OperatorFixture = {
  exports: { drops, raw, nightly },
  spec: dag("glue_crawl", daily, (d) => {
    d.task("drop", s3.write({ to: { dataset: drops, key: "a.csv" }, content: "line" }));
    d.task("raw", glue.crawl({ crawler: raw, reads: drops }));
    d.task("nightly", glue.crawl({ crawler: nightly }));
  }),
  tasks: (airflow) => {
    const crawls = (name: string) =>
      airflow === "3.3.1"
        ? {
            class: "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator",
            arguments: { crawler_name: name, poll_interval: 10, region_name: "eu-west-1" },
          }
        : {
            class: "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator",
            arguments: { config: { Name: name }, poll_interval: 10, region_name: "eu-west-1" },
          };
    return {
      drop: {
        class: "airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator",
        arguments: {
          s3_bucket: "acme-lake-123456789012-eu-west-1",
          s3_key: "raw/drops/a.csv",
          data: "line",
          replace: true,
        },
      },
      raw: { ...crawls("acme-raw"), upstream: ["drop"] },
      nightly: crawls("Nightly"),
    };
  },
};
