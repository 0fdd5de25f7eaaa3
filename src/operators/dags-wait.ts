import { py } from "../ir/python-value.ts";
import type { DagRef } from "../language/dag-ref.ts";
import { type Duration, seconds } from "../language/duration.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkPoll } from "./poll.ts";

/** Waits until a run of another DAG has succeeded. */
export interface WaitForDag<F extends Form = Named> {
  /** The DAG: imported from its file, or `externalDag("id")`. */
  dag: F["dag"];
  /**
   * The id of a task or group of it that is enough.
   * @default the whole run
   */
  task?: string;
  /**
   * How much earlier the other run's data interval starts.
   * @default the same moment
   */
  earlier?: Duration;
  /**
   * Time between two looks. The task holds no worker while it waits.
   * @default "60s"
   */
  poll?: Duration;
}

/** {@link WaitForDag} with the DAG itself. */
export interface WaitForDagOf extends WaitForDag<Authored> {
  dag: DagRef;
}

/**
 * Waits until the run of another DAG for the same data interval has succeeded, and fails where it has failed. Give the task a
 * `timeout`: the longest that it may wait.
 */
export const wait = (args: WaitForDagOf): Operator<null> =>
  operator(waitForDag.kind, { ...args, dag: args.dag.id, external: args.dag.kind === "externalDag" }, {});

/**
 * Whether the sensor sees in the triggerer that the other run has failed: not on 2.x, where it then waits on (read in
 * 2.11.2's `ExternalTaskSensor.execute`).
 */
const canDefer = (airflow: string): boolean => !airflow.startsWith("2.");

export const waitForDag: OperatorDefinition<WaitForDag> = {
  kind: "dags.wait",
  check({ poll, earlier }, _context, mistake) {
    checkPoll(poll, mistake);
    if (earlier === undefined || seconds(earlier) !== undefined) return;
    mistake({
      code: "time/bad-duration",
      argument: "earlier",
      message: `'${earlier}' is not a length of time.`,
      fix: "Write a number and a unit: 30s, 5m, 2h or 1d.",
    });
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: ({ dag, task, earlier, poll = "60s" }, { env }) => ({
    class: "airflow.providers.standard.sensors.external_task.ExternalTaskSensor",
    args: {
      external_dag_id: dag,
      ...(task === undefined ? {} : { external_task_id: task }),
      ...(earlier === undefined ? {} : { execution_delta: py.duration(seconds(earlier) ?? 0) }),
      allowed_states: ["success"],
      failed_states: task === undefined ? ["failed"] : ["failed", "upstream_failed", "skipped"],
      check_existence: true,
      poke_interval: seconds(poll) ?? 60,
      ...(canDefer(env.airflow) ? { deferrable: true } : { mode: "reschedule" }),
    },
    timeLimit: canDefer(env.airflow) ? "deferred" : "sensor",
  }),
};
