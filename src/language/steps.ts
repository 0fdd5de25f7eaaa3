import { frozen } from "../ir/frozen.ts";
import type { Shape } from "../ir/shape.ts";
import type { Condition } from "./condition.ts";
import { elementOf } from "./elements.ts";
import { type Operator, operator } from "./operator.ts";
import { callerOf } from "./origin.ts";
import type { Arm, Group, GroupNode, GroupOptions, MapOptions, Task, TaskNode, TaskOptions } from "./task.ts";
import { type Expr, type Output, ofDag, output, reference } from "./template.ts";

/** What a list's elements are used as: where nobody says what they are, they may stand wherever an expression may. */
type ElementOf<T> = unknown extends T ? never : T;

/** Adds tasks to a DAG or a group. */
export interface Tasks<D extends string> {
  /** Adds a task: what it is called, what it does, and how it behaves. */
  task<O>(id: string, operator: Operator<O>, options?: TaskOptions<D>): Task<D, O>;
  /**
   * Adds a task with an instance for each element of a list, which may be known only at run time: `d.map("load", made.output.files,
   * (file) => …)`. For an empty list it is skipped. Its output is the list of what its instances returned.
   */
  map<T, O>(
    id: string,
    over: Expr<readonly T[]> | readonly T[],
    each: (item: Output<ElementOf<T>>) => Operator<O>,
    options?: MapOptions<D>,
  ): Task<D, readonly O[]>;
  /**
   * Takes the first arm whose condition holds: `after: size.big`. What comes right after the other arms is skipped, and what
   * comes after that unless its `when` says otherwise.
   */
  branch<const A extends string>(
    id: string,
    arms: Readonly<Record<A, Condition>>,
    options?: TaskOptions<D>,
  ): { readonly [K in A]: Arm<D> };
  /** Skips what comes right after it unless the condition holds, and what comes after that unless its `when` says otherwise. */
  only(id: string, condition: Condition, options?: TaskOptions<D>): Task<D, boolean>;
  /** Puts tasks under one name; `after: group` waits for all of them, and where there are none for what the group comes after. */
  group<R>(id: string, body: (group: Tasks<D>) => R, options?: GroupOptions<D>): Group<D, R>;
}

/** The tasks and groups of one DAG, as its body adds them. */
export class Steps<D extends string> {
  readonly tasks: TaskNode[] = [];
  readonly groups: GroupNode[] = [];
  readonly #dag: D;

  constructor(dag: D) {
    this.#dag = dag;
  }

  /** What adds tasks to a group; undefined: to none. */
  within(outer: string | undefined): Tasks<D> {
    const dag = this.#dag;
    const full = (tail: string) => (outer === undefined ? tail : `${outer}.${tail}`);
    const add = (
      { id, operator, origin }: Pick<TaskNode, "id" | "operator" | "origin">,
      given: MapOptions<D>,
      over?: NonNullable<TaskNode["over"]>,
    ) => {
      const options = frozen(given);
      this.tasks.push(Object.freeze({ id, group: outer, operator, options, over, origin }));
    };
    const step = <O>(id: string, looks: Shape): Task<D, O> => new TaskStep<D, O>(dag, id, looks);

    const task = <O>(tail: string, given: Operator<O>, options: TaskOptions<D> = {}): Task<D, O> => {
      refuseNone(full(tail), given);
      add({ id: full(tail), operator: given, origin: callerOf(task) }, options);
      return step(full(tail), given.output);
    };
    const map: Tasks<D>["map"] = <T, O>(
      tail: string,
      over: Expr<readonly T[]> | readonly T[],
      each: (item: Output<ElementOf<T>>) => Operator<O>,
      options: MapOptions<D> = {},
    ): Task<D, readonly O[]> => {
      const id = full(tail);
      const given = each(
        reference<ElementOf<T>>(elementOf(id, over), (path) => ofDag(dag, { kind: "item", task: id, path })),
      );
      refuseNone(id, given);
      add({ id, operator: given, origin: callerOf(map) }, options, over);
      return step(id, [given.output]);
    };
    const branch: Tasks<D>["branch"] = <const A extends string>(
      tail: string,
      arms: Readonly<Record<A, Condition>>,
      options: TaskOptions<D> = {},
    ) => {
      const id = full(tail);
      const entries = Object.entries<Condition>(arms);
      const args = { arms: entries.map(([name, condition]) => ({ name, condition })) };
      add({ id, operator: operator("branch", args, {}), origin: callerOf(branch) }, options);
      const ways = entries.map(([name]) => [name, Object.freeze({ kind: "arm", dag, id, arm: name } as const)]);
      return Object.freeze(Object.fromEntries(ways)) as { readonly [K in A]: Arm<D> };
    };
    const only = (tail: string, condition: Condition, options: TaskOptions<D> = {}): Task<D, boolean> => {
      add({ id: full(tail), operator: operator("only", { condition }, "boolean"), origin: callerOf(only) }, options);
      return step(full(tail), "boolean");
    };
    const group = <R>(tail: string, fill: (inner: Tasks<D>) => R, options: GroupOptions<D> = {}): Group<D, R> => {
      const id = full(tail);
      this.groups.push(Object.freeze({ id, parent: outer, options: frozen(options), origin: callerOf(group) }));
      return Object.freeze({ kind: "group", dag, id, tasks: refuseAsync(id, fill(this.within(id))) });
    };
    return { task, map, branch, only, group };
  }
}

/** A task as specs hold it. Few ask for its output, as data shows the order; it is made for those that do. */
class TaskStep<D extends string, O> implements Task<D, O> {
  readonly kind = "task";
  readonly dag: D;
  readonly id: string;
  readonly #looks: Shape;
  #output: Output<O> | undefined;

  constructor(dag: D, id: string, looks: Shape) {
    this.dag = dag;
    this.id = id;
    this.#looks = looks;
    Object.freeze(this);
  }

  get output(): Output<O> {
    this.#output ??= output<O>(this.#looks, this.dag, this.id);
    return this.#output;
  }
}

/** An async body would add its tasks after the spec was read, and nobody would notice. No type forbids one where `void` is asked. */
export function refuseAsync<R>(id: string, result: R): R {
  if (typeof result === "object" && result !== null && "then" in result) {
    // Nobody waits for it: without this, its own failure would end the process before the mistake is told.
    Promise.resolve(result).catch(() => undefined);
    throw new TypeError(`The body of '${id}' is async. Specs are read once and at once: take the 'async' away.`);
  }
  return result;
}

function refuseNone(id: string, given: unknown): void {
  if (!isA("args", given)) throw new TypeError(`'${id}' is given no operator. Call one, such as noop().`);
}

/** Whether a value is an object with a field: a spec that nobody type-checked may hold anything. */
export const isA = (field: string, value: unknown): boolean =>
  typeof value === "object" && value !== null && field in value;
