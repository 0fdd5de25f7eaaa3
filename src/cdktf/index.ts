/** Constructs for AWS: what `cdktf/` imports. They need `cdktf`, `constructs` and `@cdktf/provider-aws` beside `sluice`. */
export { App, type TerraformStack } from "cdktf";
export type { Construct } from "constructs";
export type { JobFiles } from "../project/jobs.ts";
export { type AirflowInputs, airflow } from "./airflow.ts";
export { type AthenaWorkgroupInputs, athenaWorkgroup } from "./athena-workgroup.ts";
export { type BucketInputs, bucket } from "./bucket.ts";
export { database } from "./database.ts";
export { type GlueJobInputs, glueJob } from "./glue-job.ts";
export { type Key, key } from "./key.ts";
export { type LoadedLakehouse, type LoadOptions, loadLakehouse } from "./lakehouse.ts";
export { type LambdaInputs, lambda } from "./lambda.ts";
export { type Network, network } from "./network.ts";
export { secret } from "./secret.ts";
export { setting } from "./setting.ts";
export { stack } from "./stack.ts";
export { table } from "./table.ts";
export { topic } from "./topic.ts";
export { type WarehouseInputs, warehouse } from "./warehouse.ts";
