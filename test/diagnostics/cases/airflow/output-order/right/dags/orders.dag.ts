import { bash, cron, dag } from "sluice";
import { S3DeleteObjectsOperator, S3ListOperator } from "sluice/operators/s3";

const bucket = "acme-drops";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.group("tidy", (g) => {
    const folder = g.task("folder", bash({ command: "/usr/local/bin/oldest-folder" }));
    const old = g.task("old", S3ListOperator({ bucket, prefix: folder.output }));
    g.task("drop", S3DeleteObjectsOperator({ bucket, keys: old.output }));
  });
});
