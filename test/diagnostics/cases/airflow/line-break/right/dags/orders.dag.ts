import { cron, dag, tpl } from "sluice";
import { S3CreateObjectOperator } from "sluice/operators/s3";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", S3CreateObjectOperator({ s3Bucket: "shop", s3Key: "header.csv", data: tpl`day,orders\n` }));
});
