import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { DagIr } from "../ir/dag.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { Program } from "../ir/program.ts";
import type { GroupIr, NotifierIr, RetriesIr, TaskIr, TaskOptionsIr } from "../ir/task.ts";
import type { Text } from "../ir/template.ts";
import type { DagSpec } from "../language/dag.ts";
import { seconds } from "../language/duration.ts";
import type { Notifier } from "../language/notifier.ts";
import type { GroupNode, Retries, Step, TaskNode } from "../language/task.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";
import { named } from "./named.ts";

/** Specs as authors wrote them → the IR: definitions by their ids, expressions as nodes, lengths of time in seconds. */
export function resolve(specs: readonly DagSpec[], context: OperatorContext, report: Report): Program {
  return { dags: specs.map((spec) => new DagResolver(spec, context, report).dag()) };
}

const defaultDelay = "5m";

class DagResolver {
  readonly #spec: DagSpec;
  readonly #context: OperatorContext;
  readonly #report: Report;

  constructor(spec: DagSpec, context: OperatorContext, report: Report) {
    this.#spec = spec;
    this.#context = context;
    this.#report = report;
  }

  dag(): DagIr {
    const { id, options, origin } = this.#spec;
    const retries = this.#retries(options.retries, origin);
    this.#limit("maxActiveRuns", options.maxActiveRuns);
    this.#limit("maxActiveTasks", options.maxActiveTasks);
    return {
      id,
      origin,
      description: options.description,
      schedule: options.schedule.schedule,
      start: options.start,
      catchup: options.catchup ?? false,
      params: options.params ?? {},
      tags: options.tags ?? [],
      ...(options.owner === undefined ? {} : { owner: options.owner }),
      // 0 stands for "not said" until the `defaults` pass.
      maxActiveRuns: options.maxActiveRuns ?? 0,
      ...(options.maxActiveTasks === undefined ? {} : { maxActiveTasks: options.maxActiveTasks }),
      ...this.#duration("timeout", options.timeout, origin),
      ...(retries ? { retries } : {}),
      onFailure: this.#notifiers(options.onFailure, origin),
      groups: this.#spec.groups.map((group) => this.#group(group)),
      tasks: this.#spec.tasks.map((task) => this.#task(task)),
      edges: [],
    };
  }

  #group({ id, parent, options, origin }: GroupNode): GroupIr {
    return {
      id,
      origin,
      ...(parent === undefined ? {} : { parent }),
      after: this.#steps(options.after, origin),
      ...(options.doc === undefined ? {} : { doc: options.doc }),
    };
  }

  #task({ id, group, operator, options, origin }: TaskNode): TaskIr {
    const args = this.#named(operator.args, at(origin, "args"));
    const definition = definitionOf(operator.kind);
    return {
      id,
      ...(group === undefined ? {} : { group }),
      origin,
      operator: { kind: operator.kind, args },
      output: operator.output,
      options: this.#options(options, origin),
      after: this.#steps(options.after, origin),
      lineage: definition.lineage(args, this.#context),
      grants: definition.grants(args, this.#context),
    };
  }

  #options(given: TaskNode["options"], origin: Origin): TaskOptionsIr {
    const retries = this.#retries(given.retries, origin);
    const onFailure = this.#notifiers(given.onFailure, origin);
    return {
      ...(retries ? { retries } : {}),
      ...this.#duration("timeout", given.timeout, origin),
      when: given.when ?? "all_success",
      ...(onFailure.length > 0 ? { onFailure } : {}),
      ...(given.doc === undefined ? {} : { doc: given.doc }),
    };
  }

  #named(args: object, origin: Origin): Readonly<Record<string, unknown>> {
    return named(args, { lakehouse: this.#context.lakehouse, origin, report: this.#report });
  }

  #steps(after: Step | readonly Step[] | undefined, origin: Origin): readonly string[] {
    const steps = after === undefined ? [] : Array.isArray(after) ? after : [after];
    return (steps as readonly Step[]).flatMap((step) => {
      if (typeof step !== "object" || step === null) {
        this.#error({
          code: "task/unknown-step",
          at: at(origin, "after"),
          message: `\`after\` is ${JSON.stringify(step)}, which is no task.`,
          fix: "Keep the task and name it: const first = d.task(…), and then { after: first }.",
        });
        return [];
      }
      if (step.dag === this.#spec.id) return [step.id];
      this.#error({
        code: "task/unknown-step",
        at: at(origin, "after"),
        message: `'${step.id}' is a step of the DAG '${step.dag}'; a task can only wait for steps of its own DAG, '${this.#spec.id}'.`,
        fix: `Name a step of '${this.#spec.id}', or put both tasks into one DAG.`,
      });
      return [];
    });
  }

  #retries(given: Retries | number | undefined, origin: Origin): RetriesIr | undefined {
    if (given === undefined) return undefined;
    const {
      attempts,
      delay = defaultDelay,
      backoff = "fixed",
      maxDelay,
    }: Retries = typeof given === "number" ? { attempts: given } : given;
    const first = this.#duration("delay", delay, at(origin, "retries")).delay ?? 0;
    const longest = this.#duration("maxDelay", maxDelay, at(origin, "retries")).maxDelay;
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

  #limit(name: "maxActiveRuns" | "maxActiveTasks", given: number | undefined): void {
    if (given === undefined || (Number.isInteger(given) && given >= 1)) return;
    this.#error({
      code: "dag/bad-limit",
      at: at(this.#spec.origin, name),
      message: `${name} is ${given}, which is no limit.`,
      fix: "Write a whole number from 1. A DAG that should not run is paused in Airflow.",
    });
  }

  #badRetries(origin: Origin, message: string, fix: string): void {
    this.#error({ code: "task/bad-retries", at: at(origin, "retries"), message, fix });
  }

  #duration<K extends string>(key: K, given: string | undefined, origin: Origin): { readonly [P in K]?: number } {
    if (given === undefined) return {};
    const length = seconds(given);
    if (length === undefined) {
      this.#error({
        code: "time/bad-duration",
        at: at(origin, key),
        message: `'${given}' is not a length of time.`,
        fix: "Write a number and a unit: 30s, 5m, 2h or 1d.",
      });
      return {};
    }
    return { [key]: length } as { readonly [P in K]?: number };
  }

  #notifiers(given: Notifier | readonly Notifier[] | undefined, origin: Origin): readonly NotifierIr[] {
    const list = given === undefined ? [] : Array.isArray(given) ? given : [given];
    return (list as readonly Notifier[]).map((notifier) => {
      const { topic, subject, message } = this.#named({ ...notifier }, at(origin, "onFailure")) as {
        topic: string;
        subject?: Text;
        message?: Text;
      };
      return {
        via: notifier.via,
        topic,
        subject: subject ?? `${this.#spec.id} failed`,
        message: message ?? { $expr: { kind: "jinja", text: defaultMessage } },
      };
    });
  }

  #error(found: Omit<Diagnostic, "severity">): void {
    this.#report({ severity: "error", ...found });
  }
}

const defaultMessage = "{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.";
