import type { Check } from "../../src/checks/check.ts";
import type { LoadedProject } from "../../src/compile.ts";
import { environmentOf } from "../../src/contracts/environment.ts";
import { type Lakehouse, lakehouseOf } from "../../src/contracts/lakehouse.ts";
import { namesOf } from "../../src/contracts/names.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { DagIr } from "../../src/ir/dag.ts";
import type { Origin } from "../../src/ir/origin.ts";
import type { Program } from "../../src/ir/program.ts";
import type { ScriptFact } from "../../src/ir/script-facts.ts";
import { factKey, type SqlExpressionFacts, type SqlFact, type SqlProblem } from "../../src/ir/sql-facts.ts";
import type { TaskIr } from "../../src/ir/task.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { readCatalog } from "../../src/load/catalog.ts";
import type { OperatorContext } from "../../src/operators/definition.ts";
import { passes } from "../../src/passes/index.ts";
import type { Pass } from "../../src/passes/pass.ts";
import { resolve } from "../../src/passes/resolve.ts";
import * as shop from "./shop.ts";

export const environment = environmentOf({
  name: "test",
  account: "123456789012",
  region: "eu-west-1",
  prefix: "acme",
  airflow: "3.3.1",
});

/** A SQL file and what the analysis would say of it; places are found by searching the text. */
export interface SqlInTest {
  readonly text: string;
  readonly reads?: readonly string[];
  readonly writes?: readonly string[];
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly statements?: number;
  readonly kind?: SqlFact["kind"];
  readonly problems?: readonly SqlProblem[];
}

export interface ProjectInTest {
  /** By path in the project. */
  readonly sql?: Readonly<Record<string, SqlInTest>>;
  /** Python files and what the analysis would say of them, by path in the project. */
  readonly scripts?: Readonly<Record<string, { readonly text: string; readonly fact: ScriptFact }>>;
  /** What the contracts' expressions say. */
  readonly expressions?: SqlExpressionFacts;
  /** What `lakehouse/index.ts` exports. */
  readonly exports?: object;
}

export function contextOf({
  sql = {},
  scripts = {},
  expressions = new Map(),
  exports = shop,
}: ProjectInTest = {}): OperatorContext {
  const files = Object.entries(sql);
  return {
    env: environment,
    names: namesOf(environment),
    lakehouse: lakehouseOf(exports, (second) => {
      throw new Error(`The lakehouse of this test has '${second.id}' twice.`);
    }),
    expressions,
    scripts: new Map(Object.entries(scripts).map(([path, { fact }]) => [path, fact])),
    files: new Map([...files, ...Object.entries(scripts)].map(([path, { text }]) => [path, text])),
    facts: new Map(
      files.flatMap(([path, file]) =>
        (["redshift", "athena", "spark"] as const).map((engine) => [factKey(engine, path), factOf(file)] as const),
      ),
    ),
  };
}

function factOf({
  text,
  reads = [],
  writes = [],
  columns = {},
  statements = 1,
  kind,
  problems = [],
}: SqlInTest): SqlFact {
  const mentions = (names: readonly string[], access: "read" | "write") =>
    names.flatMap((name) => places(text, name).map((span) => ({ name, access, span })));
  const parameters = new Set([...text.matchAll(/(?<!:):([A-Za-z_]\w*)/g)].map(([, name]) => name ?? ""));
  return {
    statements,
    kind: kind ?? (statements === 1 && writes.length === 0 ? "select" : "other"),
    tables: [...mentions(reads, "read"), ...mentions(writes, "write")].sort((a, b) => a.span.start - b.span.start),
    placeholders: [...parameters]
      .flatMap((name) => places(text, `:${name}`).map((span) => ({ name, span })))
      .sort((a, b) => a.span.start - b.span.start),
    columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
    reads: {},
    lineage: {},
    problems,
  };
}

function places(text: string, searched: string): readonly SqlFact["tables"][number]["span"][] {
  const found = [];
  for (let start = text.indexOf(searched); start >= 0; start = text.indexOf(searched, start + 1)) {
    const before = text.slice(0, start).split("\n");
    found.push({ start, end: start + searched.length, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
  if (found.length === 0) throw new Error(`The SQL of this test does not have '${searched}'.`);
  return found;
}

/** A project of specs, as if it had been read from files. */
export const loadedOf = (specs: readonly DagSpec[], project: ProjectInTest = {}): LoadedProject => ({
  ...contextOf(project),
  specs,
  complete: false,
  catalog: readCatalog,
  mapOrigin: (origin) => origin,
});

export interface Outcome {
  readonly resolved: Program;
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves specs and runs passes over them. */
export function through(passes: readonly Pass[], specs: readonly DagSpec[], context: OperatorContext): Outcome {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => void diagnostics.push(found);
  const resolved = resolve(specs, context, report);
  const program = passes.reduce((before, pass) => pass(before, context, report), resolved);
  return { resolved, program, diagnostics };
}

/** The only DAG of a program. */
export function onlyDag({ dags }: Program): DagIr {
  const [dag, ...more] = dags;
  if (!dag || more.length > 0) throw new Error(`The program has ${dags.length} DAGs.`);
  return dag;
}

export function taskOf(dag: DagIr, id: string): TaskIr {
  const task = dag.tasks.find((each) => each.id === id);
  if (!task) throw new Error(`'${dag.id}' has no task '${id}'.`);
  return task;
}

/** Edges as `from > to`, in their order. */
export const arrows = ({ edges }: DagIr): readonly string[] => edges.map(({ from, to }) => `${from} > ${to}`);

/** What one check says about specs that went through all passes. */
export function checkedBy(check: Check, specs: readonly DagSpec[], context: OperatorContext): readonly Told[] {
  const found: Diagnostic[] = [];
  const { resolved, program } = through(passes, specs, context);
  check({ resolved, program }, context, (diagnostic) => void found.push(diagnostic));
  return told(found, specs, context.lakehouse);
}

/** A diagnostic as a test writes it: its place is what the spec calls it, and the argument. */
export interface Told {
  readonly code: string;
  readonly at: string;
  readonly message: string;
  readonly fix?: string;
}

/** Diagnostics with their places by name: `dag x`, `task a args.function`, `function f`, or a place in a SQL file. */
export function told(
  diagnostics: readonly Diagnostic[],
  specs: readonly DagSpec[],
  lakehouse: Lakehouse,
): readonly Told[] {
  const names = new Map<string, string>();
  const key = ({ file, line, column }: Origin) => `${file}:${line}:${column}`;
  for (const { id, origin, tasks, groups } of specs) {
    names.set(key(origin), `dag ${id}`);
    for (const each of groups) names.set(key(each.origin), `group ${each.id}`);
    for (const each of tasks) names.set(key(each.origin), `task ${each.id}`);
  }
  for (const kind of [
    "dataset",
    "function",
    "job",
    "warehouse",
    "bucket",
    "topic",
    "secret",
    "variable",
    "connection",
    "pool",
    "stateMachine",
    "containerTask",
    "crawler",
    "ruleSet",
  ] as const) {
    for (const { id, origin } of lakehouse.all(kind)) names.set(key(origin), `${kind} ${id}`);
  }
  return diagnostics.map(({ code, at, message, fix }) => ({
    code,
    at: [names.get(key(at)) ?? key(at), at.path].filter((part) => part !== undefined).join(" "),
    message,
    ...(fix === undefined ? {} : { fix }),
  }));
}
