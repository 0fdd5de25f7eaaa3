import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js";
import type { Construct } from "constructs";

/** A topic; who reads it subscribes by themselves. */
export function topic(scope: Construct, id: string, { name, keyArn }: { name: string; keyArn: string }): void {
  new SnsTopic(scope, id, { name, kmsMasterKeyId: keyArn });
}
