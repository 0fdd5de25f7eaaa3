import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import type { Shape } from "../ir/shape.ts";
import { type Definition, define } from "./definition.ts";

/** What is kept in a connection beside host and login. */
export type ConnectionExtra = Readonly<Record<string, Shape>>;

export interface ConnectionOptions<E extends ConnectionExtra> {
  /** Airflow's connection type, such as `"http"`, `"slackwebhook"` or `"smtp"`. */
  type: string;
  /**
   * Further fields, and what they look like.
   * @default none
   */
  extra?: E;
  /** A sentence for the people who set it. */
  description?: string;
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: DefinitionAllowances;
}

/** An Airflow connection: where something is and how to be let in. People set it; a task reads it when it runs. */
export interface Connection<out E extends ConnectionExtra = ConnectionExtra> extends Definition<"connection"> {
  readonly type: string;
  readonly extra: E;
  readonly description: string;
}

/** Declares an Airflow connection. An operator takes it as it is; a DAG reads its fields with `d.connection(…)`. */
export function connection<const E extends ConnectionExtra = {}>(
  id: string,
  options: ConnectionOptions<E>,
): Connection<E> {
  const { type, extra = {} as E, description = "", allow } = options;
  return define("connection", id, { type, extra, description, allow }, connection);
}
