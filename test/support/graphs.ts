import fc from "fast-check";
import {
  type Arm,
  type DagSpec,
  dag,
  type Expr,
  equals,
  holds,
  latestOnly,
  noop,
  otherwise,
  param,
  type Step,
  type Task,
  type Tasks,
  type TriggerRule,
} from "sluice";
import { type Param, type Params, paramRefs } from "../../src/language/param.ts";
import type { Script } from "./scheduler/index.ts";
import { daily } from "./spec.ts";

type Kind = "plain" | "branch" | "only" | "latest" | "map" | "mapConstants";

/** What a drawn task comes after: the number of a step before it, and of one of its arms where it has some. */
interface DrawnAfter {
  readonly step: number;
  readonly arm: number;
}

/** A drawn task: what it comes after, and what it does. */
interface DrawnTask {
  readonly kind: Kind;
  readonly after: readonly DrawnAfter[];
  readonly rule: TriggerRule;
  readonly retries: number;
  readonly script: Script;
  /** The arm that a branch takes, or whether others go on. */
  readonly choice: number;
  /** What the instances of a mapped task do. */
  readonly instances: readonly Script[];
  /** The task before it that it takes down, where one may be. */
  readonly takesDown: number | undefined;
  /** Whether a group begins with it, which ends with the graph; and what that comes after. */
  readonly group: readonly DrawnAfter[] | undefined;
}
export type DrawnGraph = readonly DrawnTask[];

/** The rules that all Airflows have. */
const rules: readonly TriggerRule[] = [
  "all_success",
  "all_done",
  "all_failed",
  "one_success",
  "one_failed",
  "one_done",
  "none_failed",
  "none_failed_min_one_success",
  "none_skipped",
  "all_skipped",
  "always",
];

const script: fc.Arbitrary<Script> = fc.record({
  failures: fc.constantFrom(0, 0, 1),
  end: fc.constantFrom(
    "success" as const,
    "success" as const,
    "success" as const,
    "failed" as const,
    "skipped" as const,
  ),
});
const seldom = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: drawn });
const after = fc.record({ step: fc.nat(6), arm: fc.nat(2) });

/** Small graphs of tasks that succeed, fail, skip, are tried again, decide over others, have instances and take others down. */
export const graphs: fc.Arbitrary<DrawnGraph> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Kind>("plain") },
      { weight: 2, arbitrary: fc.constantFrom<Kind>("branch", "branch", "only", "latest") },
      { weight: 2, arbitrary: fc.constantFrom<Kind>("map", "mapConstants") },
    ),
    after: fc.array(after, { maxLength: 3 }),
    rule: fc.oneof(
      { weight: 1, arbitrary: fc.constant<TriggerRule>("all_success") },
      { weight: 2, arbitrary: fc.constantFrom(...rules) },
    ),
    retries: fc.constantFrom(0, 0, 1, 2),
    script,
    choice: fc.integer({ min: -1, max: 2 }),
    instances: fc.array(script, { maxLength: 3 }),
    takesDown: seldom(fc.nat(6)),
    group: seldom(fc.array(after, { maxLength: 1 })),
  }),
  { minLength: 1, maxLength: 7 },
);

/** A DAG of several graphs side by side, and what its tasks do. */
export interface Drawn {
  readonly spec: DagSpec;
  readonly scripts: ReadonlyMap<string, Script>;
}

const arms = ["a", "b", "c"] as const;
/** A step of a graph; of a branch, its arms. */
type Made = Task | Readonly<Record<(typeof arms)[number], Arm>>;

/** Graphs as an author writes them; ids are `<graph>_<task>`, in groups as drawn. What decides does so by a param. */
export function written(id: string, drawn: readonly DrawnGraph[]): Drawn {
  const scripts = new Map<string, Script>();
  const texts: Record<string, Param<string>> = {};
  const flags: Record<string, Param<boolean>> = {};
  const lists: Record<string, Param<readonly string[]>> = {};
  for (const [number, graph] of drawn.entries()) {
    for (const [at, { kind, choice, instances }] of graph.entries()) {
      const name = idOf(number, at);
      if (kind === "branch") texts[name] = param.text(arms[choice] ?? "");
      if (kind === "only") flags[name] = param.flag(choice >= 0);
      if (kind === "map") lists[name] = param.list(instances.map((_, index) => `${index}`));
    }
  }
  const told = { text: paramRefs(id, texts), flag: paramRefs(id, flags), list: paramRefs(id, lists) };
  const spec = dag<string, Params, object>(id, { ...daily, params: { ...texts, ...flags, ...lists } }, (d) => {
    for (const [number, graph] of drawn.entries()) new Writer(number, told, scripts).from(graph, d);
  });
  return { spec, scripts };
}

const idOf = (graph: number, task: number): string => `g${graph}_t${task}`;

interface Told {
  readonly text: Readonly<Record<string, Expr<string>>>;
  readonly flag: Readonly<Record<string, Expr<boolean>>>;
  readonly list: Readonly<Record<string, Expr<readonly string[]>>>;
}

/** Writes one graph. */
class Writer {
  readonly #number: number;
  readonly #told: Told;
  readonly #scripts: Map<string, Script>;
  readonly #steps: Made[] = [];
  /** What may be taken down. */
  readonly #setups: Task[] = [];

  constructor(number: number, told: Told, scripts: Map<string, Script>) {
    this.#number = number;
    this.#told = told;
    this.#scripts = scripts;
  }

  /** Adds the tasks from one on; a group holds all that come after its first. */
  from(graph: DrawnGraph, within: Tasks<string>, at = 0): void {
    const one = graph[at];
    if (!one) return;
    const rest = (inner: Tasks<string>): void => {
      this.#add(one, idOf(this.#number, at), inner);
      this.from(graph, inner, at + 1);
    };
    if (one.group === undefined) rest(within);
    else within.group(`g${this.#number}_in${at}`, rest, { after: this.#stepsOf(one.group) });
  }

  #stepsOf(drawn: readonly DrawnAfter[]): readonly Step[] {
    return drawn.flatMap(({ step, arm }): readonly Step[] => {
      const found = this.#steps[step % this.#steps.length];
      if (found === undefined) return [];
      return "kind" in found ? [found] : [found[arms[arm] ?? "a"]];
    });
  }

  #add(one: DrawnTask, id: string, within: Tasks<string>): void {
    const common = { after: this.#stepsOf(one.after), when: one.rule, retries: one.retries };
    const { text, flag, list } = this.#told;
    const [picked, goesOn, elements] = [text[id], flag[id], list[id]];
    if (picked) {
      const conditions = { a: equals(picked, "a"), b: equals(picked, "b"), c: otherwise };
      const made = within.branch(id, conditions, common);
      this.#steps.push(made);
      // `otherwise` is taken where no other is.
      this.#scripts.set(made.a.id, { failures: 0, end: "success", choice: one.choice < 0 ? 2 : one.choice });
    } else if (goesOn) this.#decides(within.only(id, holds(goesOn), common), one.choice);
    else if (one.kind === "latest") this.#decides(within.task(id, latestOnly(), common), one.choice);
    else if (elements || (one.kind === "mapConstants" && one.instances.length > 0)) {
      // Airflow maps nothing that runs always.
      const when = one.rule === "always" ? "all_done" : one.rule;
      const over: Expr<readonly unknown[]> | readonly unknown[] = elements ?? one.instances.map((_, index) => index);
      this.#does(
        within.map(id, over, () => noop(), { ...common, when }),
        { ...one.script, instances: one.instances },
      );
    } else {
      const setup = one.takesDown === undefined ? undefined : this.#setups[one.takesDown % this.#setups.length];
      // One that waits for nothing but its setup would take that down at once.
      if (setup && common.after.some((each) => each !== setup)) {
        const tearsDown = { ...common, when: "all_success", tearsDown: setup } as const;
        this.#does(within.task(id, noop(), tearsDown), one.script);
      } else {
        const made = within.task(id, noop(), common);
        this.#setups.push(made);
        this.#does(made, one.script);
      }
    }
  }

  #decides(made: Task, choice: number): void {
    this.#does(made, { failures: 0, end: "success", choice: Math.min(choice, 0) });
  }

  #does(made: Task, script: Script): void {
    this.#steps.push(made);
    this.#scripts.set(made.id, script);
  }
}
