import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

type SchemaType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/** The parts of JSON Schema that the operators' has. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: SchemaType | readonly SchemaType[];
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

/** Operators and arguments that no author writes, and why. */
const notWritten: Readonly<Record<string, string>> = {
  branch: "d.branch makes it, with the arms that tasks stand behind",
  "map.items":
    "the pass expand makes it of a task that is mapped over what another one answers, such as drawn ones are",
  "redshift.statements": "marts and redshift.load come down to it",
  "glue.compact.consumers": "the pass consumers finds them",
  "airflow.operator.reads": "bindings take it beside the arguments: test/operators and test/local/bindings have it",
  "airflow.operator.writes": "bindings take it beside the arguments: test/operators and test/local/bindings have it",
  "airflow.operator.timeLimit": "bindings of sensors say it",
  "airflow.operator.requires": "bindings that sluice bindings made say it",
};

/** The arguments of each operator that authors write, by its kind. */
export const operatorSchemas: ReadonlyMap<string, Schema> = new Map(
  Object.entries(document.properties ?? {})
    .filter(([kind]) => !Object.hasOwn(notWritten, kind))
    .map(([kind, schema]) => [kind, written(kind, resolved(schema))]),
);

/** Without what no author writes. */
function written(kind: string, schema: Schema): Schema {
  const properties = Object.entries(schema.properties ?? {});
  return {
    ...schema,
    properties: Object.fromEntries(properties.filter(([name]) => !Object.hasOwn(notWritten, `${kind}.${name}`))),
  };
}
