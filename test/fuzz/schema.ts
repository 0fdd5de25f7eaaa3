import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/** The parts of JSON Schema that the operators' has. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

interface Document extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}

const document: Document = JSON.parse(readFileSync(join(packageRoot, "schemas", "operators.schema.json"), "utf8"));

/** The name of the type that a schema refers to. */
export const referredBy = ({ $ref }: Schema): string | undefined =>
  $ref === undefined ? undefined : decodeURIComponent($ref.replace("#/definitions/", ""));

/** The schema itself, for one that refers to another. */
export function resolved(schema: Schema): Schema {
  const name = referredBy(schema);
  if (name === undefined) return schema;
  const found = document.definitions[name];
  if (!found) throw new Error(`The schema of operators has no definition of ${name}.`);
  return resolved(found);
}

/** The arguments of each operator, by its kind. */
export const operatorSchemas: ReadonlyMap<string, Schema> = new Map(
  Object.entries(document.properties ?? {}).map(([kind, schema]) => [kind, resolved(schema)]),
);

/** Every argument of every operator: `kind.argument`. */
export const allArguments: readonly string[] = [...operatorSchemas].flatMap(([kind, { properties = {} }]) =>
  Object.keys(properties).map((name) => `${kind}.${name}`),
);
