import { type PythonValue, py } from "../ir/python-value.ts";
import type { Shape } from "../ir/shape.ts";
import { constantStart } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { ValueOf } from "../language/shape.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";

/** Methods of HTTP that a task may use. */
export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Makes an HTTP request. An answer of 400 or above fails the task. */
export interface HttpRequest<F extends Form = Named> {
  /** Where to: a connection of type `http`, which has the host and the credentials. */
  connection: F["connection"];
  /**
   * The method. Tries may repeat it.
   * @default "GET"
   */
  method?: HttpMethod;
  /** The path, behind the connection's host. */
  path: F["text"];
  /** What comes behind the path of a `GET`: `{ day: d.ds }` is `?day=2026-01-01`. */
  query?: { readonly [name: string]: F["text"] };
  /** What is sent as JSON; not with a `GET`. */
  body?: F["value"];
  /** Further headers. Credentials belong into the connection. */
  headers?: { readonly [name: string]: F["text"] };
  /** What the answer looks like, where it is JSON. */
  output?: Shape;
}

/** {@link HttpRequest} with an answer of the shape `O`. */
export interface HttpRequestOf<O extends Shape> extends HttpRequest<Authored> {
  output?: O;
}

/** Makes an HTTP request. The task's output is the answer: text, or JSON of the shape that is named. */
export const request = <const O extends Shape = "string">(args: HttpRequestOf<O>): Operator<ValueOf<O>> =>
  operator(httpRequest.kind, args, args.output ?? "string");

const texts = (given: Readonly<Record<string, Parameters<typeof py.text>[0]>>): PythonValue =>
  py.dict(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, py.text(value)])));

export const httpRequest: OperatorDefinition<HttpRequest> = {
  kind: "http.request",
  check(args, context, mistake) {
    const { method = "GET", query, body } = args;
    const connection = context.lakehouse.find("connection", args.connection);
    if (connection && connection.type !== "http") {
      mistake({
        code: "http/request",
        argument: "connection",
        message: `The connection '${connection.id}' is of the type '${connection.type}', and a request takes one of 'http'.`,
        fix: 'Declare one with type: "http".',
      });
    }
    if (method === "GET" && body !== undefined) {
      mistake({
        code: "http/request",
        argument: "body",
        message: `A GET sends no body${args.method === undefined ? ", and a request that names no method is one" : ""}.`,
        fix: 'Name the method, such as method: "POST"; or say it in query.',
      });
    }
    if (method !== "GET" && query !== undefined) {
      mistake({
        code: "http/request",
        argument: "query",
        message: `Airflow's operator puts a query behind the path of a GET, and would send it as the body of a ${method}.`,
        fix: "Write it into the path.",
      });
    }
    if (/^[a-z]+:\/\//i.test(constantStart(args.path))) {
      mistake({
        code: "http/request",
        argument: "path",
        message: "The path is behind the connection's host, and is no address.",
        fix: "Put the host into the connection.",
      });
    }
  },
  // What RFC 9110 (9.2.2) does not call idempotent.
  twice: ({ method }) =>
    method === "POST" || method === "PATCH"
      ? `the other end may take a ${method} twice that it has answered too late`
      : undefined,
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow({ connection, method = "GET", path, query, body, headers = {}, output = "string" }) {
    const json = body === undefined ? {} : { "Content-Type": "application/json" };
    return {
      class: "airflow.providers.http.operators.http.HttpOperator",
      args: {
        http_conn_id: connection,
        method,
        endpoint: py.text(path),
        ...(query === undefined ? {} : { data: texts(query) }),
        ...(body === undefined ? {} : { data: py.json(body) }),
        headers: texts({ ...json, ...headers }),
        ...(output === "string" ? {} : { response_check: py.support("answers_json") }),
      },
      ...(output === "string" ? {} : { returns: "jsonText" as const }),
    };
  },
};
