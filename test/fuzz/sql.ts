import fc from "fast-check";
import { lakehouseOf } from "../../src/contracts/lakehouse.ts";
import type { OperatorContext } from "../../src/operators/definition.ts";
import { contextOf, type SqlInTest } from "../support/compiling.ts";
import { hostileUnicode } from "../targets/text.ts";
import type { Spelling } from "./drawn.ts";
import * as exported from "./lakehouse.ts";
import { drawnScripts, scriptOf } from "./scripts.ts";

/** A SQL file: hostile text around what the compiler looks for. */
export interface DrawnSql {
  /** The dataset whose columns it returns; undefined: a file with two statements. */
  readonly dataset: string | undefined;
  readonly parameters: readonly string[];
  readonly reads: readonly string[];
  readonly around: readonly string[];
}

export const lakehouse = lakehouseOf(exported, (second) => {
  throw new Error(`The lakehouse of drawn specs has '${second.id}' twice.`);
});

const source: Readonly<Record<string, string>> = { lake: "silver.events", raw: "raw.raw_events" };

/** What a file may name: a `:name` in hostile text would be a parameter, too. */
const texts = hostileUnicode.map((text) => text.replaceAll(":", ";"));

/** The SQL files of drawn specs: for each dataset some, and some of two statements. They are the same for all specs. */
export const sqlFiles: readonly DrawnSql[] = files();

function files(): readonly DrawnSql[] {
  const drawn = fc.sample(fc.array(texts, { minLength: 4, maxLength: 4 }), { numRuns: 60, seed: 11 });
  const datasets = [...lakehouse.all("dataset").map(({ id }) => id), undefined];
  return drawn.map((around, index) => ({
    dataset: datasets[index % datasets.length],
    parameters: index % 3 === 0 ? ["day"] : index % 3 === 1 ? ["day", "name"] : [],
    reads: index % 5 === 0 ? [] : [source[index % 4 === 0 ? "raw" : "lake"] ?? ""],
    around,
  }));
}

export const pathOf = (file: number): string => `dags/drawn/file_${file % sqlFiles.length}.sql`;

/** What the compiler knows of the files, where `spelled` stands for their texts. */
export function fuzzContext(spelled: Spelling): OperatorContext {
  const sql = Object.fromEntries(sqlFiles.map((file, index) => [pathOf(index), sqlOf(file, spelled)]));
  const scripts = Object.fromEntries(drawnScripts.map((one) => [one.path, scriptOf(one, spelled)]));
  return contextOf({ sql, scripts, exports: exported });
}

function sqlOf({ dataset, parameters, reads, around }: DrawnSql, spelled: Spelling): SqlInTest {
  const [one = "", two = "", three = "", four = ""] = around.map(spelled);
  const columns = dataset === undefined ? {} : (lakehouse.find("dataset", dataset)?.columns ?? {});
  const text = [
    `SELECT /*${one}*/ ${Object.keys(columns).join(", ")}`,
    ...reads.map((name) => `FROM ${name} -- ${two}`),
    `WHERE '${three}' <> ${four}`,
    ...parameters.map((name) => `AND x = :${name}`),
    "LIMIT 1",
  ].join("\n");
  return {
    text,
    reads,
    columns: Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type])),
    statements: dataset === undefined ? 2 : 1,
  };
}
