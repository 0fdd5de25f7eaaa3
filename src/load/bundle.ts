import { type Dirent, readdirSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import type { BuildOptions, Message, OutputFile } from "esbuild";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Origin } from "../ir/origin.ts";
import { packageRoot } from "../package-root.ts";
import { build, start } from "./esbuild.ts";

/** The name by which the engine knows the bundle: the file of every origin before it is mapped. */
export const bundleFile = "sluice-bundle.cjs";
/** The bundle's entry, which exists in no folder. */
export const entryFile = "sluice-entry";
/** The bindings as they come with the package. */
const operators = join(packageRoot, "dist", "operators");
/** What exists in a project. */
export const lakehouseFile = "lakehouse/index.ts";

/** The JavaScript of a whole project. */
export interface Bundle {
  /** CommonJS whose `exports.modules` holds a function per file, which loads it. */
  readonly code: string;
  /** Its source map, JSON. */
  readonly map: string;
  /** The files that can be loaded: the specs by name, then the lakehouse. Relative to the project, with `/`. */
  readonly files: readonly string[];
}

export interface Bundled {
  /** Absent where a file could not be read as TypeScript. */
  readonly bundle: Bundle | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bundles the *.dag.ts in dags/ and its folders, and lakehouse/index.ts, with all that they import except `sluice`, into one script, so that
 * whatever two of them import exists once. No file is written.
 */
export async function bundleProject(projectRoot: string): Promise<Bundled> {
  const root = realpathSync(projectRoot);
  start();
  const { specs, diagnostics } = findSpecs(root);
  const files = [...specs, ...(hasLakehouse(root) ? [lakehouseFile] : [])];
  if (!files.includes(lakehouseFile)) diagnostics.push(noLakehouse);
  try {
    const { outputFiles } = await build(optionsOf(root, files));
    return { bundle: { code: textOf(outputFiles, ".cjs"), map: textOf(outputFiles, ".map"), files }, diagnostics };
  } catch (failure) {
    if (!isBuildFailure(failure)) throw failure;
    return { bundle: undefined, diagnostics: [...diagnostics, ...failure.errors.map(diagnosticOf)] };
  }
}

/** The files that each file of a project imports, that is bundled; relative to the project, with `/`. */
export async function importsOf(
  projectRoot: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({ ...optionsOf(realpathSync(projectRoot), files), metafile: true });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)] as const),
  );
}

const optionsOf = (root: string, files: readonly string[]) =>
  ({
    stdin: { contents: entryOf(files), resolveDir: root, sourcefile: entryFile },
    absWorkingDir: root,
    // Nothing is written there; the map's paths are relative to it.
    outfile: join(root, bundleFile),
    write: false,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    // V8 keeps the texts of all tagged templates of a script in one list, and goes through it for each.
    supported: { "template-literal": false },
    external: ["sluice"],
    // Bindings are part of the bundle, so that a spec loads those that it uses, of hundreds.
    alias: { "sluice/operators": operators },
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "silent",
    logLimit: 0,
  }) as const satisfies BuildOptions;

function entryOf(files: readonly string[]): string {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  return `exports.modules = { ${loaders.join(",\n")} };`;
}

function findSpecs(root: string): { specs: readonly string[]; diagnostics: Diagnostic[] } {
  const specs: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of filesIn(root, "dags")) {
    if (file.endsWith(".dag.ts")) specs.push(file);
    else if (/\.dag\.(yaml|yml)$/.test(file)) diagnostics.push(unreadYaml(file));
  }
  return { specs, diagnostics };
}

/** The files of a folder and of those in it, in an order that no system changes; not those of installed packages. */
function filesIn(root: string, folder: string): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === "node_modules" ? [] : filesIn(root, path);
  });
}

const hasLakehouse = (root: string): boolean => namesIn(join(root, "lakehouse")).includes(basename(lakehouseFile));

const namesIn = (folder: string): readonly string[] => entriesOf(folder).map(({ name }) => name);

/** What is in a folder, in an order that no system changes; nothing where there is no folder. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (problem) {
    if (typeof problem === "object" && problem !== null && "code" in problem && problem.code === "ENOENT") return [];
    throw problem;
  }
}

const top = (file: string): Origin => ({ file, line: 1, column: 1 });

const unreadYaml = (file: string): Diagnostic => ({
  code: "load/unsupported",
  severity: "error",
  at: top(file),
  message: "This version of Sluice reads no DAGs in YAML.",
  fix: `Write it in TypeScript, as ${file.replace(/\.ya?ml$/, ".ts")}.`,
});

const noLakehouse: Diagnostic = {
  code: "load/missing-file",
  severity: "error",
  at: top(lakehouseFile),
  message: `The project has no ${lakehouseFile}.`,
  fix: "Write it; it exports the datasets, functions and whatever else exists.",
};

function textOf(files: readonly OutputFile[], extension: string): string {
  const found = files.find(({ path }) => path.endsWith(extension));
  if (!found) throw new Error(`esbuild made no ${extension} file`);
  return found.text;
}

export interface BuildFailure {
  readonly errors: readonly Message[];
}

export const isBuildFailure = (failure: unknown): failure is BuildFailure =>
  failure instanceof Error && "errors" in failure && Array.isArray(failure.errors);

/** A mistake that esbuild found, at its place. */
export function diagnosticOf({ text, location, notes }: Message): Diagnostic {
  const [, service] = unknownService.exec(text) ?? [];
  if (service !== undefined)
    return { ...noService(service), at: location === null ? top(lakehouseFile) : placeOf(location) };
  const hint = notes.map((note) => note.text).join(" ");
  return {
    code: "load/syntax",
    severity: "error",
    at: location === null ? top(lakehouseFile) : placeOf(location),
    message: text.endsWith(".") ? text : `${text}.`,
    ...(hint === "" ? {} : { fix: hint }),
  };
}

/** What esbuild says of an import of bindings that are not there. */
const unknownService = /\(originally "sluice\/operators\/([^"]*)"\)$/;

function noService(service: string): Omit<Diagnostic, "at"> {
  const services = namesIn(operators).flatMap((name) => /^(.+)\.js$/.exec(name)?.[1] ?? []);
  const near = nearest(service, services);
  return {
    code: "load/missing-file",
    severity: "error",
    message: `Sluice has no bindings of '${service}'.`,
    fix:
      near === undefined
        ? "sluice bindings <package>==<version> makes those of another provider."
        : `Did you mean sluice/operators/${near}?`,
  };
}

/** esbuild counts columns in bytes, from 0. */
function placeOf({ file, line, column, lineText }: NonNullable<Message["location"]>): Origin {
  const before = Buffer.from(lineText, "utf8").subarray(0, column).toString("utf8");
  return { file: file.replaceAll("\\", "/"), line, column: before.length + 1 };
}
