import { bash, cron, dag, type Expr } from "sluice";
import { S3DeleteObjectsOperator, S3ListOperator } from "sluice/operators/s3";

const bucket = "acme-drops";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const tidy = d.group("tidy", (g) => {
    const folder = g.task("folder", bash({ command: "/usr/local/bin/oldest-folder" }));
    return { folder, drop: (keys: Expr<never>) => g.task("drop", S3DeleteObjectsOperator({ bucket, keys })) };
  });
  const old = d.task("old", S3ListOperator({ bucket, prefix: tidy.tasks.folder.output }));
  tidy.tasks.drop(old.output);
});
