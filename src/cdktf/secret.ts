import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret/index.js";
import type { Construct } from "constructs";

/** A secret without a value: people set it, so that it is in no file and no state. */
export function secret(scope: Construct, id: string, { name, keyArn }: { name: string; keyArn: string }): void {
  new SecretsmanagerSecret(scope, id, { name, kmsKeyId: keyArn });
}
