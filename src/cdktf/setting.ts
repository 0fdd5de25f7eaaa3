import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret/index.js";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version/index.js";
import type { Construct } from "constructs";
import type { SettingResource } from "../ir/resources.ts";

export interface SettingInputs extends SettingResource {
  readonly keyArn: string;
}

/** An Airflow variable or connection. What the environment's file says is no secret; without that, people set it. */
export function setting(scope: Construct, id: string, { name, text, keyArn }: SettingInputs): void {
  const held = new SecretsmanagerSecret(scope, id, { name, kmsKeyId: keyArn });
  if (text === null) return;
  // What Terraform would read as an expression or a directive is written twice.
  const secretString = text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
  new SecretsmanagerSecretVersion(scope, `${id}-value`, { secretId: held.id, secretString });
}
