import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../schemas/protocol.schema.json" with { type: "json" };
import type { ResourceDocument } from "../ir/resources.ts";
import type { QueryEngine } from "../ir/sql-facts.ts";

/** The version of the protocol that this side speaks. schemas/protocol.schema.json describes it for both sides. */
export const protocolVersion = 1;

/** The kinds of Python children. */
export type Source = "aws" | "airflow";

interface Envelope<S extends Source> {
  readonly v: typeof protocolVersion;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly source: S;
}

/** The process cannot go on. */
export interface Failed<S extends Source = Source> extends Envelope<S> {
  readonly event: "failed";
  readonly message: string;
  readonly detail?: string;
}

/** The local AWS answers on 127.0.0.1. */
export interface Ready extends Envelope<"aws"> {
  readonly event: "ready";
  readonly port: number;
  readonly seconds: number;
}

/** Answers `provision`. */
export interface Provisioned extends Envelope<"aws"> {
  readonly event: "provisioned";
  readonly id: string;
  readonly seconds: number;
}

/** Answers `sql`. A row has a value for each column; decimals, dates and timestamps are strings. */
export interface Rows extends Envelope<"aws"> {
  readonly event: "rows";
  readonly id: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Answers `warm`: Spark can take a job now. */
export interface Warmed extends Envelope<"aws"> {
  readonly event: "warmed";
  readonly id: string;
  readonly seconds: number;
}

/** A command was not carried out. `id` is null where it could not be read. */
export interface Rejected extends Envelope<"aws"> {
  readonly event: "rejected";
  readonly id: string | null;
  readonly message: string;
}

/** SNS published a message. */
export interface Notification extends Envelope<"aws"> {
  readonly event: "notification";
  readonly topic: string;
  readonly subject?: string;
  readonly message: string;
}

/** A Lambda function printed a line. */
export interface LambdaLog extends Envelope<"aws"> {
  readonly event: "lambda.log";
  readonly function: string;
  readonly line: string;
}

export interface Imported extends Envelope<"airflow"> {
  readonly event: "imported";
  readonly version: string;
  readonly seconds: number;
}

/** The DAG file was read. `tasks` are the task ids in topological order. */
export interface Parsed extends Envelope<"airflow"> {
  readonly event: "parsed";
  readonly dag: string;
  readonly tasks: readonly string[];
}

interface Try extends Envelope<"airflow"> {
  readonly task: string;
  /** -1 for a task that is not mapped. */
  readonly map_index: number;
  /** Counts from 1; 0 for a task that ended without a try. */
  readonly try: number;
}

export interface TaskStarted extends Try {
  readonly event: "task.started";
}

export interface TaskFinished extends Try {
  readonly event: "task.finished";
  /** One of Airflow's task instance states. */
  readonly state: string;
  readonly seconds: number;
  readonly error?: { readonly type: string; readonly message: string };
}

export interface TaskLog extends Envelope<"airflow"> {
  readonly event: "task.log";
  readonly task: string;
  /** Python's name of the level: `"INFO"`, `"WARNING"`, … */
  readonly level: string;
  readonly message: string;
}

export interface RunFinished extends Envelope<"airflow"> {
  readonly event: "run.finished";
  readonly run_id: string;
  readonly state: string;
  /** Start date of the data interval, `YYYY-MM-DD`. */
  readonly ds: string;
  readonly data_interval_start: string;
  readonly data_interval_end: string;
  /** Each task's last state; null for one that never got any. */
  readonly tasks: Readonly<Record<string, string | null>>;
  readonly seconds: number;
}

export type AwsEvent = Ready | Provisioned | Rows | Warmed | Rejected | Notification | LambdaLog | Failed<"aws">;
export type AirflowEvent = Imported | Parsed | TaskStarted | TaskFinished | TaskLog | RunFinished | Failed<"airflow">;
export type EventOf<S extends Source> = S extends "aws" ? AwsEvent : AirflowEvent;

/** What a child is told, without the envelope. */
export type Command =
  | { readonly command: "provision"; readonly resources: ResourceDocument }
  | { readonly command: "sql"; readonly engine: QueryEngine; readonly sql: string }
  | { readonly command: "warm" };

/** A line that is not an event of this version. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}

// Ajv compiles a definition when it is first asked for. That the schema itself is right is a matter for the tests.
const ajv = new Ajv2020({ schemas: [schema], validateSchema: false, allowUnionTypes: true });

/**
 * Reads one line from a child of the given kind.
 *
 * @throws ProtocolError that quotes the line's beginning and says what is wrong with it
 */
export function parseEvent<S extends Source>(source: S, line: string): EventOf<S> {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed(line, "not a JSON object");
  const { v, source: from, event }: { v?: unknown; source?: unknown; event?: unknown } = value;
  if (v !== protocolVersion) {
    throw new ProtocolError(
      `The child speaks version ${JSON.stringify(v)} of the local protocol, this process version ${protocolVersion}: its Python code comes from another release of sluice.`,
    );
  }
  if (from !== source) throw malformed(line, `source is ${JSON.stringify(from)}, not "${source}"`);
  const validate = typeof event === "string" ? definition<EventOf<S>>(`event.${event}`) : undefined;
  if (validate === undefined)
    throw malformed(line, `${JSON.stringify(event)} is no event of version ${protocolVersion}`);
  if (validate(value)) return value;
  throw malformed(line, `${event}: ${(validate.errors ?? []).map(told).join("; ")}`);
}

/** The line for a command, with its end. `id` comes back in the answer. */
export const commandLine = (id: string, command: Command): string =>
  `${JSON.stringify({ v: protocolVersion, id, ...command })}\n`;

function definition<T>(name: string): ValidateFunction<T> | undefined {
  return ajv.getSchema<T>(`${schema.$id}#/$defs/${encodeURIComponent(name)}`);
}

function told(error: ErrorObject): string {
  const extra: unknown = error.params.unevaluatedProperty ?? error.params.additionalProperty;
  if (extra !== undefined) return `unknown field ${JSON.stringify(extra)}`;
  return `${error.instancePath} ${error.message ?? error.keyword}`.trim();
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw malformed(line, "not JSON");
  }
}

function malformed(line: string, why: string): ProtocolError {
  const shown = line.length > 200 ? `${line.slice(0, 200)}…` : line;
  return new ProtocolError(`A line of the local protocol is malformed (${why}): ${shown}`);
}
