import type { StateMachine } from "../contracts/state-machine.ts";
import { py } from "../ir/python-value.ts";
import type { Shape } from "../ir/shape.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Needs, ValueOf } from "../language/shape.ts";
import type { Deep } from "../language/template.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";

/**
 * Starts a state machine and waits for its end; the task holds its worker meanwhile. A try that follows one that was lost takes
 * up the execution that still runs.
 */
export interface StepFunctionsStart<F extends Form = Named> {
  /** The state machine. */
  stateMachine: F["stateMachine"];
  /** What the execution is given, as the state machine declares it. */
  input?: F["value"];
}

/** {@link StepFunctionsStart} for a state machine with an input `I` and an output `O`. */
export interface StepFunctionsStartOf<I extends Shape, O extends Shape> extends StepFunctionsStart<Authored> {
  stateMachine: StateMachine<I, O>;
  input?: Shape extends NoInfer<I> ? unknown : Deep<ValueOf<NoInfer<I>>>;
}

/** Starts a state machine and waits for its end. The task's output is the execution's. */
export const start = <const I extends Shape, const O extends Shape>(
  args: StepFunctionsStartOf<I, O> & Needs<I, "input">,
): Operator<ValueOf<O>> => operator(stepFunctionsStart.kind, args, args.stateMachine.output);

export const stepFunctionsStart: OperatorDefinition<StepFunctionsStart> = {
  kind: "stepfunctions.start",
  lineage: () => ({ reads: [], writes: [] }),
  grants: ({ stateMachine }) => [
    {
      actions: ["states:StartExecution", "states:DescribeExecution"],
      on: { kind: "stateMachine", id: stateMachine },
    },
  ],
  airflow: ({ stateMachine, input = {} }, { env, names, lakehouse }) => ({
    class: "airflow.providers.standard.operators.python.PythonOperator",
    args: {
      python_callable: py.support("run_state_machine"),
      op_kwargs: py.dict({
        state_machine: names.stateMachineArn(stateMachine, lakehouse.find("stateMachine", stateMachine)?.name),
        execution_input: py.json(input),
        // What tells the tasks of a run apart, and is the same in each of their tries.
        key: py.text({
          $expr: { kind: "jinja", text: "{{ ti.dag_id }} {{ ti.task_id }} {{ ti.map_index }} {{ run_id }}" },
        }),
        seconds: env.pollSeconds,
        region: env.region,
      }),
    },
    returns: "jsonText",
  }),
};
