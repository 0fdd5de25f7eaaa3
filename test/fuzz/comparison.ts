import { isDeepStrictEqual } from "node:util";
import type { DagSpec } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import { type PythonValue, py } from "../../src/ir/python-value.ts";
import type { NotifierIr, TaskIr, TellsIr } from "../../src/ir/task.ts";
import { isExprValue, type Value } from "../../src/ir/template.ts";
import type { Json } from "../../src/language/shape.ts";
import { itemParam } from "../../src/targets/airflow/jinja.ts";
import { labelOf } from "../../src/targets/airflow/labels.ts";
import type { DrawnDag } from "./drawn.ts";
import { Expectations, type Expected, runOf } from "./expected.ts";
import type { Given, ReadFile, Rendering } from "./reader.ts";

/** An accepted spec, compiled as it is and with harmless texts. */
export interface Pair {
  readonly drawn: DrawnDag;
  readonly spec: DagSpec;
  readonly dag: DagIr;
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly hostile: string;
  readonly harmless: string;
}

/** A template that a file holds, and what it must render to. */
export interface Awaited {
  readonly pair: Pair;
  readonly where: string;
  readonly rendering: Rendering;
  readonly expected: Extract<Expected, { is: "rendered" }>;
}

const callbacks = [
  ["onFailure", "on_failure_callback"],
  ["onRetry", "on_retry_callback"],
  ["onSuccess", "on_success_callback"],
] as const;

/** What every task is given besides what its operator says. */
const options = new Set([
  "task_id",
  "trigger_rule",
  "execution_timeout",
  "timeout",
  "retries",
  "retry_delay",
  "retry_exponential_backoff",
  "max_retry_delay",
  "max_active_tis_per_dagrun",
  "max_active_tis_per_dag",
  "pool",
  "pool_slots",
  "priority_weight",
  "weight_rule",
  "queue",
  "depends_on_past",
  "wait_for_downstream",
  "sla",
  ...callbacks.map(([, name]) => name),
  "doc_md",
  "inlets",
  "outlets",
]);

export const shown = (value: unknown): string => JSON.stringify(value);

/** A compiled file against the DAG that it was compiled from. */
export class Comparison {
  readonly failures: string[] = [];
  readonly awaited: Awaited[] = [];
  readonly #pair: Pair;
  readonly #file: ReadFile;
  readonly #run: Rendering[1];
  readonly #expectations: Expectations;

  constructor(pair: Pair, file: ReadFile) {
    this.#pair = pair;
    this.#file = file;
    this.#run = runOf(pair.dag, pair.outputs);
    this.#expectations = new Expectations(pair.dag, this.#run);
    this.#dag();
    this.#told("The DAG", pair.dag, file.dag);
    this.#late(pair.dag.late?.tell ?? [], file.dag);
    const ids = pair.dag.tasks.map(({ id }) => id).sort();
    const found = Object.keys(file.tasks).sort();
    if (!isDeepStrictEqual(found, ids)) this.failures.push(`The file has the tasks ${shown(found)}, not ${shown(ids)}`);
    else for (const task of pair.dag.tasks) this.#task(task, file.tasks[task.id] ?? {});
  }

  #dag(): void {
    const { dag: given } = this.#file;
    const { description, tags, params, doc, owner, access = {}, groups, edges } = this.#pair.dag;
    this.#same("description", given.description ?? "", { is: "value", value: description });
    this.#same("tags", given.tags ?? [], { is: "list", items: tags.map((value) => ({ is: "value", value })) });
    this.#same("doc", given.doc_md ?? null, { is: "value", value: doc ?? null });
    const defaults = new Map(entriesOf(given.default_args ?? { dict: [] }));
    this.#same("owner", defaults.get("owner") ?? null, { is: "value", value: owner ?? null });
    this.#same("access", given.access_control ?? { dict: [] }, this.#expectations.of(py.dict(access)));
    for (const { id, doc } of groups)
      this.#same(`group ${id}`, this.#file.groups[id] ?? null, { is: "value", value: doc ?? null });
    const words = [...new Set(edges.flatMap((edge) => labelOf(edge) ?? []))].sort();
    const found = [...new Set(this.#file.labels)].sort();
    if (!isDeepStrictEqual(found, words))
      this.failures.push(`The file has the labels ${shown(found)}, not ${shown(words)}`);
    const entries = entriesOf(given.params ?? { dict: [] }) ?? [];
    const names = Object.keys(params);
    if (!isDeepStrictEqual(new Set(entries.map(([name]) => name)), new Set(names)))
      this.failures.push(`The file has the params ${shown(entries)}, not ${shown(names)}`);
    for (const [name, call] of entries) {
      const param = params[name];
      if (!param || !isCall(call)) continue;
      this.#same(
        `param ${name}`,
        call.positional[0] ?? null,
        this.#expectations.of(py.constant(param.default ?? null)),
      );
      const { default: _, ...schema } = param;
      for (const [field, value] of Object.entries(schema))
        this.#same(`${field} of ${name}`, call.given[field] ?? null, this.#expectations.of(py.constant(value)));
    }
  }

  #task(task: TaskIr, given: Given): void {
    const args = Object.fromEntries(this.#expectations.present(Object.entries(task.airflow?.args ?? {})));
    for (const name of Object.keys(given))
      if (!(name in args) && !options.has(name)) this.failures.push(`${task.id} is given ${name}, which nobody said.`);
    for (const [name, value] of Object.entries(args)) {
      if (name in given) this.#same(`${task.id}.${name}`, given[name] ?? null, this.#expectations.of(value));
      else this.failures.push(`${task.id} is not given ${name}.`);
    }
    // An operator of Airflow's own may be given it as an argument.
    if (!("doc_md" in args))
      this.#same(`${task.id}.doc_md`, given.doc_md ?? "", { is: "value", value: task.options.doc ?? "" });
    this.#told(task.id, task.options, given);
    for (const [name, value] of Object.entries(optionsOf(task)))
      if (!(name in args)) this.#same(`${task.id}.${name}`, given[name] ?? null, { is: "value", value });
    const over = this.#file.mapped[task.id];
    if ((over === undefined) !== (task.map === undefined))
      this.failures.push(`${task.id} is mapped over ${shown(over)}`);
    if (task.map && task.map.items === undefined && !isExprValue(task.map.over)) {
      const elements = task.map.over.map((item) => py.dict({ [itemParam]: py.constant(item) }));
      this.#same(`${task.id}: elements`, over ?? null, this.#expectations.of(elements));
    }
  }

  #told(who: string, tells: TellsIr, given: Given): void {
    for (const [event, argument] of callbacks) {
      const notifiers = tells[event] ?? [];
      const calls = given[argument] ?? [];
      if (!Array.isArray(calls) || calls.length !== notifiers.length)
        this.failures.push(`${who} has ${shown(calls)} as its ${argument}.`);
      else for (const [index, one] of notifiers.entries()) this.#notice(`${who}: ${argument}`, one, calls[index]);
    }
  }

  /** Of 2.x, the notifiers themselves; of 3.x, what their deadlines would call them with. */
  #late(notifiers: readonly NotifierIr[], { sla_miss_callback = [], deadline = [] }: Given): void {
    const calls = [sla_miss_callback, deadline].flat().map(calledLate);
    if (calls.length !== notifiers.length) this.failures.push(`Of late runs, ${shown(calls)} are told.`);
    for (const [index, one] of notifiers.entries()) this.#notice("late", one, calls[index]);
  }

  #notice(where: string, notifier: NotifierIr, call: unknown): void {
    if (!isCall(call)) {
      this.failures.push(`${where} is ${shown(call)}, which is no call.`);
      return;
    }
    for (const [name, text] of Object.entries(noticeOf(notifier)))
      this.#same(`${where}: ${name}`, call.given[name] ?? null, this.#expectations.of(noticeValue(text)));
  }

  #same(where: string, found: Json, expected: Expected): void {
    switch (expected.is) {
      case "value":
        if (!Object.is(found, expected.value))
          this.failures.push(`${where} is ${shown(found)}, not ${shown(expected.value)}`);
        break;
      case "list":
        if (Array.isArray(found) && found.length === expected.items.length)
          for (const [index, item] of expected.items.entries()) this.#same(`${where}[${index}]`, found[index], item);
        else this.failures.push(`${where} is ${shown(found)}, not a list of ${expected.items.length}`);
        break;
      case "dict": {
        const entries = entriesOf(found);
        const keys = expected.entries.map(([key]) => key);
        if (
          !isDeepStrictEqual(
            entries?.map(([key]) => key),
            keys,
          )
        )
          this.failures.push(`${where} is ${shown(found)}, which has not the keys ${shown(keys)}`);
        else
          for (const [index, [key, item]] of expected.entries.entries())
            this.#same(`${where}.${key}`, entries?.[index]?.[1] ?? null, item);
        break;
      }
      case "rendered":
        if (typeof found !== "string") this.failures.push(`${where} is ${shown(found)}, which is no template`);
        else {
          const rendering: Rendering = [found, this.#run, this.#file.functions];
          this.awaited.push({ pair: this.#pair, where, rendering, expected });
        }
        break;
      case "output":
        if (!isDeepStrictEqual(found, { name: this.#file.outputs[expected.task] }))
          this.failures.push(`${where} is ${shown(found)}, not the output of ${expected.task}`);
        break;
      case "function":
        if (!isDeepStrictEqual(found, { name: expected.name }))
          this.failures.push(`${where} is ${shown(found)}, not the function ${expected.name}`);
        break;
      case "script":
        this.#same(where, found, { is: "value", value: expected.path });
        this.#same(expected.path, this.#file.scripts[expected.path] ?? null, { is: "value", value: expected.text });
        break;
      case "other":
        break;
    }
  }
}

/** Texts of notifiers, and lists of them. */
const noticeValue = (value: Value): PythonValue => {
  if (typeof value === "string" || isExprValue(value)) return py.text(value);
  return Array.isArray(value) ? value.map(noticeValue) : py.constant(value as Json);
};

/** What the call of a notifier is given that an author says. */
function noticeOf(notifier: NotifierIr): Readonly<Record<string, Value>> {
  switch (notifier.via) {
    case "sns":
      return { subject: notifier.subject, message: notifier.message };
    case "slack":
      return { connection: notifier.connection, text: notifier.text };
    case "email":
      return {
        smtp_conn_id: notifier.connection,
        ...(notifier.from === undefined ? {} : { from_email: notifier.from }),
        to: notifier.to,
        subject: notifier.subject,
        html_content: notifier.html,
      };
    case "airflow":
      return notifier.arguments;
  }
}

/** The call of a notifier by itself, or by a deadline's callback. */
function calledLate(given: Json): unknown {
  if (!isCall(given) || !("callback" in given.given)) return given;
  const { callback } = given.given;
  const kwargs = isCall(callback) ? entriesOf(callback.given.kwargs ?? null) : undefined;
  return { call: "", positional: [], given: Object.fromEntries(kwargs ?? []) };
}

/** Options that are said in the task's call as they are. */
const optionsOf = ({ options, map }: TaskIr): Readonly<Record<string, string | number | boolean | null>> => ({
  trigger_rule: options.when === "all_success" ? null : options.when,
  pool: options.pool?.id ?? null,
  pool_slots: options.pool === undefined || options.pool.slots === 1 ? null : options.pool.slots,
  priority_weight: options.priority ?? null,
  weight_rule: options.priorityRule ?? null,
  queue: options.queue ?? null,
  depends_on_past: options.dependsOnPast || null,
  wait_for_downstream: options.waitForDownstream || null,
  max_active_tis_per_dag: options.concurrency ?? null,
  max_active_tis_per_dagrun: map?.limit ?? null,
});

interface Call {
  readonly call: string;
  readonly positional: readonly Json[];
  readonly given: Given;
}
const isCall = (value: unknown): value is Call => typeof value === "object" && value !== null && "call" in value;

const entriesOf = (value: Json): readonly (readonly [string, Json])[] | undefined =>
  typeof value === "object" && value !== null && "dict" in value
    ? (value as unknown as { readonly dict: readonly (readonly [string, Json])[] }).dict
    : undefined;
