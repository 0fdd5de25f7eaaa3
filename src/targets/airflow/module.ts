import { type DagIr, hasIntervals, zoneOf } from "../../ir/dag.ts";
import type { SupportFunction } from "../../ir/python-value.ts";
import type { TaskIr } from "../../ir/task.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { JinjaFilter, JinjaScope } from "./jinja.ts";
import { decodes } from "./layout.ts";
import { Names } from "./python/identifiers.ts";
import { Imports } from "./python/imports.ts";

/** Functions and classes that a compiled file defines where it uses them, in the order in which they stand. */
export const supportNames = [
  "answers_json",
  "condition_holds",
  "conf_from_json",
  "fail_on_rows",
  "first_arm",
  "map_items",
  "move_object",
  "run_script",
  "run_state_machine",
  "sql_literal",
  "SlackNotice",
] as const satisfies readonly (SupportFunction | "sql_literal" | "SlackNotice")[];
export type SupportName = (typeof supportNames)[number];

/** Names of every compiled file that nothing else takes. */
const reserved: readonly string[] = ["dag", "SCRIPTS", ...supportNames];

export interface AssetNames {
  readonly name: string;
  readonly uri: string;
}

/** What the target needs to know of the world around a DAG. */
export interface Surroundings {
  /** The region of the environment's topics. */
  readonly region: string;
  /** The ARN of a topic by its id. */
  topicArn(topic: string): string;
  /** What Airflow calls a dataset: `zone.dataset`, and where it lies. */
  asset(dataset: string): AssetNames;
}

/** One compiled file while it is built: what its parts need to know, and what they add to the file's top. */
export class Module implements JinjaScope {
  readonly dialect: Dialect;
  readonly surroundings: Surroundings;
  readonly zone: string;
  /** Whether the DAG's runs cover data intervals. */
  readonly hasIntervals: boolean;
  readonly names = new Names(reserved);
  readonly imports = new Imports(this.names);
  readonly support = new Set<SupportName>();
  /** Texts of the scripts that tasks run, by path. */
  readonly scripts = new Map<string, string>();
  readonly filters = new Set<JinjaFilter>();
  readonly #variables = new Map<string, string>();
  readonly #tasks: readonly TaskIr[];
  /** By id; made when a template first names a task. */
  #byId: ReadonlyMap<string, TaskIr> | undefined;

  constructor(dag: DagIr, dialect: Dialect, surroundings: Surroundings) {
    this.dialect = dialect;
    this.surroundings = surroundings;
    this.zone = zoneOf(dag.schedule);
    this.hasIntervals = hasIntervals(dag.schedule);
    this.#tasks = dag.tasks;
  }

  /** The variable of a task. */
  variable(task: string): string {
    const known = this.#variables.get(task);
    if (known !== undefined) return known;
    const name = this.names.take(task, "task");
    this.#variables.set(task, name);
    return name;
  }

  /** The name here of a class or function, by its full path on the newest Airflow. */
  imported(path: string): string {
    return this.imports.member(this.dialect.locate(path));
  }

  decodes(task: string): boolean {
    const found = this.#find(task);
    if (found === undefined) throw new Error(`an expression names the task "${task}", which the DAG lacks`);
    return decodes(found);
  }

  isMapped(task: string): boolean {
    return this.#find(task)?.map !== undefined;
  }

  #find(id: string): TaskIr | undefined {
    this.#byId ??= new Map(this.#tasks.map((task) => [task.id, task]));
    return this.#byId.get(id);
  }

  uses(filter: JinjaFilter): void {
    this.filters.add(filter);
    if (filter === "sql_literal") this.support.add(filter);
  }
}
