import { type Definition, define } from "./definition.ts";

/** A bucket beside the lake's own, such as one where others drop files. */
export interface Bucket extends Definition<"bucket"> {}
/** Declares a bucket. */
export function bucket(id: string): Bucket {
  return define("bucket", id, {}, bucket);
}

/** A topic that people read. */
export interface Topic extends Definition<"topic"> {}
/** Declares an SNS topic. */
export function topic(id: string): Topic {
  return define("topic", id, {}, topic);
}

/** A secret in Secrets Manager. Its value is set by people, never by code. */
export interface Secret extends Definition<"secret"> {}
/** Declares a secret. */
export function secret(id: string): Secret {
  return define("secret", id, {}, secret);
}
