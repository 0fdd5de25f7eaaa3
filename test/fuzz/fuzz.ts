import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { compile } from "../../src/compile.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import { py } from "../../src/ir/python-value.ts";
import type { NotifierIr, TaskIr, TellsIr } from "../../src/ir/task.ts";
import { isExprValue, type Text } from "../../src/ir/template.ts";
import type { Json } from "../../src/language/shape.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import type { OperatorContext } from "../../src/operators/definition.ts";
import { withAirflowCalls } from "../../src/targets/airflow/index.ts";
import { itemParam } from "../../src/targets/airflow/jinja.ts";
import { dags, dagsWith } from "./arbitraries.ts";
import { authored } from "./author.ts";
import type { Drawn, DrawnDag, Spelling } from "./drawn.ts";
import { Expectations, type Expected, runOf } from "./expected.ts";
import { allArguments } from "./operators.ts";
import type { Given, Reader, ReadFile, Rendering } from "./reader.ts";
import { operatorSchemas } from "./schema.ts";
import { fuzzContext } from "./sql.ts";

/** What came of many drawn specs. */
export interface FuzzReport {
  readonly accepted: number;
  readonly rejected: number;
  /** Codes of diagnostics, and how many specs gave each. */
  readonly codes: ReadonlyMap<string, number>;
  /** `kind.argument`s that specs gave which were accepted; a kind alone stands for the operator. */
  readonly compiled: ReadonlySet<string>;
  /** What must not be, with the specs that show it. */
  readonly failures: readonly string[];
}

const airflowVersions: readonly AirflowVersion[] = ["3.3.1", "2.11.2"];
/** Files that are read at once. */
const batch = 200;
/** Failures that are told; a mistake shows in many specs. */
const mostFailures = 5;

const itself: Spelling = (text) => text;
const harmless = spelledHarmlessly();
const contexts = airflowVersions.map((airflow) =>
  [itself, harmless].map((spelled): OperatorContext => {
    const context = fuzzContext(spelled);
    return { ...context, env: { ...context.env, airflow } };
  }),
);

/** Each text as another that nothing could take for something else: equal ones are equal again. */
function spelledHarmlessly(): Spelling {
  const known = new Map<string, string>([["", ""]]);
  return (text) => {
    // Fields that are called by numbers come first in JavaScript, whatever was written first.
    const found = known.get(text) ?? (/^\d+$/.test(text) ? text : `t${known.size}`);
    known.set(text, found);
    return found;
  };
}

/** More specs of an operator that is hard to get right, so that each of its arguments is compiled; some at a time. */
const moreOfOne = 400;
const someOfOne = 40;

/** Draws specs, compiles them, and holds what was compiled against what was meant. */
export async function fuzz(count: number, seed: number, reader: Reader): Promise<FuzzReport> {
  const round = new Round(reader);
  await round.take(fc.sample(dags, { numRuns: count, seed }));
  for (const kind of operatorSchemas.keys()) {
    const every = [kind, ...allArguments.filter((name) => name.startsWith(`${kind}.`))];
    const more = fc.sample(dagsWith(kind), { numRuns: moreOfOne, seed });
    for (let from = 0; from < more.length && !every.every((each) => round.compiled.has(each)); from += someOfOne)
      await round.take(more.slice(from, from + someOfOne));
  }
  const { accepted, rejected, codes, compiled, failures } = round;
  return { accepted, rejected, codes, compiled, failures: distinct(failures) };
}

class Round {
  accepted = 0;
  rejected = 0;
  readonly codes = new Map<string, number>();
  readonly compiled = new Set<string>();
  readonly failures: string[] = [];
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async take(all: readonly DrawnDag[]): Promise<void> {
    for (let from = 0; from < all.length && distinct(this.failures).length < mostFailures; from += batch) {
      const pairs = all.slice(from, from + batch).flatMap((one, index) => this.#compiled(one, index));
      this.failures.push(...(await wrongFiles(pairs, this.#reader)));
    }
  }

  #compiled(one: DrawnDag, index: number): readonly Pair[] {
    try {
      const outcome = compileTwice(one, contexts[index % contexts.length] ?? []);
      if (typeof outcome === "string") this.failures.push(told(one, outcome));
      else if ("codes" in outcome) {
        this.rejected += 1;
        for (const code of outcome.codes) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
      } else {
        this.accepted += 1;
        note(one, this.compiled);
        return [outcome];
      }
    } catch (failure) {
      this.failures.push(told(one, failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)));
    }
    return [];
  }
}

/** One failure of each kind, which its first line tells. */
const distinct = (failures: readonly string[]): readonly string[] =>
  [...new Map(failures.map((each) => [each.split("\n")[0], each])).values()].slice(0, mostFailures);

const told = (drawn: DrawnDag, what: string): string => `${what}\n  in ${JSON.stringify(drawn)}`;

function note({ tasks }: DrawnDag, reached: Set<string>): void {
  const noteWithin = (at: string, value: Drawn): void => {
    reached.add(at);
    if (value.is !== "fields") return;
    for (const [name, inner] of value.fields) if (typeof name === "string") noteWithin(`${at}.${name}`, inner);
  };
  for (const { kind, args } of tasks) noteWithin(kind, args);
}

/** An accepted spec, compiled as it is and with harmless texts. */
interface Pair {
  readonly drawn: DrawnDag;
  readonly dag: DagIr;
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly hostile: string;
  readonly harmless: string;
}

type Outcome = Pair | { readonly codes: ReadonlySet<string> } | string;

/** Compiles a spec for one Airflow; `contexts` are what is known with its own texts and with harmless ones. */
function compileTwice(drawn: DrawnDag, [own, spelled]: readonly OperatorContext[]): Outcome {
  if (!own || !spelled) throw new Error("There is no Airflow to compile for.");
  const hostile = compiledAs(drawn, itself, own);
  const errors = hostile.diagnostics.filter(({ severity }) => severity === "error");
  if (!hostile.text || !hostile.dag)
    return errors.length > 0
      ? { codes: new Set(errors.map(({ code }) => code)) }
      : "The spec was rejected without a diagnostic.";
  const other = compiledAs(drawn, harmless, spelled);
  if (!other.text)
    return `With harmless texts it is rejected: ${other.diagnostics.map(({ message }) => message).join(" ")}`;
  return { drawn, dag: hostile.dag, outputs: hostile.outputs, hostile: hostile.text, harmless: other.text };
}

function compiledAs(drawn: DrawnDag, spelled: Spelling, context: OperatorContext) {
  const { spec, outputs } = authored(drawn, spelled);
  const { artifacts, program, diagnostics } = compile(
    { ...context, specs: [spec], catalog: readCatalog, mapOrigin: (origin) => origin },
    context.env,
  );
  const [dag] = program ? withAirflowCalls(program, context).dags : [];
  const text = artifacts.find(({ path }) => path.endsWith(".py"))?.text;
  return { dag, text, outputs, diagnostics };
}

/** A template that a file holds, and what it must render to. */
interface Awaited {
  readonly pair: Pair;
  readonly where: string;
  readonly rendering: Rendering;
  readonly expected: Extract<Expected, { is: "rendered" }>;
}

async function wrongFiles(pairs: readonly Pair[], reader: Reader): Promise<readonly string[]> {
  const failures: string[] = [];
  const awaited: Awaited[] = [];
  const files = await reader.read(pairs.flatMap(({ hostile, harmless }) => [hostile, harmless]));
  for (const [index, pair] of pairs.entries()) {
    const [file, other] = [files[2 * index], files[2 * index + 1]];
    if (!file || !other) throw new Error("The reader left files out.");
    if ("error" in file || "error" in other) {
      const what = "error" in file ? file.error : "error" in other ? other.error : "";
      failures.push(told(pair.drawn, `Python does not read it: ${what}\n${pair.hostile}`));
      continue;
    }
    if (file.answer.shape !== other.answer.shape)
      failures.push(
        told(
          pair.drawn,
          `Texts change the shape of the program:\n${pair.hostile}\nwith harmless ones:\n${pair.harmless}`,
        ),
      );
    const found = new Comparison(pair, file.answer);
    failures.push(...found.failures.map((what) => told(pair.drawn, what)));
    awaited.push(...found.awaited);
  }
  const rendered = await reader.render(awaited.map(({ rendering }) => rendering));
  for (const [index, { pair, where, rendering, expected }] of awaited.entries()) {
    const found = rendered[index];
    const text = !found ? "" : "answer" in found ? found.answer : found.error;
    const value: unknown = expected.as === "json" ? parsed(text) : text;
    if (isDeepStrictEqual(value, expected.value)) continue;
    const [template] = rendering;
    failures.push(
      told(pair.drawn, `${where} renders ${shown(template)} to ${shown(text)}, not to ${shown(expected.value)}`),
    );
  }
  return failures;
}

const shown = (value: unknown): string => JSON.stringify(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `no JSON: ${text}`;
  }
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
  ...callbacks.map(([, name]) => name),
  "doc_md",
  "inlets",
  "outlets",
]);

/** A compiled file against the DAG that it was compiled from. */
class Comparison {
  readonly failures: string[] = [];
  readonly awaited: Awaited[] = [];
  readonly #pair: Pair;
  readonly #file: ReadFile;
  readonly #run: Rendering[1];
  readonly #expectations: Expectations;

  constructor(pair: Pair, file: ReadFile) {
    this.#pair = pair;
    this.#file = file;
    this.#run = runOf(pair.dag, pair.outputs, itself);
    this.#expectations = new Expectations(pair.dag, this.#run);
    this.#dag();
    this.#told("The DAG", pair.dag, file.dag);
    const ids = pair.dag.tasks.map(({ id }) => id).sort();
    const found = Object.keys(file.tasks).sort();
    if (!isDeepStrictEqual(found, ids)) this.failures.push(`The file has the tasks ${shown(found)}, not ${shown(ids)}`);
    else for (const task of pair.dag.tasks) this.#task(task, file.tasks[task.id] ?? {});
  }

  #dag(): void {
    const { dag: given } = this.#file;
    const { description, tags, params } = this.#pair.dag;
    this.#same("description", given.description ?? "", { is: "value", value: description });
    this.#same("tags", given.tags ?? [], { is: "list", items: tags.map((value) => ({ is: "value", value })) });
    const entries = entriesOf(given.params ?? { dict: [] }) ?? [];
    const names = Object.keys(params);
    if (!isDeepStrictEqual(new Set(entries.map(([name]) => name)), new Set(names)))
      this.failures.push(`The file has the params ${shown(entries)}, not ${shown(names)}`);
    for (const [name, call] of entries) {
      const param = params[name];
      if (!param || !isCall(call)) continue;
      this.#same(`param ${name}`, call.positional[0] ?? null, { is: "value", value: param.default ?? null });
      for (const field of ["title", "description"] as const)
        this.#same(`${field} of ${name}`, call.given[field] ?? null, { is: "value", value: param[field] ?? null });
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
    this.#same(`${task.id}.doc_md`, given.doc_md ?? "", { is: "value", value: task.options.doc ?? "" });
    this.#told(task.id, task.options, given);
    const over = this.#file.mapped[task.id];
    if ((over === undefined) !== (task.map === undefined))
      this.failures.push(`${task.id} is mapped over ${shown(over)}`);
    if (task.map && !isExprValue(task.map.over)) {
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

  #notice(where: string, notifier: NotifierIr, call: unknown): void {
    if (!isCall(call)) {
      this.failures.push(`${where} is ${shown(call)}, which is no call.`);
      return;
    }
    for (const [name, text] of Object.entries(noticeOf(notifier)))
      this.#same(
        `${where}: ${name}`,
        call.given[name] ?? null,
        this.#expectations.of(typeof text === "string" || isExprValue(text) ? py.text(text) : text),
      );
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

/** What the call of a notifier is given that an author says. */
function noticeOf(notifier: NotifierIr): Readonly<Record<string, Text | readonly string[]>> {
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
      throw new Error("No notifier of Airflow's own is drawn.");
  }
}

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
