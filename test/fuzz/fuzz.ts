import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { compile } from "../../src/compile.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import type { OperatorContext } from "../../src/operators/definition.ts";
import { withAirflowCalls } from "../../src/targets/airflow/index.ts";
import { dags, dagsOfLanguage, dagsWith } from "./arbitraries.ts";
import { authored } from "./author.ts";
import { type Awaited, Comparison, type Pair, shown } from "./comparison.ts";
import type { Drawn, DrawnDag, Spelling } from "./drawn.ts";
import { delivery } from "./lakehouse.ts";
import { featuresOf, languageFeatures } from "./language.ts";
import { allArguments } from "./operators.ts";
import type { Reader } from "./reader.ts";
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
  /** What else the language has that accepted specs said. */
  readonly said: ReadonlySet<string>;
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
/** More specs of tasks that do nothing, so that all that the language has is compiled. */
const moreOfLanguage = 2_000;

/** Draws specs, compiles them, and holds what was compiled against what was meant. */
export async function fuzz(count: number, seed: number, reader: Reader): Promise<FuzzReport> {
  const round = new Round(reader);
  await round.take(fc.sample(dags, { numRuns: count, seed }));
  const isSaid = () => languageFeatures.every((feature) => round.said.has(feature));
  const more = fc.sample(dagsOfLanguage, { numRuns: moreOfLanguage, seed });
  for (let from = 0; from < more.length && !isSaid(); from += someOfOne)
    await round.take(more.slice(from, from + someOfOne));
  for (const kind of operatorSchemas.keys()) {
    const every = [kind, ...allArguments.filter((name) => name.startsWith(`${kind}.`))];
    const more = fc.sample(dagsWith(kind), { numRuns: moreOfOne, seed });
    for (let from = 0; from < more.length && !every.every((each) => round.compiled.has(each)); from += someOfOne)
      await round.take(more.slice(from, from + someOfOne));
  }
  const { accepted, rejected, codes, compiled, said, failures } = round;
  return { accepted, rejected, codes, compiled, said, failures: distinct(failures) };
}

class Round {
  accepted = 0;
  rejected = 0;
  readonly codes = new Map<string, number>();
  readonly compiled = new Set<string>();
  readonly said = new Set<string>();
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
        for (const feature of featuresOf(outcome.spec, outcome.dag)) this.said.add(feature);
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
  return {
    drawn,
    spec: hostile.spec,
    dag: hostile.dag,
    outputs: hostile.outputs,
    hostile: hostile.text,
    harmless: other.text,
  };
}

function compiledAs(drawn: DrawnDag, spelled: Spelling, context: OperatorContext) {
  const { spec, outputs } = authored(drawn, spelled);
  const { artifacts, program, diagnostics } = compile(
    { ...context, specs: [spec, delivery], complete: false, catalog: readCatalog, mapOrigin: (origin) => origin },
    context.env,
  );
  const [dag] = program?.dags.map((each) => withAirflowCalls(each, context)) ?? [];
  const text = artifacts.find(({ path }) => path === `dags/${spec.id}.py`)?.text;
  return { spec, dag, text, outputs, diagnostics };
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return `no JSON: ${text}`;
  }
}
