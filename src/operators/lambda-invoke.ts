import type { Dataset } from "../contracts/dataset.ts";
import type { LambdaFunction } from "../contracts/function.ts";
import { whole } from "../ir/lineage.ts";
import { py } from "../ir/python-value.ts";
import type { Shape } from "../ir/shape.ts";
import { seconds } from "../language/duration.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Needs, ValueOf } from "../language/shape.ts";
import type { Deep } from "../language/template.ts";
import type { OperatorContext, OperatorDefinition } from "./definition.ts";
import { type Authored, asList, type Form, type Many, type Named } from "./form.ts";

/** Invokes a Lambda function and waits for its answer. */
export interface LambdaInvoke<F extends Form = Named> {
  /** The function to invoke. */
  function: F["function"];
  /** What the function is handed, as it declares it. */
  payload?: F["value"];
  /**
   * Datasets that this call reads.
   * @default what the function declares
   */
  reads?: Many<F["dataset"]>;
  /**
   * Datasets that this call writes.
   * @default what the function declares
   */
  writes?: Many<F["dataset"]>;
}

/** {@link LambdaInvoke} for a function with a payload `I` and an answer `O`. */
export interface LambdaInvokeOf<I extends Shape, O extends Shape> extends LambdaInvoke<Authored> {
  function: LambdaFunction<I, O>;
  payload?: PayloadOf<NoInfer<I>>;
}
/** Of any function at all, which a mistake in `function` makes of it, nothing is known. */
type PayloadOf<I extends Shape> = Shape extends I ? unknown : Deep<ValueOf<I>>;

/** Invokes a Lambda function and waits for its answer; the task's output is what the function returned. */
export const invoke = <const I extends Shape, const O extends Shape>(
  args: LambdaInvokeOf<I, O> & Needs<I, "payload">,
): Operator<ValueOf<O>> => operator(lambdaInvoke.kind, args, args.function.output);

/** boto waits this much longer than the function may run, so that it sees Lambda's own time-out. */
const answerMargin = 30;

const declared = (datasets: readonly Dataset[]) => datasets.map(({ id }) => id);
const functionOf = (id: string, { lakehouse }: OperatorContext) => lakehouse.find("function", id);

export const lambdaInvoke: OperatorDefinition<LambdaInvoke> = {
  kind: "lambda.invoke",
  lineage(args, context) {
    const definition = functionOf(args.function, context);
    const access = (given: Many<string> | undefined, fallback: readonly Dataset[] | undefined) =>
      (given === undefined ? declared(fallback ?? []) : asList(given)).map((dataset) => ({ dataset, scope: whole }));
    return { reads: access(args.reads, definition?.reads), writes: access(args.writes, definition?.writes) };
  },
  grants: (args) => [{ actions: ["lambda:InvokeFunction"], on: { kind: "function", id: args.function } }],
  airflow(args, context) {
    const timeout = seconds(functionOf(args.function, context)?.timeout ?? "60s") ?? 60;
    return {
      class: "airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator",
      args: {
        function_name: context.names.function(args.function),
        payload: py.json(args.payload ?? {}),
        region_name: context.env.region,
        // A client that gives up early calls the function again, and it runs twice.
        botocore_config: py.dict({
          read_timeout: timeout + answerMargin,
          retries: py.dict({ max_attempts: 0 }),
          tcp_keepalive: true,
        }),
      },
      returns: "jsonText",
    };
  },
};
