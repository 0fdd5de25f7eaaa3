import { Console } from "node:console";
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { isNativeError } from "node:util/types";
import { setFlagsFromString } from "node:v8";
import { compileFunction } from "node:vm";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import { type DagSpec, tellingOfDags } from "../language/dag.ts";
import { type Bundle, bundleFile } from "./bundle.ts";
import type { Positions } from "./positions.ts";

/** What a file exports. */
export type Exports = Readonly<Record<string, unknown>>;

export interface Evaluated {
  /** Exports by file; without those that threw. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** All DAGs that were defined meanwhile, exported or not. */
  readonly defined: readonly DagSpec[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Deep enough to reach a spec's own frame below a library's. */
const stackDepth = 50;

/**
 * Runs a bundle. Specs get `authoring` for `sluice`, so the definitions that they make are this process's own. One
 * file's failure leaves the others.
 */
export function evaluate(
  bundle: Bundle,
  { authoring, projectRoot, positions }: { authoring: object; projectRoot: string; positions: Positions },
): Evaluated {
  const modules = new Map<string, Exports>();
  const defined: DagSpec[] = [];
  const diagnostics: Diagnostic[] = [];
  const failures = new Set<unknown>();
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = stackDepth;
  const loadAll = (): void => {
    const loaders = run(bundle.code, requireOf(authoring, projectRoot));
    for (const file of bundle.files) {
      try {
        modules.set(file, loaders[file]?.() ?? {});
      } catch (failure) {
        // What several specs import throws the same failure for each of them.
        if (!failures.has(failure)) diagnostics.push(failed(failure, file, positions));
        failures.add(failure);
      }
    }
  };
  try {
    tellingOfDags((spec) => void defined.push(spec), loadAll);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { modules, defined, diagnostics };
}

type Loaders = Readonly<Record<string, () => Exports>>;
type Require = (id: string) => unknown;

function run(code: string, require: Require): Loaders {
  const module: { exports: { readonly modules?: Loaders } } = { exports: {} };
  eagerly(() => compileFunction(code, ["module", "exports", "require", "console"], { filename: bundleFile }))(
    module,
    module.exports,
    require,
    // What specs print is for people: on stdout are the command's own words, or its JSON.
    new Console(process.stderr, process.stderr),
  );
  if (!module.exports.modules) throw new Error("the bundle exports no modules");
  return module.exports.modules;
}

/** Compiles with all functions at once: nearly all of a bundle's are called, and putting them off means reading them twice. */
function eagerly<T>(compile: () => T): T {
  setFlagsFromString("--no-lazy");
  try {
    return compile();
  } finally {
    setFlagsFromString("--lazy");
  }
}

function requireOf(authoring: object, projectRoot: string): Require {
  const builtins = createRequire(join(projectRoot, "package.json"));
  return (id) => {
    if (id === "sluice") return authoring;
    if (isBuiltin(id)) return builtins(id);
    throw new Error(
      id.startsWith("sluice/")
        ? `'${id}' is not for specs: they import 'sluice'.`
        : `'${id}' is not known when the spec is bundled. Import it by a constant name, or install it.`,
    );
  };
}

function failed(failure: unknown, file: string, positions: Positions): Diagnostic {
  const message = isNativeError(failure) ? failure.message : String(failure);
  return {
    code: "load/failed",
    severity: "error",
    at: firstFrame(failure, positions) ?? { file, line: 1, column: 1 },
    message: authored(message) || "The spec threw an error without a message.",
  };
}

const frame = new RegExp(`\\b${bundleFile.replaceAll(".", "\\.")}:(\\d+):(\\d+)`, "g");

/** The innermost place of the project's own sources that a failure came through. */
function firstFrame(failure: unknown, positions: Positions): Origin | undefined {
  const stack = isNativeError(failure) ? (failure.stack ?? "") : "";
  for (const [, line, column] of stack.matchAll(frame)) {
    const place = positions.inProject(Number(line), Number(column));
    if (place) return place;
  }
  return undefined;
}

/** A message of the engine's in the author's names: imports have others in the bundle. */
const authored = (message: string): string =>
  message.replaceAll(/\(0 ?, ?([\w$.]+)\)/g, "$1").replaceAll(/\bimport_\w+?\d*\.(?=[\w$])/g, "");
