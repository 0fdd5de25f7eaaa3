import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScriptFact } from "../ir/script-facts.ts";
import type { SqlExpressionFact, SqlFact } from "../ir/sql-facts.ts";
import type { ExpressionRequest, ScriptRequest, SqlRequest, SqlSchema } from "./requests.ts";

/** What a fact was made from besides the text: it holds while this is the same. */
interface Depends {
  /** Hashes of the contracts of the datasets that the SQL names. */
  readonly contracts: Readonly<Record<string, string>>;
  /** Hash of all names, where a name was not found: another dataset may be it, or be suggested. */
  readonly names?: string;
}

interface Entry<F> {
  readonly depends: Depends;
  readonly fact: F;
}

/** An expression's columns are part of what it is called by, and a script depends on nothing. */
const nothing: Depends = { contracts: {} };

/**
 * Facts of earlier compiles, one file each, named by what they were read from: the text, its engine and the version of the
 * analysis, and for an expression the columns. A change of a contract makes only the files new that name it.
 */
export class FactCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #contracts: ReadonlyMap<string, string>;
  readonly #names: string;

  constructor(folder: string, version: string, schema: SqlSchema) {
    this.#folder = folder;
    this.#version = version;
    this.#contracts = new Map(Object.entries(schema).map(([name, columns]) => [name, hashOf(Object.entries(columns))]));
    this.#names = hashOf(Object.keys(schema).sort());
  }

  read(request: SqlRequest): SqlFact | undefined {
    const entry = parse<SqlFact>(this.#pathOf(request));
    if (!entry) return undefined;
    const { contracts, names } = entry.depends;
    const same = Object.entries(contracts).every(([name, hash]) => this.#contracts.get(name) === hash);
    return same && (names === undefined || names === this.#names) ? entry.fact : undefined;
  }

  write(request: SqlRequest, fact: SqlFact): void {
    this.#keep(this.#pathOf(request), { depends: this.#dependsOf(fact), fact });
  }

  readExpression(request: ExpressionRequest): SqlExpressionFact | undefined {
    return parse<SqlExpressionFact>(this.#pathOfExpression(request))?.fact;
  }

  writeExpression(request: ExpressionRequest, fact: SqlExpressionFact): void {
    this.#keep(this.#pathOfExpression(request), { depends: nothing, fact });
  }

  readScript(request: ScriptRequest): ScriptFact | undefined {
    return parse<ScriptFact>(this.#pathOfScript(request))?.fact;
  }

  writeScript(request: ScriptRequest, fact: ScriptFact): void {
    this.#keep(this.#pathOfScript(request), { depends: nothing, fact });
  }

  /** Keeps an entry, where it can be kept: else it is found out again. A reader sees the whole file or none. */
  #keep(path: string, entry: Entry<SqlFact | SqlExpressionFact | ScriptFact>): void {
    const building = `${path}.${randomBytes(6).toString("hex")}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(building, JSON.stringify(entry));
      renameSync(building, path);
    } catch {
      discard(building);
    }
  }

  #dependsOf({ tables, problems }: SqlFact): Depends {
    const contracts = Object.fromEntries(tables.map(({ name }) => [name, this.#contracts.get(name) ?? ""]));
    const open = problems.some(({ kind }) => kind === "unknownTable");
    return open ? { contracts, names: this.#names } : { contracts };
  }

  #pathOf({ engine, text }: SqlRequest): string {
    return this.#path([engine, text]);
  }

  #pathOfExpression({ kind, engine, text, columns }: ExpressionRequest): string {
    return this.#path([kind, engine, text, Object.entries(columns)]);
  }

  #pathOfScript({ kind, text }: ScriptRequest): string {
    return this.#path([kind, text]);
  }

  #path(what: readonly unknown[]): string {
    return join(this.#folder, `${hashOf([this.#version, ...what])}.json`);
  }
}

/** Takes a half-written file away; one in a folder that takes no files is not there. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nobody reads it.
  }
}

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

/** An entry, unless there is none or somebody else's hand was in it. */
function parse<F>(path: string): Entry<F> | undefined {
  try {
    const entry: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isEntry<F>(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = <F>(value: unknown): value is Entry<F> =>
  typeof value === "object" &&
  value !== null &&
  "fact" in value &&
  "depends" in value &&
  typeof value.depends === "object" &&
  value.depends !== null &&
  "contracts" in value.depends;
