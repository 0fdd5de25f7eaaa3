import type { ErrorObject } from "ajv";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { listed } from "../diagnostics/listed.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { hidden, isSecret } from "../diagnostics/secrets.ts";
import type { Origin } from "../ir/origin.ts";
import type { KeyPath, YamlDocument } from "./yaml.ts";

/** The parts of an object's JSON Schema that sentences are made of. */
export interface ObjectSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
  /** Of what lies under names that people choose, as connections do. */
  readonly additionalProperties?: ObjectSchema | boolean;
}

type Mistake = Pick<Diagnostic, "at" | "message" | "fix">;

/** Says what ajv found, as sentences at their places in the YAML file. */
export function reportSchemaMistakes(
  errors: readonly ErrorObject[],
  schema: ObjectSchema,
  document: YamlDocument,
  { code, report }: { code: Diagnostic["code"]; report: Report },
): void {
  const misspelt = new Set(errors.map((error) => suggestionFor(error, schema)));
  for (const error of errors) {
    // A key that is spelled wrong is one mistake, not a key too many and one too few.
    if (error.keyword === "required" && misspelt.has(error.params.missingProperty)) continue;
    report({ code, severity: "error", ...mistakeOf(error, schema, document) });
  }
}

function mistakeOf(error: ErrorObject, schema: ObjectSchema, document: YamlDocument): Mistake {
  const path = error.instancePath.split("/").slice(1).map(pointerStep);
  const name = path.join(".");
  const at = document.valueAt(path);
  const text = document.writtenAt(path) ?? "";
  const written = text.trim() !== "" && isSecret(path.at(-1) ?? "") ? hidden : text;
  const { params } = error;
  switch (error.keyword) {
    case "required":
      return missing([...path, String(params.missingProperty)], at, schema);
    case "additionalProperties":
      return unknownKey([...path, String(params.additionalProperty)], error, schema, document);
    case "type":
      return wrongType({ name, at, written, type: String(params.type) });
    case "enum":
      return { at, message: `${name} is ${written}.`, fix: `Write ${oneOf(params.allowedValues)}.` };
    case "pattern":
      return { at, message: `${name} is ${written}.`, ...described("It is", path, schema) };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return { at, message: `${name} is ${written}; it must be ${comparisons[params.comparison]} ${params.limit}.` };
    case "multipleOf":
      return { at, message: `${name} is ${written}; it must be a multiple of ${params.multipleOf}.` };
    case "minItems":
      return { at, message: `${name} has fewer than ${params.limit} entries.`, ...described("It is:", path, schema) };
    case "maxProperties":
      return { at, message: `${name} has more than ${params.limit} entries.` };
    default:
      return { at, message: `${name} ${error.message ?? "does not fit"}.` };
  }
}

const missing = (path: KeyPath, at: Origin, schema: ObjectSchema): Mistake => ({
  at,
  message: `${path.join(".")} is missing.`,
  ...described("Add it:", path, schema),
});

function unknownKey(path: KeyPath, error: ErrorObject, schema: ObjectSchema, document: YamlDocument): Mistake {
  const suggestion = suggestionFor(error, schema);
  const known = settingsAt(path.slice(0, -1), schema).join(", ");
  return {
    at: document.keyAt(path),
    message: `There is no setting ${path.join(".")}.`,
    fix: suggestion ? `Did you mean ${suggestion}?` : `Take it away. The settings are: ${known}.`,
  };
}

/** What an unknown key was probably meant to be. */
const suggestionFor = ({ keyword, instancePath, params }: ErrorObject, schema: ObjectSchema): string | undefined =>
  keyword === "additionalProperties"
    ? nearest(String(params.additionalProperty), settingsAt(instancePath.split("/").slice(1).map(pointerStep), schema))
    : undefined;

const schemaAt = (path: KeyPath, schema: ObjectSchema): ObjectSchema | undefined =>
  path.reduce<ObjectSchema | undefined>((above, step) => {
    const { properties = {}, additionalProperties: any } = above ?? {};
    return Object.hasOwn(properties, step) ? properties[step] : typeof any === "object" ? any : undefined;
  }, schema);

/** The settings that an object has. */
const settingsAt = (path: KeyPath, schema: ObjectSchema): readonly string[] =>
  Object.keys(schemaAt(path, schema)?.properties ?? {});

interface WrongType {
  readonly name: string;
  readonly at: Origin;
  readonly written: string;
  readonly type: string;
}

const comparisons: Readonly<Record<string, string>> = {
  ">": "more than",
  ">=": "at least",
  "<": "less than",
  "<=": "at most",
};

const things: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a list of settings, one `name: value` a line",
};

function wrongType({ name, at, written, type }: WrongType): Mistake {
  if (name === "") return { at, message: "The file holds no settings." };
  if (written.trim() === "") return { at, message: `${name} has no value.` };
  const message = `${name} is ${written.split("\n")[0]}, which is not ${things[type] ?? type}.`;
  if (type === "string" && written === hidden) return { at, message, fix: "Put it in quotes." };
  const quotable = type === "string" && /^[\w.:+-]+$/.test(written);
  return quotable ? { at, message, fix: `Put it in quotes: "${written}".` } : { at, message };
}

/** What a setting is, in the words of its interface. */
function described(verb: string, path: KeyPath, schema: ObjectSchema): { fix: string } | undefined {
  const description = schemaAt(path, schema)?.description;
  return description === undefined ? undefined : { fix: `${verb} ${lowerFirst(description)}` };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const oneOf = (values: unknown): string =>
  listed(
    (Array.isArray(values) ? values : []).map((value) => JSON.stringify(value)),
    "or",
  );

/** A step of a JSON Pointer. */
const pointerStep = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");
