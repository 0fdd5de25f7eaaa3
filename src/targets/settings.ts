import type { Environment } from "../contracts/environment.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import { namesOf, type SettingKind } from "../contracts/names.ts";
import { isJsonVariable } from "../contracts/variable.ts";
import type { SettingResource } from "../ir/resources.ts";

/** The secrets of Airflow's variables and connections, with the texts that the environment's file gives them. */
export function settingsOf(lakehouse: Lakehouse, env: Environment): readonly SettingResource[] {
  const names = namesOf(env);
  return [
    ...lakehouse.all("variable").map((variable) => {
      const value = env.variables[variable.id];
      const text = value === undefined ? null : isJsonVariable(variable) ? JSON.stringify(value) : String(value);
      return { name: names.setting("variable", variable.id), text };
    }),
    ...lakehouse.all("connection").map(({ id, type }) => {
      const value = env.connections[id];
      // Airflow's own JSON form of a connection (docs: "Managing connections", JSON format).
      const text = value === undefined ? null : JSON.stringify({ conn_type: type, ...value });
      return { name: names.setting("connection", id), text };
    }),
  ];
}

/** Where Airflow looks up variables and connections before anywhere else: `[secrets]` of its configuration. */
export interface SecretsBackend {
  readonly backend: string;
  readonly backend_kwargs: string;
}

/**
 * Airflow's secrets backend for what the lakehouse declares; undefined where that is nothing. Other names are not asked for:
 * every hook asks for its connection, and each question would be a call.
 */
export function secretsBackendOf(lakehouse: Lakehouse, env: Environment): SecretsBackend | undefined {
  const names = namesOf(env);
  const lookup = (kind: SettingKind) => {
    const ids = lakehouse.all(kind).map(({ id }) => id);
    return ids.length === 0
      ? { [`${kind}s_prefix`]: null }
      : { [`${kind}s_prefix`]: names.settingPrefix(kind), [`${kind}s_lookup_pattern`]: `^(?:${ids.join("|")})$` };
  };
  if (lakehouse.all("variable").length + lakehouse.all("connection").length === 0) return undefined;
  return {
    backend: "airflow.providers.amazon.aws.secrets.secrets_manager.SecretsManagerBackend",
    backend_kwargs: JSON.stringify({
      ...lookup("connection"),
      ...lookup("variable"),
      config_prefix: null,
      region_name: env.region,
    }),
  };
}
