import type { Shape } from "../ir/shape.ts";
import type { ExprNode } from "../ir/template.ts";

declare const value: unique symbol;
/** Where an expression keeps what it is made of. */
export const node: unique symbol = Symbol.for("sluice.expression");
/** Where an expression keeps what its value looks like, where that is known. */
const shape: unique symbol = Symbol.for("sluice.shape");

/** A value that is known only when the task runs: a field of the run, a param or another task's output. */
export interface Expr<out T> {
  readonly [node]: ExprNode;
  readonly [value]: T;
}

/** A value, or an expression that yields one at run time. */
export type Templated<T> = T | Expr<T>;

/** An expression whose fields are expressions too: `task.output.file.key`. */
export type Output<T> = Expr<T> &
  ([T] extends [readonly unknown[]]
    ? unknown
    : [T] extends [object]
      ? { readonly [K in keyof T]-?: Output<Exclude<T[K], undefined>> }
      : unknown);

/** Values whose leaves may be expressions. */
export type Deep<T> =
  | Expr<T>
  | (T extends readonly (infer E)[]
      ? readonly Deep<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Deep<T[K]> }
        : T);

/** Text made with `…${d.ds}…` instead of tpl`…` would hold "[object Object]", and no type can see it. */
const refuseText = (): never => {
  throw new TypeError("An expression was put into a plain template string. Write tpl`…` instead of `…`.");
};

/** Makes the expression of a node. The phantom type is given by the caller, once, here. */
export const expr = <T>(made: ExprNode, looks?: Shape): Expr<T> =>
  Object.freeze({
    [node]: Object.freeze(made),
    [Symbol.toPrimitive]: refuseText,
    ...(looks === undefined ? {} : { [shape]: looks }),
  }) as unknown as Expr<T>;

const dags = new WeakMap<ExprNode, string>();

/** Notes the DAG whose task or param a node names: by the name alone, it would be that of any DAG's. */
export function ofDag<N extends ExprNode>(dag: string, made: N): N {
  dags.set(made, dag);
  return made;
}

/** The DAG whose task or param a node names; undefined: of none. */
export const dagOf = (made: ExprNode): string | undefined => dags.get(made);

/** What an expression's value looks like; undefined where nobody knows. */
export const shapeOf = (expression: object): Shape | undefined =>
  shape in expression ? (expression[shape] as Shape) : undefined;

/** Whether a value of a spec is an expression. */
export const isExpr = (candidate: unknown): candidate is Expr<unknown> =>
  typeof candidate === "object" && candidate !== null && node in candidate;

/** A reference to what a task returned, or to the element that an instance of a mapped task is for, and to each field of it. */
export function reference<T>(
  looks: Shape,
  at: (path: readonly string[]) => ExprNode,
  path: readonly string[] = [],
): Output<T> {
  const fields =
    typeof looks === "object" && !Array.isArray(looks)
      ? Object.entries(looks).map(([name, inner]) => [name, reference(inner, at, [...path, name])] as const)
      : [];
  return Object.freeze({ ...expr<T>(at(path), looks), ...Object.fromEntries(fields) }) as unknown as Output<T>;
}

/** What a task of a DAG returned. */
export const output = <T>(looks: Shape, dag: string, task: string): Output<T> =>
  reference(looks, (path) => ofDag(dag, { kind: "output", task, path }));

/** Text with expressions and constants in it: `` tpl`s3://bucket/${folder}/${d.ds}/` ``. */
export function tpl(text: TemplateStringsArray, ...values: readonly Templated<string | number>[]): Expr<string> {
  const parts: (string | ExprNode)[] = [];
  const add = (part: string | ExprNode): void => {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  };
  for (const [index, constant] of text.entries()) {
    add(constant);
    const next = values[index];
    if (next !== undefined) add(isExpr(next) ? next[node] : String(next));
  }
  return expr({ kind: "template", parts: Object.freeze(parts) });
}

/** Jinja that Sluice does not look into. Prefer {@link tpl}. */
export const jinja = (text: string): Expr<string> => expr({ kind: "jinja", text });
