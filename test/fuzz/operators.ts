import fc from "fast-check";
import type { DefinitionKind } from "../../src/ir/ref.ts";
import type { Drawn } from "./drawn.ts";
import { operatorSchemas, referredBy, resolved, type Schema } from "./schema.ts";
import { drawnScripts } from "./scripts.ts";
import { lakehouse, sqlFiles } from "./sql.ts";
import {
  condition,
  constant,
  definition,
  duration,
  expr,
  exprValue,
  fields,
  mostly,
  plainText,
  scalar,
  shape,
  sqlFile,
  value,
  variableNames,
} from "./values.ts";

const marts = lakehouse.all("dataset").flatMap(({ id, contract }) => (contract.warehouse ? [id] : []));
/** DAGs of elsewhere, of any id. */
const dagId = fc.oneof(constant(fc.constantFrom("orders", "class")), plainText);
const text = fc.oneof(plainText, exprValue);

/** Values of the types that stand for more than their schema says. */
const known: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  Value: value,
  Text: text,
  ExprValue: exprValue,
  ExprNode: expr.map((expr): Drawn => ({ is: "node", expr })),
  NamedSqlFile: sqlFile,
  ConditionIr: condition,
  Shape: shape,
  Duration: constant(duration),
};

/** Every argument of every operator, with those within it: `kind.argument`, `s3.copy.from.bucket`. */
export const allArguments: readonly string[] = [...operatorSchemas].flatMap(([kind, schema]) => within(kind, schema));

/** What a kind's arguments are called, down to what {@link known} draws as a whole. */
function within(name: string, { properties = {} }: Schema): readonly string[] {
  return Object.entries(properties).flatMap(([key, inner]) => {
    const own = `${name}.${key}`;
    return Object.hasOwn(known, referredBy(inner) ?? "") ? [own] : [own, ...within(own, resolved(inner))];
  });
}

/** Arguments of which hardly any value that fits their schema would be right. */
const particular: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  "bash.env": fields(variableNames, text),
  "dags.wait.task": constant(fc.constantFrom("load", "group.task")),
  "ecs.run.env": fields(variableNames, text),
  "glue.compact.fileSize": constant(fc.nat(1_000)),
  "glue.compact.keepDays": constant(fc.nat(60)),
  "glue.compact.table": mostly("dataset", ["events", "by_day"]),
  "glue.conform.from": mostly("dataset", ["raw_events", "raw_lines"]),
  "glue.conform.to": mostly("dataset", ["events"]),
  "glue.run.arguments": fields(fc.constantFrom("day", "title", "rows", "spec"), fc.oneof(scalar, value)),
  "http.request.connection": mostly("connection", ["shop-api"]),
  "python.arguments": fields(
    fc.oneof(
      { weight: 1, arbitrary: plainText },
      { weight: 3, arbitrary: fc.constantFrom("day", "limit", "datasets") },
    ),
    fc.oneof(scalar, value),
  ),
  "python.file": fc
    .constantFrom(...drawnScripts)
    .map(({ path }): Drawn => ({ is: "fields", fields: [["path", { is: "constant", value: path }]] })),
  "redshift.load.from": mostly("dataset", ["exported"]),
  "redshift.load.partition": fields(fc.constantFrom("day", "country"), scalar),
  "redshift.load.to": mostly("dataset", marts),
};

const argumentNames = fc.constantFrom("path", "_x", "task_id", "doc_md", "retries", "class", "None", "__proto__");

/** Calls of operators that the catalog knows, with arguments that Airflow renders and some that it does not, and calls of others. */
const airflowCalls: fc.Arbitrary<Drawn> = fc.oneof(
  {
    weight: 4,
    arbitrary: airflowCall("airflow.providers.standard.operators.bash.BashOperator", {
      bash_command: text,
      env: fields(plainText, text),
    }),
  },
  {
    weight: 4,
    arbitrary: airflowCall("airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator", {
      function_name: text,
      payload: text,
      log_type: plainText,
    }),
  },
  {
    weight: 4,
    arbitrary: airflowCall("airflow.providers.standard.operators.python.PythonOperator", {
      python_callable: plainText,
      op_args: fc.array(value, { maxLength: 3 }).map((items): Drawn => ({ is: "list", items })),
      op_kwargs: fields(plainText, value),
    }),
  },
  { weight: 1, arbitrary: airflowCall("airflow.providers.amazon.aws.operators.no.SuchOperator", { a: value }) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        path: fc.oneof(constant(fc.constantFrom("team.operators.Load", "Load", "team.class.Load", "")), plainText),
        given: fields(fc.oneof({ weight: 9, arbitrary: argumentNames }, { weight: 1, arbitrary: plainText }), value),
      })
      .map(
        ({ path, given }): Drawn => ({
          is: "fields",
          fields: [
            ["class", path],
            ["arguments", given],
          ],
        }),
      ),
  },
);

function airflowCall(path: string, given: Readonly<Record<string, fc.Arbitrary<Drawn>>>): fc.Arbitrary<Drawn> {
  return fc.record(given).map((found) => ({
    is: "fields",
    fields: [
      ["class", { is: "constant", value: path }],
      ["arguments", { is: "fields", fields: Object.entries(found) }],
    ],
  }));
}

/** The arguments of an operator. */
export function argumentsOf(kind: string, { properties = {}, required = [] }: Schema): fc.Arbitrary<Drawn> {
  if (kind === "airflow.operator") return airflowCalls;
  const drawn = Object.entries(properties).map(([name, schema]) =>
    property(name, particular[`${kind}.${name}`] ?? drawnFrom(schema, name), required.includes(name)),
  );
  // What the language notes of a DAG that others start or wait for.
  if (kind.startsWith("dags.")) drawn.push(property("external", external, true));
  return fc.tuple(...drawn).chain((found) => matching(found.flat()));
}

const external = constant(fc.nat(20).map((draw) => draw > 0));

const kinds: Readonly<Record<string, true>> = {
  bucket: true,
  connection: true,
  containerTask: true,
  crawler: true,
  dataset: true,
  function: true,
  job: true,
  ruleSet: true,
  stateMachine: true,
  topic: true,
  warehouse: true,
} satisfies { readonly [K in DefinitionKind]?: true };
const isKind = (name: string): name is DefinitionKind => Object.hasOwn(kinds, name);

/** Values that fit a schema; `name` is the argument's. */
function drawnFrom(schema: Schema, name: string): fc.Arbitrary<Drawn> {
  const special = known[referredBy(schema) ?? ""];
  if (special) return special;
  const { type, format, anyOf, items, properties, required = [], additionalProperties, ...rest } = resolved(schema);
  if (rest.const !== undefined) return constant(fc.constant(rest.const));
  if (rest.enum) return constant(fc.constantFrom(...rest.enum));
  if (anyOf) return fc.oneof(...anyOf.map((each) => drawnFrom(each, name)));
  switch (type) {
    case "object": {
      if (typeof additionalProperties === "object") return fields(plainText, drawnFrom(additionalProperties, name));
      return fc
        .tuple(
          ...Object.entries(properties ?? {}).map(([key, inner]) =>
            property(key, drawnFrom(inner, key), required.includes(key)),
          ),
        )
        .map((found) => ({ is: "fields", fields: found.flat() }));
    }
    case "array":
      return fc.array(drawnFrom(items ?? {}, name), { maxLength: 4 }).map((items) => ({ is: "list", items }));
    case "string": {
      if (format === undefined) return plainText;
      if (format === "dag") return dagId;
      if (isKind(format)) return definition(format);
      throw new Error(`The argument ${name} is a ${format}, of which nothing is drawn.`);
    }
    case "number":
    case "integer":
      return constant(type === "integer" ? fc.integer() : fc.double({ noNaN: true }));
    case "boolean":
      return constant(fc.boolean());
    case "null":
      return constant(fc.constant(null));
    default:
      throw new Error(`The argument ${name} has a schema that nothing is drawn from: ${JSON.stringify(schema)}`);
  }
}

type Field = readonly [string, Drawn];

function property(key: string, values: fc.Arbitrary<Drawn>, required: boolean): fc.Arbitrary<readonly Field[]> {
  const drawn = values.map((found): readonly Field[] => [[key, found]]);
  return required ? drawn : fc.oneof(drawn, fc.constant([]));
}

/** Where a query fills a dataset, mostly one that returns its columns: else almost none would be right. */
function matching(found: readonly Field[]): fc.Arbitrary<Drawn> {
  const to = found.find(([name]) => name === "to")?.[1];
  const sql = found.find(([name]) => name === "sql")?.[1];
  const plain: Drawn = { is: "fields", fields: found };
  if (to?.is !== "definition" || sql?.is !== "sql") return fc.constant(plain);
  const all = lakehouse.all("dataset");
  const id = all[to.number % all.length]?.id;
  const files = sqlFiles.flatMap(({ dataset }, index) => (dataset === id ? [index] : []));
  return fc.nat(200).map((draw) => {
    const file = files[draw % files.length];
    if (file === undefined || draw % 8 === 0) return plain;
    const bind = sqlFiles[file]?.parameters.map(
      (name, index) => [name, sql.bind[index]?.[1] ?? { is: "constant", value: index }] as const,
    );
    return {
      is: "fields",
      fields: found.map((field) => (field[0] === "sql" ? ["sql", { is: "sql", file, bind: bind ?? [] }] : field)),
    };
  });
}
