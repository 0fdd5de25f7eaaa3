import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { importsOf } from "./bundle.ts";

/** What the engine says where a file reads what another has not exported yet. */
const early = /\bundefined\b|\bis not a function$|before initialization$/;

/**
 * What could not be loaded, and with it that files import each other, where that may be why: then one of them runs before what
 * it imports is there. Who imports what is asked for only where something failed.
 *
 * @param files - the files that were loaded, relative to the project
 */
export async function withCircles(
  diagnostics: readonly Diagnostic[],
  projectRoot: string,
  files: readonly string[],
): Promise<readonly Diagnostic[]> {
  if (!diagnostics.some(({ message }) => early.test(message))) return diagnostics;
  const imports = await importsOf(projectRoot, files);
  return diagnostics.map((found) => {
    const circle = early.test(found.message) ? circleThrough(found.at.file, imports) : undefined;
    if (!circle) return found;
    return {
      ...found,
      fix: `Files import each other in a circle: ${circle.join(" → ")}, so one of them runs before what it imports is there. Name a DAG of another file as externalDag("…"), or put what they share into a file of its own.`,
    };
  });
}

/** The shortest way by imports from a file to itself, with both ends. */
function circleThrough(file: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const before = new Map<string, string>();
  const open = [file];
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    for (const to of imports.get(from) ?? []) {
      if (before.has(to)) continue;
      before.set(to, from);
      open.push(to);
    }
  }
  let importer = before.get(file);
  if (importer === undefined) return undefined;
  const way = [file];
  for (; importer !== undefined && importer !== file; importer = before.get(importer)) way.unshift(importer);
  return [file, ...way];
}
