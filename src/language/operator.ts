import { frozen } from "../ir/frozen.ts";
import type { Shape } from "../ir/shape.ts";

declare const output: unique symbol;
/** What a task does: an operator's kind and arguments. `O` is what the task hands on. */
export interface Operator<out O = unknown> {
  readonly kind: string;
  /** As the author wrote them: definitions and expressions as values. */
  readonly args: object;
  readonly output: Shape;
  readonly [output]: O;
}

/** The frozen node of an operator call. The phantom type is given by the factory, once, here. */
export const operator = <O>(kind: string, args: object, shape: Shape): Operator<O> =>
  Object.freeze({ kind, args: frozen(args), output: shape }) as Operator<O>;
