import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret/index.js";
import type { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";

/** A secret without a value: people set it, so that it is in no file and no state. */
export function secret(scope: Construct, id: string, { env, name, keyArn }: SecretInputs): SecretsmanagerSecret {
  return new SecretsmanagerSecret(scope, id, {
    name,
    kmsKeyId: keyArn,
    recoveryWindowInDays: env.removal === "delete" ? 0 : 30,
  });
}

export interface SecretInputs {
  readonly env: Environment;
  readonly name: string;
  readonly keyArn: string;
}
