import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object/index.js";
import { AssetType, TerraformAsset } from "cdktf";
import type { Construct } from "constructs";
import type { Bucket } from "./bucket.ts";

export interface UploadInputs {
  /** Path of the file, here. */
  readonly path: string;
  /** SHA-256 of the file, where it is known already. */
  readonly sha256?: Buffer;
  readonly bucket: Bucket;
  /** The key's beginning, without a slash at its end. */
  readonly folder: string;
}

export interface Uploaded {
  readonly key: string;
  /** `s3://bucket/key`. */
  readonly uri: string;
  readonly object: S3Object;
}

/** A file in a bucket, under a key that its content makes: `<folder>/<16 digits of SHA-256>/<name>`. */
export function uploaded(scope: Construct, id: string, { path, sha256, bucket, folder }: UploadInputs): Uploaded {
  const hash = (sha256 ?? createHash("sha256").update(readFileSync(path)).digest()).toString("hex");
  const key = `${folder}/${hash.slice(0, 16)}/${basename(path)}`;
  const asset = new TerraformAsset(scope, `${id}-file`, { path, type: AssetType.FILE, assetHash: hash.slice(0, 32) });
  const object = new S3Object(scope, id, {
    bucket: bucket.ready,
    key,
    source: asset.path,
    // What replaces it is there before it goes.
    lifecycle: { createBeforeDestroy: true },
  });
  return { key, uri: `s3://${bucket.name}/${key}`, object };
}
