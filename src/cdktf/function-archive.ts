import type { LambdaFunctionConfig } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import type { Construct } from "constructs";
import type { FunctionArchive } from "../project/function-archives.ts";
import type { Bucket } from "./bucket.ts";
import { uploaded } from "./uploaded.ts";

/** Runs what is bundled for Node 20, and is supported for longer. */
export const nodeRuntime = { runtime: "nodejs22.x", architectures: ["arm64"] };

/**
 * What a function is told of its code, an archive by way of a bucket. Uploaded with the function itself, Terraform's provider would make one function after the
 * other, and wait for each.
 */
export function functionArchive(
  at: Construct,
  { path, sha256, bucket }: FunctionArchive & { readonly bucket: Bucket },
): Partial<LambdaFunctionConfig> {
  const { object } = uploaded(at, "code", { path, sha256, bucket, folder: "sluice/functions" });
  return { ...nodeRuntime, s3Bucket: object.bucket, s3Key: object.key, sourceCodeHash: sha256.toString("base64") };
}
