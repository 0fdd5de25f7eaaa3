import type { Ref } from "./ref.ts";

/** An IAM action, such as `"s3:GetObject"`. */
export type IamAction = `${string}:${string}`;

/**
 * A permission that a task needs, on something of the lakehouse rather than on an ARN: cdktf resolves it.
 * `part` narrows it: `"quarantine"` of a dataset, how keys begin in a bucket.
 */
export interface Grant {
  readonly actions: readonly IamAction[];
  readonly on: Ref;
  readonly part?: string;
}
