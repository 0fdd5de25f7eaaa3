import { Readable } from "node:stream";
import { UserError } from "../diagnostics/user-error.ts";
import type { AirflowPlace } from "./environment.ts";

/** A request of Airflow's REST API. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PATCH";
  /** Without the API's prefix, `/pools`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What Airflow answers: a status of HTTP's, and a document. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Airflow's REST API of an environment. */
export interface AirflowApi {
  request(request: ApiRequest): Promise<ApiAnswer>;
}

/** Characters of a path that MWAA takes: Amazon MWAA API reference, InvokeRestApi. */
export const longestPath = 64;

/**
 * Airflow's REST API by way of MWAA, which lets in whom IAM allows `airflow:InvokeRestApi`, also where the web server is private. The SDK takes long to load.
 *
 * @returns what Airflow answers, errors among it
 * @throws UserError where MWAA itself refuses
 */
export function openAirflowApi({ name, region }: AirflowPlace): AirflowApi {
  return {
    async request({ method, path, query, body }) {
      if (path.length > longestPath) throw new Error(`MWAA takes no path of ${path.length} characters: ${path}`);
      const { CreateWebLoginTokenCommand, MWAAClient } = await import("@aws-sdk/client-mwaa");
      const named = process.env.AWS_ENDPOINT_URL_MWAA ?? process.env.AWS_ENDPOINT_URL;
      const client = new MWAAClient({
        region,
        ...(named === undefined ? {} : { endpoint: named, disableHostPrefix: true }),
      });
      // This SDK is older than InvokeRestApi. Another call to the same host (`env.`), which is signed alike, is given the path and the body of it.
      const command = new CreateWebLoginTokenCommand({ Name: name });
      const asked = { Method: method, Path: path, QueryParameters: query ?? {}, ...(body ? { Body: body } : {}) };
      command.middlewareStack.add(
        (next) => (args) => {
          const { request } = args;
          if (!isRequest(request)) throw new Error("The SDK has made no request.");
          request.path = `/restapi/${encodeURIComponent(name)}`;
          request.body = JSON.stringify(asked);
          request.headers["content-type"] = "application/json";
          return next(args);
        },
        // After what was called for has been written, before it is measured and signed.
        { step: "build", priority: "high" },
      );
      let answer: ApiAnswer | undefined;
      command.middlewareStack.add(
        (next) => async (args) => {
          const result = await next(args);
          const { response } = result;
          if (!isResponse(response)) throw new Error("The SDK has got no answer.");
          answer = answerIn(response.statusCode, await textOf(response.body), name);
          return { ...result, response: { ...response, statusCode: 200, body: Readable.from([Buffer.from("{}")]) } };
        },
        // Before the SDK reads the answer.
        { step: "deserialize", priority: "low" },
      );
      try {
        await client.send(command);
      } finally {
        client.destroy();
      }
      if (!answer) throw new Error("MWAA has not answered.");
      return answer;
    },
  };
}

/** Airflow's status and document, where MWAA has asked it; MWAA's own refusals are told. */
function answerIn(status: number, text: string, name: string): ApiAnswer {
  const said: unknown = text === "" ? {} : JSON.parse(text);
  if (typeof said === "object" && said !== null && "RestApiStatusCode" in said) {
    return {
      status: Number(said.RestApiStatusCode),
      body: "RestApiResponse" in said ? said.RestApiResponse : undefined,
    };
  }
  throw new UserError(`MWAA does not let you ask the Airflow of ${name} (${status}).`, {
    detail: text,
    fix: `Your role has to have airflow:InvokeRestApi on role/${name}/Op, and the environment to be AVAILABLE.`,
  });
}

async function textOf(body: unknown): Promise<string> {
  if (typeof body === "string") return body;
  if (!isStream(body)) throw new Error("The SDK has answered with no stream.");
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

interface HttpRequest {
  path: string;
  body: unknown;
  readonly headers: Record<string, string>;
}

const isRequest = (value: unknown): value is HttpRequest =>
  typeof value === "object" && value !== null && "path" in value && "headers" in value;

const isResponse = (value: unknown): value is { readonly statusCode: number; readonly body: unknown } =>
  typeof value === "object" && value !== null && "statusCode" in value && "body" in value;

const isStream = (value: unknown): value is AsyncIterable<Uint8Array> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;
