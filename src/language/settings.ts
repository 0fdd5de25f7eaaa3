import type { Connection, ConnectionExtra } from "../contracts/connection.ts";
import { isJsonVariable, type Variable } from "../contracts/variable.ts";
import type { Shape } from "../ir/shape.ts";
import type { ConnectionField, ExprNode } from "../ir/template.ts";
import type { ValueOf } from "./shape.ts";
import { type Expr, expr, type Output, reference } from "./template.ts";

/** The fields of a connection, as expressions; `id` is what Airflow calls it. */
export interface ConnectionRef<E extends ConnectionExtra = {}>
  extends Readonly<Record<Exclude<ConnectionField, "port">, Expr<string>>> {
  readonly id: string;
  readonly port: Expr<number>;
  /** Further fields, as the connection declares them. */
  readonly extra: { readonly [K in keyof E]: Output<ValueOf<E[K]>> };
}

/** Airflow's variables and connections: expressions that are resolved when a task runs, never while the DAG is read. */
export interface Settings {
  /** A variable's value, typed by its declaration. By its id alone, it is text. */
  variable<const S extends Shape>(variable: Variable<S>): Output<ValueOf<S>>;
  variable(id: string): Expr<string>;
  /** A connection's fields. */
  connection<const E extends ConnectionExtra>(connection: Connection<E>): ConnectionRef<E>;
  connection(id: string): ConnectionRef;
}

function variable<const S extends Shape>(given: Variable<S>): Output<ValueOf<S>>;
function variable(given: string): Expr<string>;
function variable(given: Variable | string): unknown {
  if (typeof given === "string") return expr({ kind: "variable", id: given, json: false, path: [] });
  const json = isJsonVariable(given);
  return reference(given.shape, (path) => ({ kind: "variable", id: given.id, json, path }));
}

function connection<const E extends ConnectionExtra>(given: Connection<E> | string): ConnectionRef<E> {
  const [id, extra] = typeof given === "string" ? [given, {}] : [given.id, given.extra];
  const field = (name: ConnectionField): ExprNode => ({ kind: "connection", id, field: name });
  return Object.freeze({
    id,
    type: expr<string>(field("type")),
    host: expr<string>(field("host")),
    login: expr<string>(field("login")),
    password: expr<string>(field("password")),
    schema: expr<string>(field("schema")),
    port: expr<number>(field("port")),
    extra: Object.freeze(
      Object.fromEntries(
        Object.entries(extra).map(([name, shape]) => [
          name,
          reference(shape, (path) => ({ kind: "connection", id, field: "extra", path: [name, ...path] })),
        ]),
      ),
    ) as ConnectionRef<E>["extra"],
  });
}

export const settings: Settings = Object.freeze({ variable, connection });
