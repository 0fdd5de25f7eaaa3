import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { AirflowEvent, RunFinished } from "./protocol.ts";
import { type Child, startChild } from "./supervisor.ts";

export interface DagRunOptions {
  /** The DAG file; it runs from a copy. */
  readonly file: string;
  /** Id of the DAG in it. */
  readonly dag: string;
  /** Day on which the run's data interval starts (its `ds`), `YYYY-MM-DD`, or the exact instant with its zone. */
  readonly date: string;
  /** Where no interval starts then: the last one before it. */
  readonly orBefore?: boolean;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Slots of the pools that its tasks take slots of, by name. */
  readonly pools?: Readonly<Record<string, number>>;
  /** Interpreter of an Airflow environment. */
  readonly python: string;
  /** Folder for Airflow's database and passing files; one for each Airflow version. */
  readonly home: string;
  /** File of how runs ended, which runs of other DAGs wait for. Default: in `home`. */
  readonly outcomes?: string;
  /** Folder of the run's logs: airflow.log, and a file for each task. */
  readonly logs: string;
  /** The local AWS, `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  readonly region: string;
  /** Where variables and connections come from. Default: this process's AIRFLOW_VAR_… and AIRFLOW_CONN_… alone. */
  readonly secrets?: { readonly backend: string; readonly backend_kwargs: string };
  /** The role that tasks have, by its name. Default: none, for rights matter only to who records them. */
  readonly role?: string;
  /** Longest run, in seconds. Default: 3,600. */
  readonly timeLimit?: number;
  /** `none` retries at once. Default: `real`. */
  readonly retryDelays?: "real" | "none";
}

/** A run under way. Iterating it gives its events until it is over, and throws what `result` rejects with. */
export interface DagRun extends AsyncIterable<AirflowEvent> {
  /**
   * How the run ended; a failed run is a result too. Rejects with a ChildError when Airflow could not carry it out: the file can't
   * be imported, the time limit passed, the process died.
   */
  readonly result: Promise<RunFinished>;
  readonly logFile: string;
  /** Ends the run where it is. */
  stop(): Promise<void>;
}

/** Airflow's import and its first database, beyond the run's own limit; milliseconds. */
const startLimit = 120_000;

/** From its last event to its end; milliseconds. */
const leaveLimit = 5_000;

/** Runs a DAG for one data interval in real Airflow. */
export function runDag(options: DagRunOptions): DagRun {
  const timeLimit = options.timeLimit ?? 3_600;
  const child = startChild({
    name: "Airflow",
    source: "airflow",
    python: options.python,
    args: [
      "-m",
      "sluice_airflow.run",
      ...["--file", options.file],
      ...["--dag", options.dag],
      ...["--date", options.date],
      ...(options.orBefore ? ["--or-before"] : []),
      ...["--params", JSON.stringify(options.params ?? {})],
      ...["--pools", JSON.stringify(options.pools ?? {})],
      ...["--retry-delays", options.retryDelays ?? "real"],
      ...["--time-limit", String(timeLimit)],
      ...(options.secrets ? ["--secrets", JSON.stringify(options.secrets)] : []),
      ...["--home", options.home],
      ...(options.outcomes === undefined ? [] : ["--outcomes", options.outcomes]),
      ...["--logs", options.logs],
    ],
    env: awsVariables(options),
    logFile: join(options.logs, "airflow.log"),
  });
  const queue: AirflowEvent[] = [];
  let wake: () => void = () => undefined;
  child.on((event) => {
    queue.push(event);
    wake();
  });
  const result = outcome(child, timeLimit * 1_000 + startLimit);
  let over = false;
  const settled = () => {
    over = true;
    wake();
  };
  // Whoever only iterates has the error from there.
  result.then(settled, settled);

  async function* events(): AsyncGenerator<AirflowEvent> {
    for (;;) {
      const event = queue.shift();
      if (event !== undefined) yield event;
      else if (over) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    await result;
  }
  return { [Symbol.asyncIterator]: events, result, logFile: child.logFile, stop: () => child.stop() };
}

async function outcome(child: Child<"airflow">, limit: number): Promise<RunFinished> {
  try {
    return await child.waitFor("run.finished", limit);
  } finally {
    // It tidies up and ends by itself.
    await Promise.race([child.ended, delay(leaveLimit, undefined, { ref: false })]);
    await child.stop();
  }
}

/** Everything in the run that speaks to AWS speaks to the local one, with credentials that open nothing else. */
function awsVariables({ endpoint, region, role = "local" }: DagRunOptions): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: role,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  };
}
