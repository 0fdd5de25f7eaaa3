import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version/index.js";
import type { Construct } from "constructs";
import type { SettingResource } from "../ir/resources.ts";
import { type SecretInputs, secret } from "./secret.ts";
import { verbatim } from "./verbatim.ts";

export interface SettingInputs extends SettingResource, SecretInputs {}

/** An Airflow variable or connection. What the environment's file says is no secret; without that, people set it. */
export function setting(scope: Construct, id: string, { text, ...inputs }: SettingInputs): void {
  const held = secret(scope, id, inputs);
  if (text === null) return;
  new SecretsmanagerSecretVersion(scope, `${id}-value`, { secretId: held.id, secretString: verbatim(text) });
}
