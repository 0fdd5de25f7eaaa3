import { py } from "../ir/python-value.ts";
import type { Value } from "../ir/template.ts";
import type { DagRef, NeedsParams, RunParams } from "../language/dag-ref.ts";
import { type Duration, seconds } from "../language/duration.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Params } from "../language/param.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkPoll } from "./poll.ts";

/** Starts a run of another DAG. */
export interface TriggerDag<F extends Form = Named> {
  /** The DAG: imported from its file, or `externalDag("id")`. */
  dag: F["dag"];
  /** The run's params. */
  params?: F["value"];
  /**
   * Whether the task goes on until the run has ended, and fails where it does.
   * @default false
   */
  wait?: boolean;
  /**
   * Time between two looks while it waits.
   * @default "60s"
   */
  poll?: Duration;
}

/** {@link TriggerDag} for a DAG with params `P`. */
export interface TriggerDagOf<P extends Params> extends TriggerDag<Authored> {
  dag: DagRef<string, P>;
  params?: RunParams<NoInfer<P>>;
}

/** Starts a run of another DAG. A further try, or a clear, starts the same run again: it has an id of its own. */
export const trigger = <const P extends Params>(args: TriggerDagOf<P> & NeedsParams<P>): Operator<null> =>
  operator(triggerDag.kind, { ...args, dag: args.dag.id, external: args.dag.kind === "externalDag" }, {});

/** One run of the other DAG for each run, task and instance. */
const runId = "{{ dag.dag_id }}__{{ ti.task_id }}__{{ ti.map_index }}__{{ run_id }}";

export const triggerDag: OperatorDefinition<TriggerDag> = {
  kind: "dags.trigger",
  check: ({ poll }, _context, mistake) => checkPoll(poll, mistake),
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: ({ dag, params, wait = false, poll = "60s" }) => ({
    class: "airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator",
    args: {
      trigger_dag_id: dag,
      trigger_run_id: py.text({ $expr: { kind: "jinja", text: runId } }),
      // Airflow renders the leaves of a dictionary to text, whatever they are.
      ...(params === undefined ? {} : { conf: py.json(params as Value), pre_execute: py.support("conf_from_json") }),
      reset_dag_run: true,
      ...(wait
        ? {
            wait_for_completion: true,
            poke_interval: seconds(poll) ?? 60,
            allowed_states: ["success"],
            failed_states: ["failed"],
            deferrable: true,
          }
        : {}),
    },
  }),
};
