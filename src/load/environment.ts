import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { type Environment, type EnvironmentFile, environmentOf } from "../contracts/environment.ts";
import { conflictsIn, local } from "../contracts/environment-rules.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Origin } from "../ir/origin.ts";
import { packageRoot } from "../package-root.ts";
import { type ObjectSchema, reportSchemaMistakes } from "./schema-mistakes.ts";
import { readText } from "./text.ts";
import { parseYaml } from "./yaml.ts";

const folder = "lakehouse/environments";
const extension = ".yaml";

/**
 * Reads `lakehouse/environments/<name>.yaml`. All mistakes in it are reported, each at its key or value; then there is no
 * environment.
 */
export function loadEnvironment(projectRoot: string, name: string, report: Report): Environment | undefined {
  const names = environmentNames(projectRoot);
  if (!names.includes(name)) {
    reportUnknown(name, names, report);
    return undefined;
  }
  const file = `${folder}/${name}${extension}`;
  const read = readText(join(projectRoot, file));
  if (read.kind !== "text") {
    const why = read.kind === "missing" ? "it is gone" : read.why;
    report({ code: "load/missing-file", severity: "error", at: top(file), message: `${file} cannot be read: ${why}.` });
    return undefined;
  }
  const environment = parseEnvironment(read.text, { file, name, report });
  const twin = environment && twinOf(projectRoot, environment, names);
  if (!twin) return environment;
  report({
    code: "environment/invalid",
    severity: "error",
    at: parseYaml(read.text, file, () => undefined)?.valueAt(["prefix"]) ?? top(file),
    message: `The environment '${twin}' has this account and prefix, too: what either deploys would have the other's names.`,
    fix: "Give each a prefix of its own.",
  });
  return undefined;
}

/** Another environment whose names are the same: those of roles are an account's, whatever the region. Nobody deploys the local one. */
function twinOf(
  projectRoot: string,
  { name, account, prefix }: Environment,
  names: readonly string[],
): string | undefined {
  if (name === local) return undefined;
  return names.find((other) => {
    if (other === name || other === local) return false;
    const file = `${folder}/${other}${extension}`;
    const read = readText(join(projectRoot, file));
    if (read.kind !== "text") return false;
    // What is wrong with it is told to whoever asks for it.
    const found = parseEnvironment(read.text, { file, name: other, report: () => undefined });
    return found?.account === account && found.prefix === prefix;
  });
}

/**
 * The place in an environment's file of a setting that a check names by its path, `variables.daily_limit`. The file is read
 * again: only mistakes cost that.
 */
export function settingAt(projectRoot: string, origin: Origin): Origin {
  if (origin.path === undefined || !origin.file.startsWith(`${folder}/`)) return origin;
  const read = readText(join(projectRoot, origin.file));
  const document = read.kind === "text" ? parseYaml(read.text, origin.file, () => undefined) : undefined;
  const [section = "", ...id] = origin.path.split(".");
  return document?.keyAt([section, id.join(".")]) ?? origin;
}

/** The environments that a project has. */
export function environmentNames(projectRoot: string): readonly string[] {
  const path = join(projectRoot, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((entry) => entry.endsWith(extension))
    .map((entry) => entry.slice(0, -extension.length))
    .sort();
}

/** Reads what stands in an environment's file, or might. All mistakes in it are reported; then there is no environment. */
export function parseEnvironment(
  text: string,
  { file, name, report }: { file: string; name: string; report: Report },
): Environment | undefined {
  let mistakes = 0;
  const counted: Report = (found) => {
    mistakes += 1;
    report(found);
  };
  const document = parseYaml(text, file, counted);
  if (!document) return undefined;
  const { schema, fits } = environmentSchema();
  const { value } = document;
  if (!fits(value)) {
    reportSchemaMistakes(fits.errors ?? [], schema, document, { code: "environment/invalid", report: counted });
    return undefined;
  }
  if (value.name !== name) {
    counted({
      code: "environment/invalid",
      severity: "error",
      at: document.valueAt(["name"]),
      message: `The file is ${name}${extension}, but its name is '${value.name}'.`,
      fix: `Write name: ${name}, or rename the file.`,
    });
  }
  const environment = environmentOf(value);
  for (const { path, message, fix } of conflictsIn(environment)) {
    counted({ code: "environment/invalid", severity: "error", at: document.valueAt(path), message, fix });
  }
  return mistakes === 0 ? environment : undefined;
}

function reportUnknown(name: string, names: readonly string[], report: Report): void {
  const suggestion = nearest(name, names);
  report({
    code: "environment/unknown",
    severity: "error",
    at: top(`${folder}/${name}${extension}`),
    message: `There is no environment '${name}'. ${names.length > 0 ? `There are: ${names.join(", ")}.` : `${folder}/ is empty.`}`,
    fix: suggestion ? `Did you mean ${suggestion}?` : `Write ${folder}/${name}${extension}.`,
  });
}

const top = (file: string) => ({ file, line: 1, column: 1 });

interface EnvironmentSchema {
  readonly schema: ObjectSchema;
  readonly fits: ValidateFunction<EnvironmentFile>;
}

let compiled: EnvironmentSchema | undefined;

/** The schema that is generated from {@link EnvironmentFile}. */
function environmentSchema(): EnvironmentSchema {
  if (!compiled) {
    const schema: ObjectSchema = JSON.parse(
      readFileSync(join(packageRoot, "schemas", "environment.schema.json"), "utf8"),
    );
    // The schema is generated: that it is one is a matter for the tests, and takes longer than all the rest. It judges one
    // file or two, for which the shortest program is not worth looking for.
    const ajv = new Ajv({ allErrors: true, validateSchema: false, meta: false, code: { optimize: false } });
    compiled = { schema, fits: ajv.compile<EnvironmentFile>(schema) };
  }
  return compiled;
}
