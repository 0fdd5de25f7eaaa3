/** How a task's instance can end. Airflow's names. */
export type State = "success" | "failed" | "skipped" | "upstream_failed";

/** A task as a scheduler knows it. */
export interface Scheduled {
  readonly id: string;
  readonly upstream: readonly string[];
  readonly rule: string;
  readonly retries: number;
  /** Where it decides which of those right behind it go on. */
  readonly decides?: Decider;
  /** Where it is mapped: over constants, of which there are so many, or over what a task hands on. */
  readonly mapped?: { readonly constants: number } | { readonly items: string };
  readonly setup?: boolean;
  readonly teardown?: boolean;
}

export type Decider =
  /** For each of its arms, the tasks right behind it that go on. */
  | { readonly kind: "branch"; readonly arms: readonly (readonly string[])[] }
  /** It skips all that are right behind it. */
  | { readonly kind: "all" }
  | { readonly kind: "allButTeardowns" };

/** What a task does when it runs: so many tries fail, then it ends like this. */
export interface Script {
  readonly failures: number;
  readonly end: "success" | "failed" | "skipped";
  /** For one that decides: the arm that it takes, or 0 where it lets others go on; -1: it skips them. */
  readonly choice?: number;
  /** For a mapped task: what each of its instances does. */
  readonly instances?: readonly Script[];
}
export type Scripts = ReadonlyMap<string, Script>;

/** One try of an instance, as it ended: `up_for_retry` comes again. A task that is not mapped has the instance -1. */
export interface Try {
  readonly task: string;
  readonly instance: number;
  readonly state: State | "up_for_retry";
}

/** How a task's instances ended; one that was never mapped out has one. */
export type States = Readonly<Record<string, readonly State[]>>;

export interface Outcome {
  /** In the order in which they ran. */
  readonly tries: readonly Try[];
  readonly states: States;
}

const succeeds: Script = { failures: 0, end: "success" };

/** What an instance does. */
export const scriptOf = (task: string, instance: number, scripts: Scripts): Script => {
  const script = scripts.get(task) ?? succeeds;
  return instance < 0 ? script : (script.instances?.[instance] ?? succeeds);
};

/** How many instances a mapped task has. */
export const instancesOf = ({ id, mapped }: Scheduled, scripts: Scripts): number =>
  mapped && "constants" in mapped ? mapped.constants : (scripts.get(id)?.instances?.length ?? 0);

/** The tries of an instance that runs. */
export function triesOf({ id, retries }: Scheduled, instance: number, scripts: Scripts): readonly Try[] {
  const { failures, end } = scriptOf(id, instance, scripts);
  const tries: Try[] = [];
  for (let number = 0; number <= retries; number++) {
    const fails = number < failures || end === "failed";
    const state = !fails ? end : number < retries ? "up_for_retry" : "failed";
    tries.push({ task: id, instance, state });
    if (!fails) break;
  }
  return tries;
}

/** Tasks and how they stand to each other. */
export class Graph {
  readonly tasks: readonly Scheduled[];
  readonly #byId: ReadonlyMap<string, Scheduled>;
  readonly #next = new Map<string, string[]>();
  readonly #behind = new Map<string, ReadonlySet<string>>();

  constructor(tasks: readonly Scheduled[]) {
    this.tasks = tasks;
    this.#byId = new Map(tasks.map((task) => [task.id, task]));
    for (const { id, upstream } of tasks) {
      for (const from of upstream) this.#next.set(from, [...(this.#next.get(from) ?? []), id]);
    }
  }

  task(id: string): Scheduled {
    const found = this.#byId.get(id);
    if (!found) throw new Error(`There is no task '${id}'.`);
    return found;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The tasks right behind a task. */
  next(id: string): readonly string[] {
    return this.#next.get(id) ?? [];
  }

  /** All tasks behind a task. */
  behind(id: string): ReadonlySet<string> {
    const known = this.#behind.get(id);
    if (known) return known;
    const found = new Set(this.next(id).flatMap((each) => [each, ...this.behind(each)]));
    this.#behind.set(id, found);
    return found;
  }

  /** The tasks right behind one that decides which it skips, by its choice (SkipMixin, ShortCircuitOperator). */
  skippedBy({ id, decides }: Scheduled, choice: number): ReadonlySet<string> {
    const next = this.next(id);
    if (!decides || (decides.kind !== "branch" && choice >= 0)) return new Set();
    if (decides.kind === "all") return new Set(next);
    if (decides.kind === "allButTeardowns") return new Set(next.filter((each) => this.task(each).teardown !== true));
    const taken = decides.arms[choice] ?? [];
    const followed = new Set(taken.flatMap((each) => [each, ...this.behind(each)]));
    return new Set(next.filter((each) => !followed.has(each)));
  }

  /** The setups far before a task that it needs whatever its rule is: their teardown comes behind it. */
  neededSetups({ id, upstream, teardown }: Scheduled): readonly string[] {
    if (teardown === true) return [];
    const behind = this.behind(id);
    return this.tasks
      .filter((each) => each.setup === true && this.behind(each.id).has(id) && !upstream.includes(each.id))
      .filter((each) => {
        const teardowns = this.next(each.id).filter((next) => this.task(next).teardown === true);
        return teardowns.length === 0 || teardowns.some((next) => behind.has(next));
      })
      .map((each) => each.id);
  }

  /** The tasks between a teardown and its setups, all of which it waits for. */
  scopeOf({ id, upstream, teardown }: Scheduled): readonly string[] {
    if (teardown !== true) return [];
    const setups = upstream.filter((each) => this.task(each).setup === true);
    return this.tasks
      .filter((each) => this.behind(each.id).has(id) && !upstream.includes(each.id))
      .filter((each) => setups.some((setup) => this.behind(setup).has(each.id)))
      .map((each) => each.id);
  }
}
