import type { Shape } from "../ir/shape.ts";
import { type Definition, define } from "./definition.ts";

export interface StateMachineOptions<I extends Shape, O extends Shape> {
  /**
   * What it is called in the environment's account and region.
   * @default the environment's prefix, a dash and the id
   */
  name?: string;
  /** What an execution is given. */
  input?: I;
  /** What an execution answers. */
  output?: O;
}

/** A Step Functions state machine that something else deploys; `I` is an execution's input and `O` its output. */
export interface StateMachine<out I extends Shape = Shape, out O extends Shape = Shape>
  extends Definition<"stateMachine"> {
  readonly name?: string;
  readonly input: I;
  readonly output: O;
}

/** Declares a state machine that something else deploys, so that tasks may start it. */
export function stateMachine<const I extends Shape = "json", const O extends Shape = "json">(
  id: string,
  { name, input = "json" as I, output = "json" as O }: StateMachineOptions<I, O> = {},
): StateMachine<I, O> {
  return define("stateMachine", id, { ...(name === undefined ? {} : { name }), input, output }, stateMachine);
}
