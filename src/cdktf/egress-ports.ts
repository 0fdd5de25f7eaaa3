import type { Connection } from "../contracts/connection.ts";
import type { ConnectionValue, Environment } from "../contracts/environment.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";

/** What AWS's services and most others outside are asked at. */
export const tls = 443;

/**
 * Ports of connections that do not say theirs, by their type: IANA's, and for mail those of Amazon SES (developer guide, "Connecting to an Amazon
 * SES SMTP endpoint"), for a server's own may be any of them.
 */
const usual: Readonly<Record<string, readonly number[]>> = {
  imap: [143, 993],
  mongo: [27_017],
  mssql: [1_433],
  mysql: [3_306],
  oracle: [1_521],
  postgres: [5_432],
  sftp: [22],
  smtp: [25, 465, 587, 2_465, 2_587],
  ssh: [22],
};

/**
 * TCP ports outside that tasks and whoever tells of them speak with: TLS, those of the declared connections, and what the environment names. The
 * ports that people write into a connection's secret are nobody's to know.
 */
export function egressPorts(lakehouse: Lakehouse, env: Environment): readonly number[] {
  const connections = lakehouse.all("connection").flatMap((each) => portsOf(each, env.connections[each.id]));
  return [...new Set([tls, ...connections, ...env.egressPorts])].sort((a, b) => a - b);
}

function portsOf({ type }: Connection, value: ConnectionValue | undefined): readonly number[] {
  if (value?.port !== undefined) return [value.port];
  if (type === "http") return value?.host === undefined ? [] : [portOfHttp(value.host, value.schema)];
  return usual[type] ?? [];
}

/** Where Airflow's HttpHook goes: the host may be a whole address, else the schema says how, and without one it is `http`. */
function portOfHttp(host: string, schema = "http"): number {
  const written = host.includes("://") ? host : `${schema}://${host}`;
  const port = URL.canParse(written) ? new URL(written).port : "";
  return Number(port) || (written.startsWith("http:") ? 80 : tls);
}
