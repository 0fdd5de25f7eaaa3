import { join } from "node:path";
import type { ResourceDocument } from "../ir/resources.ts";
import type { QueryEngine } from "../ir/sql-facts.ts";
import type { LambdaLog, Notification, Provisioned, Rows } from "./protocol.ts";
import { type Child, type ChildEnd, startChild } from "./supervisor.ts";

export interface AwsOptions {
  /** Interpreter of the `aws` environment. */
  readonly python: string;
  /** Folder of what persists: objects, catalog, warehouse. One process at a time may have it. */
  readonly state: string;
  /** Folder of the log file, aws.log. */
  readonly logs: string;
  /** Interpreter of the `spark` environment, which runs Glue jobs. Goes with `sparkJars`; without them a job run is refused. */
  readonly sparkPython?: string;
  /** Folder that `python -m sluice_spark.jars` filled. */
  readonly sparkJars?: string;
  /** File to which it is written what roles ask for: a line of JSON for each right that a call takes. Default: nowhere. */
  readonly calls?: string;
  /** Interpreters that have an Airflow, by its version: what MWAA's environments keep their pools in. Default: none, so that to ask their Airflow is refused. */
  readonly airflows?: Readonly<Record<string, string>>;
  /** Longest start, in milliseconds. Default: 60,000. */
  readonly startLimit?: number;
  /** Longest command, in milliseconds. Default: 600,000. */
  readonly commandLimit?: number;
}

/** The local AWS while it runs: a server on 127.0.0.1 with real execution behind it. */
export interface LocalAws {
  /** `http://127.0.0.1:PORT`, for every service. */
  readonly endpoint: string;
  /** How long the server took to start, by its own clock. */
  readonly seconds: number;
  readonly logFile: string;
  /** Resolves when the server is gone. Never rejects. */
  readonly ended: Promise<ChildEnd>;
  /** Creates what is missing and brings what exists into line. */
  provision(resources: ResourceDocument): Promise<Provisioned>;
  /**
   * Starts Spark before the first job needs it, in the region that was provisioned last; on a new state it waits some
   * seconds for `provision` to say which. Other commands go on meanwhile.
   *
   * @throws CommandRejected when there is no Spark or it cannot start
   */
  warm(): Promise<void>;
  /** @throws CommandRejected with the engine's message */
  sql(engine: QueryEngine, sql: string): Promise<Rows>;
  /** Calls the listener with each message that SNS publishes. Answers how to stop that. */
  onNotification(listener: (notification: Notification) => void): () => void;
  /** Calls the listener with each line that a Lambda function prints. Answers how to stop that. */
  onLambdaLog(listener: (log: LambdaLog) => void): () => void;
  stop(): Promise<void>;
}

/**
 * Starts the local AWS with what it kept.
 *
 * @throws ChildError with the end of its log when it does not come up
 */
export async function startAws(options: AwsOptions): Promise<LocalAws> {
  const child = startChild({
    name: "The local AWS",
    source: "aws",
    python: options.python,
    // Lambda functions run on this very Node.
    args: [
      ...["-m", "sluice_aws", "--state", options.state, "--node", process.execPath],
      ...sparkArguments(options),
      ...Object.entries(options.airflows ?? {}).flatMap(([version, python]) => ["--airflow", `${version}=${python}`]),
      ...(options.calls === undefined ? [] : ["--calls", options.calls]),
    ],
    logFile: join(options.logs, "aws.log"),
  });
  try {
    const { port, seconds } = await child.waitFor("ready", options.startLimit ?? 60_000);
    return localAws(child, { endpoint: `http://127.0.0.1:${port}`, seconds }, options.commandLimit ?? 600_000);
  } catch (error) {
    await child.stop();
    throw error;
  }
}

const sparkArguments = ({ sparkPython, sparkJars }: AwsOptions): readonly string[] =>
  sparkPython !== undefined && sparkJars !== undefined
    ? ["--spark-python", sparkPython, "--spark-jars", sparkJars]
    : [];

function localAws(child: Child<"aws">, facts: Pick<LocalAws, "endpoint" | "seconds">, commandLimit: number): LocalAws {
  return {
    ...facts,
    logFile: child.logFile,
    ended: child.ended,
    provision: async (resources) => child.request({ command: "provision", resources }, "provisioned", commandLimit),
    warm: async () => void (await child.request({ command: "warm" }, "warmed", commandLimit)),
    sql: (engine, sql) => child.request({ command: "sql", engine, sql }, "rows", commandLimit),
    onNotification: (listener) => child.on((event) => void (event.event === "notification" && listener(event))),
    onLambdaLog: (listener) => child.on((event) => void (event.event === "lambda.log" && listener(event))),
    stop: () => child.stop(),
  };
}
