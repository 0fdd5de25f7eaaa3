import { isMap, isSet } from "node:util/types";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { DagSpec } from "../language/dag.ts";
import type { LoadedSpecs } from "./index.ts";
import { isProjects } from "./positions.ts";

/**
 * The DAGs that files export: by default, by name, or in lists and objects, as a loop makes them. One that several files export
 * is one. What a file defines and none exports is told, for nobody would miss it before its first run.
 */
export function dagSpecsOf({ modules, defined, mapOrigin }: LoadedSpecs, report: Report): readonly DagSpec[] {
  const byFile = [...modules].map(([file, exports]) => [file, dagsIn(exports)] as const);
  const exported = new Set(byFile.flatMap(([, found]) => found));
  const forgotten = notAmong(exported, defined).filter(({ origin }) => isProjects(mapOrigin(origin).file));
  for (const { id, origin } of forgotten) {
    report({
      code: "dag/not-exported",
      severity: "error",
      at: origin,
      message: `Nothing exports the DAG '${id}' from a file of dags/ that ends in .dag.ts, so it would not be compiled.`,
      fix: "Write export default dag(…); or where a file has several, export const … = dag(…), or a list of them.",
    });
  }
  const told = new Set(forgotten.map(({ origin }) => mapOrigin(origin).file));
  for (const [file, found] of byFile) {
    if (found.length > 0 || told.has(file)) continue;
    report({
      code: "load/no-dag",
      severity: "error",
      at: { file, line: 1, column: 1 },
      message: `${file} exports no DAG.`,
      fix: "Write export default dag(…), or rename the file if it is a helper.",
    });
  }
  return [...exported];
}

/** DAGs of which none is exported; a helper that is called twice defines one and the same DAG twice. */
function notAmong(exported: ReadonlySet<DagSpec>, defined: readonly DagSpec[]): readonly DagSpec[] {
  const others = defined.filter((spec) => !exported.has(spec));
  if (others.length === 0) return others;
  const byCall = new Map(others.map((spec) => [callOf(spec), spec]));
  for (const spec of exported) byCall.delete(callOf(spec));
  return [...byCall.values()];
}

const callOf = ({ id, origin: { file, line, column } }: DagSpec): string => `${file}:${line}:${column} ${id}`;

/** The DAGs in what a file exports, in lists, maps and plain objects too. */
function dagsIn(value: unknown, seen = new Set<unknown>()): readonly DagSpec[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isDagSpec(value)) return [value];
  const inside = isMap(value) || isSet(value) ? value.values() : isPlain(value) && Object.values(value);
  return inside ? [...inside].flatMap((each) => dagsIn(each, seen)) : [];
}

const isDagSpec = (value: object): value is DagSpec => "kind" in value && value.kind === "dag" && "tasks" in value;

/** A list, or an object of no class: what a file exports as a whole is one, too. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
