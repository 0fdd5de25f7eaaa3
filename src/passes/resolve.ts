import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { DagIr, ScheduleIr } from "../ir/dag.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { Program } from "../ir/program.ts";
import type {
  GroupIr,
  MapIr,
  PoolUseIr,
  RetriesIr,
  TaskDefaultsIr,
  TaskIr,
  TaskOptionsIr,
  TellsIr,
} from "../ir/task.ts";
import type { DagSpec, Late } from "../language/dag.ts";
import { seconds } from "../language/duration.ts";
import type { AuthoredSchedule } from "../language/schedule.ts";
import type { GroupNode, Retries, Step, TaskDefaults, TaskNode } from "../language/task.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";
import { lineageRead, type NamedReading } from "./lineage-read.ts";
import { named } from "./named.ts";
import { isOwnStep, type Place, placeOf } from "./place.ts";
import { plainDefaults, plainOptions, within } from "./task-defaults.ts";
import { late, type Tells, type Told, tells } from "./tells.ts";

/** Specs as authors wrote them → the IR: definitions by their ids, expressions as nodes, lengths of time in seconds. */
export function resolve(specs: readonly DagSpec[], context: OperatorContext, report: Report): Program {
  return { dags: specs.map((spec) => new DagResolver(spec, context, report).dag()) };
}

const defaultDelay = "5m";

/** Airflow keeps the sum of many priorities in 32 bits. */
const greatestPriority = 1_000_000;

class DagResolver {
  readonly #spec: DagSpec;
  readonly #context: OperatorContext;
  readonly #report: Report;
  /** What groups say for the tasks in them, by group. */
  readonly #defaults = new Map<string, TaskDefaultsIr>();

  constructor(spec: DagSpec, context: OperatorContext, report: Report) {
    this.#spec = spec;
    this.#context = context;
    this.#report = report;
  }

  dag(): DagIr {
    const { id, options, origin, groups } = this.#spec;
    for (const group of groups) {
      const outer = this.#defaultsOf(group.parent);
      const own = this.#taskDefaults(group.options, group.origin);
      const silent = Object.values(own).every((said) => said === undefined);
      this.#defaults.set(group.id, silent ? outer : within(outer, own));
    }
    const retries = this.#retries(options.retries, origin);
    const timeout = this.#duration("timeout", options.timeout, origin);
    const { onFailure, onSuccess } = this.#tells(options, "run", origin);
    this.#limit("maxActiveRuns", options.maxActiveRuns, origin);
    this.#limit("maxActiveTasks", options.maxActiveTasks, origin);
    return {
      id,
      origin,
      description: options.description,
      schedule: this.#schedule(options.schedule.schedule, origin),
      start: options.start,
      ...(options.end === undefined ? {} : { end: options.end }),
      catchup: options.catchup ?? false,
      params: options.params ?? {},
      tags: options.tags ?? [],
      ...(options.owner === undefined ? {} : { owner: options.owner }),
      // 0 stands for "not said" until the `defaults` pass.
      maxActiveRuns: options.maxActiveRuns ?? 0,
      ...(options.maxActiveTasks === undefined ? {} : { maxActiveTasks: options.maxActiveTasks }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(retries ? { retries } : {}),
      onFailure: onFailure ?? [],
      ...(onSuccess ? { onSuccess } : {}),
      ...this.#late(options.late, origin),
      ...(options.failFast === undefined ? {} : { failFast: options.failFast }),
      ...(options.paused === undefined ? {} : { paused: options.paused }),
      ...(options.access === undefined ? {} : { access: options.access }),
      ...(options.doc === undefined ? {} : { doc: options.doc }),
      groups: groups.map((group) => this.#group(group)),
      tasks: this.#spec.tasks.map((task) => this.#task(task)),
      edges: [],
    };
  }

  #schedule(given: AuthoredSchedule, origin: Origin): ScheduleIr {
    if (given.kind === "every") {
      const { length, at } = given;
      return { kind: "every", at, seconds: this.#duration("schedule", length, origin) ?? 0 };
    }
    if (given.kind !== "datasets") return given;
    const { datasets } = this.#named({ datasets: given.datasets }, at(origin, "schedule")) as { datasets: string[] };
    return { kind: "datasets", mode: given.mode, datasets };
  }

  #group({ id, parent, options, origin }: GroupNode): GroupIr {
    return {
      id,
      origin,
      ...(parent === undefined ? {} : { parent }),
      ...this.#place(options.after, origin),
      ...(options.doc === undefined ? {} : { doc: options.doc }),
    };
  }

  #task({ id, group, operator, options, over, origin }: TaskNode): TaskIr {
    const args = this.#named(operator.args, at(origin, "args"));
    const definition = definitionOf(operator.kind);
    const said = this.#options(options, this.#defaultsOf(group), origin);
    const { after, arms, labels } = this.#place(options.after, origin);
    const reads = this.#reads(options.reads, origin);
    const { lineage, readings } = lineageRead(definition.lineage(args, this.#context), reads, origin, this.#report);
    return {
      id,
      group,
      origin,
      operator: { kind: operator.kind, args },
      output: operator.output,
      options: said,
      after,
      arms,
      labels,
      map: over === undefined ? undefined : this.#map(over, options.limit, origin),
      tearsDown: options.tearsDown === undefined ? undefined : this.#tearsDown(options.tearsDown, origin),
      lineage,
      readings,
      grants: definition.grants(args, this.#context),
      airflow: undefined,
    };
  }

  #options(given: TaskNode["options"], defaults: TaskDefaultsIr, origin: Origin): TaskOptionsIr {
    if (defaults === plainDefaults && Object.keys(given).length === 0) return plainOptions;
    this.#limit("concurrency", given.concurrency, origin);
    return {
      when: given.when ?? "all_success",
      concurrency: given.concurrency,
      doc: given.doc,
      ...within(defaults, this.#taskDefaults(given, origin)),
    };
  }

  #defaultsOf(group: string | undefined): TaskDefaultsIr {
    return (group === undefined ? undefined : this.#defaults.get(group)) ?? plainDefaults;
  }

  #taskDefaults(given: TaskDefaults, origin: Origin): TaskDefaultsIr {
    const retries = this.#retries(given.retries, origin);
    const pool = this.#pool(given, origin);
    this.#whole("priority", given.priority, origin);
    return {
      retries,
      timeout: this.#duration("timeout", given.timeout, origin),
      pool,
      priority: given.priority,
      priorityRule: given.priorityRule,
      queue: given.queue,
      dependsOnPast: given.dependsOnPast,
      waitForDownstream: given.waitForDownstream,
      ...this.#tells(given, "task", origin),
    };
  }

  #tells(given: Tells, scope: Told["scope"], origin: Origin): TellsIr {
    return tells(given, { dag: this.#spec.id, scope }, (notifier, event) =>
      this.#named({ ...notifier }, at(origin, event)),
    );
  }

  #late(given: Late | undefined, origin: Origin): Pick<DagIr, "late"> {
    if (given === undefined) return {};
    const after = this.#duration("after", given.after, at(origin, "late")) ?? 0;
    const place = at(origin, "late.tell");
    const tell = late([given.tell].flat(), this.#spec.id, given.after, (one) => this.#named({ ...one }, place));
    return { late: { after, tell } };
  }

  /** The pool that a task takes slots of. */
  #pool({ pool, poolSlots }: TaskDefaults, origin: Origin): PoolUseIr | undefined {
    this.#limit("poolSlots", poolSlots, origin);
    if (pool) return { id: String(this.#named({ pool }, origin).pool), slots: poolSlots ?? 1 };
    if (poolSlots !== undefined) {
      this.#error({
        code: "pool/slots",
        at: at(origin, "poolSlots"),
        message: `It takes ${poolSlots} slots, and does not say of which pool.`,
        fix: "Name the pool beside them: { pool: shopApi, poolSlots: 2 }; or take poolSlots away.",
      });
    }
    return undefined;
  }

  #named(args: object, origin: Origin): Readonly<Record<string, unknown>> {
    return named(args, { dag: this.#spec.id, lakehouse: this.#context.lakehouse, origin, report: this.#report });
  }

  #place(given: Step | readonly Step[] | undefined, origin: Origin): Place {
    return placeOf(given, { dag: this.#spec.id, at: at(origin, "after") }, this.#report);
  }

  #tearsDown(setup: Step, origin: Origin): string | undefined {
    const where = { dag: this.#spec.id, at: at(origin, "tearsDown") };
    return isOwnStep(setup, where, this.#report) ? setup.id : undefined;
  }

  #reads(given: TaskNode["options"]["reads"], origin: Origin): readonly NamedReading[] {
    if (given === undefined) return [];
    return (this.#named({ reads: [given].flat() }, origin) as { reads: NamedReading[] }).reads;
  }

  #map(given: NonNullable<TaskNode["over"]>, limit: number | undefined, origin: Origin): MapIr {
    this.#limit("limit", limit, origin);
    const { over } = this.#named({ over: given }, origin) as { over: MapIr["over"] };
    return { over, ...(limit === undefined ? {} : { limit }) };
  }

  #retries(given: Retries | number | undefined, origin: Origin): RetriesIr | undefined {
    if (given === undefined) return undefined;
    const {
      attempts,
      delay = defaultDelay,
      backoff = "fixed",
      maxDelay,
    }: Retries = typeof given === "number" ? { attempts: given } : given;
    const first = this.#duration("delay", delay, at(origin, "retries")) ?? 0;
    const longest = this.#duration("maxDelay", maxDelay, at(origin, "retries"));
    if (!Number.isInteger(attempts) || attempts < 0) {
      this.#badRetries(origin, `${attempts} is not a number of further tries.`, "Write a whole number from 0.");
    }
    if (longest !== undefined && longest < first) {
      this.#badRetries(
        origin,
        `The first delay, ${delay}, is longer than the longest, ${maxDelay}.`,
        "Shorten delay, or raise maxDelay.",
      );
    }
    return { attempts, delay: first, backoff, ...(longest === undefined ? {} : { maxDelay: longest }) };
  }

  #limit(name: string, given: number | undefined, origin: Origin): void {
    if (given === undefined || (Number.isInteger(given) && given >= 1)) return;
    this.#error({
      code: "dag/bad-limit",
      at: at(origin, name),
      message: `${name} is ${given}, which is no limit.`,
      fix: `Write a whole number from 1.${name.startsWith("maxActive") ? " A DAG that should not run is paused in Airflow." : ""}`,
    });
  }

  #whole(name: "priority", given: number | undefined, origin: Origin): void {
    if (given === undefined || (Number.isInteger(given) && Math.abs(given) <= greatestPriority)) return;
    this.#error({
      code: "task/bad-priority",
      at: at(origin, name),
      message: `${given} is no priority.`,
      fix: `Write a whole number from -${greatestPriority.toLocaleString("en")} to ${greatestPriority.toLocaleString("en")}.`,
    });
  }

  #badRetries(origin: Origin, message: string, fix: string): void {
    this.#error({ code: "task/bad-retries", at: at(origin, "retries"), message, fix });
  }

  /** Seconds; undefined where nothing was said, or nothing that is a length of time. */
  #duration(key: string, given: string | undefined, origin: Origin): number | undefined {
    if (given === undefined) return undefined;
    const length = seconds(given);
    if (length === undefined) {
      this.#error({
        code: "time/bad-duration",
        at: at(origin, key),
        message: `'${given}' is not a length of time.`,
        fix: "Write a number and a unit: 30s, 5m, 2h or 1d.",
      });
    }
    return length;
  }

  #error(found: Omit<Diagnostic, "severity">): void {
    this.#report({ severity: "error", ...found });
  }
}
