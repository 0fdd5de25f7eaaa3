import type { Module } from "../module.ts";
import type { Doc } from "../python/document.ts";
import { block, call, comment, functionDefinition, keyword } from "../python/syntax.ts";

/**
 * `python_callable` of a task that moves an object. A try after one that was lost between its deletion and its end finds the
 * object gone, and at its new place a note of where it came from and in which run.
 */
export function moveObject(module: Module): Doc {
  const hook = module.imported("airflow.providers.amazon.aws.hooks.s3.S3Hook");
  const clientError = module.imported("botocore.exceptions.ClientError");
  const quote = module.imported("urllib.parse.quote");
  const hashlib = module.imports.module("hashlib");
  return functionDefinition(
    "move_object",
    ["source_bucket", "source_key", "bucket", "key", "run"],
    [
      '"""Copies an object, compares the bytes of both, and deletes the version that was copied."""',
      block("if (source_bucket, source_key) == (bucket, key)", [
        'raise ValueError(f"s3://{bucket}/{key} would be moved to where it is")',
      ]),
      `client = ${hook}().get_conn()`,
      `origin = ${quote}(f"{source_bucket}/{source_key} {run}")`,
      block("try", ["source = client.head_object(Bucket=source_bucket, Key=source_key)"]),
      block(`except ${clientError} as error`, [
        block('if error.response["Error"]["Code"] != "404"', ["raise"]),
        comment("An earlier try of this run may have moved it, and then been lost."),
        block("try", ['moved = client.head_object(Bucket=bucket, Key=key)["Metadata"].get("moved-from")']),
        block(`except ${clientError}`, ["moved = None"]),
        block("if moved != origin", [
          'raise FileNotFoundError(f"s3://{source_bucket}/{source_key} is not there") from error',
        ]),
        "return key",
      ]),
      'version = {"VersionId": source["VersionId"]} if "VersionId" in source else {}',
      'original = {"Bucket": source_bucket, "Key": source_key, **version}',
      'headers = ("CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType")',
      "extra = {name: source[name] for name in headers if name in source}",
      'extra["MetadataDirective"] = "REPLACE"',
      'extra["Metadata"] = {**source["Metadata"], "moved-from": origin}',
      call("client.copy", [
        keyword("CopySource", "original"),
        keyword("Bucket", "bucket"),
        keyword("Key", "key"),
        keyword("ExtraArgs", "extra"),
      ]),
      "digests = []",
      block('for place in (original, {"Bucket": bucket, "Key": key})', [
        `digest = ${hashlib}.sha256()`,
        block('for chunk in client.get_object(**place)["Body"].iter_chunks(1 << 20)', ["digest.update(chunk)"]),
        "digests.append(digest.digest())",
      ]),
      block("if digests[0] != digests[1]", [
        'raise RuntimeError(f"s3://{bucket}/{key} is not the same as what was copied; nothing was deleted")',
      ]),
      comment("Without versions, what came meanwhile would go instead."),
      block('if not version and client.head_object(**original)["ETag"] != source["ETag"]', [
        'raise RuntimeError(f"s3://{source_bucket}/{source_key} changed while it was moved")',
      ]),
      "client.delete_object(**original)",
      "return key",
    ],
  );
}
