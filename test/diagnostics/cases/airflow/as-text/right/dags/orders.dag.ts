import { dag, manual, param } from "sluice";
import { S3DeleteObjectsOperator } from "sluice/operators/s3";

export default dag(
  "orders",
  { description: "", schedule: manual, start: "2026-01-01", params: { keys: param.required.list() } },
  (d) => {
    d.map("delete", d.params.keys, (key) => S3DeleteObjectsOperator({ bucket: "acme-drops", keys: [key] }));
  },
);
