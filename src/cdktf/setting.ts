import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version/index.js";
import type { Construct } from "constructs";
import type { SettingResource } from "../ir/resources.ts";
import { type SecretInputs, secret } from "./secret.ts";

export interface SettingInputs extends SettingResource, SecretInputs {}

/** An Airflow variable or connection. What the environment's file says is no secret; without that, people set it. */
export function setting(scope: Construct, id: string, { text, ...inputs }: SettingInputs): void {
  const held = secret(scope, id, inputs);
  if (text === null) return;
  // What Terraform would read as an expression or a directive is written twice.
  const secretString = text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
  new SecretsmanagerSecretVersion(scope, `${id}-value`, { secretId: held.id, secretString });
}
