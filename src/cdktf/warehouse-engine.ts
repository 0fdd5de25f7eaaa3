import type { Environment } from "../contracts/environment.ts";
import type { WarehouseResource } from "../ir/resources.ts";
import type { Network } from "./network.ts";
import type { Role } from "./role.ts";

/** What either kind of Redshift is made from. */
export interface EngineInputs {
  readonly env: Environment;
  readonly keyArn: string;
  readonly network: Network;
  readonly resource: WarehouseResource;
  /** The role in which it reads the lake. */
  readonly reader: Role;
}

/** What either kind of Redshift is known by. */
export interface Engine {
  /** The ARN that statements are allowed on. */
  readonly arn: string;
  /** The ARN of the secret that AWS keeps the administrator's password in. */
  readonly secretArn: string;
}

/** The database's administrator; AWS makes its password, keeps it in a secret and changes it. */
export const administrator = "sluice_admin";

/** What Redshift logs: who connects, what they run, and what becomes of users. */
export const logExports = ["connectionlog", "useractivitylog", "userlog"];
