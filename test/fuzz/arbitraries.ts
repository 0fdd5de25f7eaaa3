import fc from "fast-check";
import type { DefinitionKind } from "../../src/ir/ref.ts";
import { hostileText } from "../targets/text.ts";
import type { Drawn, DrawnDag, DrawnExpr, DrawnNotifier, DrawnParam, DrawnTask, DrawnText } from "./drawn.ts";
import { operatorSchemas, referredBy, resolved, type Schema } from "./schema.ts";
import { lakehouse, scriptPath, sqlFiles } from "./sql.ts";

const asText = (text: string): DrawnText => ({ is: "text", text });

/** Any text at all. */
const anyText: fc.Arbitrary<DrawnText> = hostileText.map(asText);

/** Text where Jinja's braces are refused; mostly such without, so that most specs go on. */
const plainText: fc.Arbitrary<DrawnText> = fc.oneof(
  { weight: 30, arbitrary: hostileText.map((text) => asText(text.replaceAll(/\{(?=[{%#])/g, "("))) },
  { weight: 1, arbitrary: anyText },
);

const expr: fc.Arbitrary<DrawnExpr> = fc.letrec<{ expr: DrawnExpr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      is: fc.constant("context" as const),
      name: fc.constantFrom(
        "ds" as const,
        "localDate" as const,
        "runId" as const,
        "dataIntervalStart" as const,
        "dataIntervalEnd" as const,
      ),
    }),
    fc.record({ is: fc.constant("param" as const), number: fc.nat(5) }),
    fc.record({
      is: fc.constant("output" as const),
      number: fc.nat(5),
      field: fc.option(anyText, { nil: undefined }),
    }),
    fc.constantFrom<DrawnExpr>({ is: "jinja" }, { is: "variable" }, { is: "connection" }),
    fc.record({
      is: fc.constant("template" as const),
      parts: fc.array(fc.oneof(anyText, tie("expr")), { maxLength: 4 }),
    }),
  ),
})).expr;

const columnNames = [...new Set(lakehouse.all("dataset").flatMap(({ columns }) => Object.keys(columns)))];

const value: fc.Arbitrary<Drawn> = fc.letrec<{ value: Drawn }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    constant(fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true }))),
    plainText,
    expr.map((expr): Drawn => ({ is: "expr", expr })),
    fc.array(tie("value"), { maxLength: 4 }).map((items): Drawn => ({ is: "list", items })),
    fields(
      fc.oneof(fc.constantFrom(...columnNames), fc.constantFrom("__proto__", "constructor"), anyText),
      tie("value"),
    ),
  ),
})).value;

function constant(values: fc.Arbitrary<null | boolean | number | string>): fc.Arbitrary<Drawn> {
  return values.map((value) => ({ is: "constant", value }));
}

function fields(keys: fc.Arbitrary<string | DrawnText>, values: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> {
  return fc
    .uniqueArray(fc.tuple(keys, values), {
      maxLength: 4,
      selector: ([key]) => (typeof key === "string" ? key : key.text),
    })
    .map((fields) => ({ is: "fields", fields }));
}

const scalar: fc.Arbitrary<Drawn> = fc.oneof(
  plainText,
  constant(fc.oneof(fc.boolean(), fc.integer(), fc.double({ noNaN: true }))),
  expr.map((expr): Drawn => ({ is: "expr", expr })),
);

const sqlFile: fc.Arbitrary<Drawn> = fc
  .record({
    file: fc.nat(sqlFiles.length - 1),
    values: fc.array(fc.oneof({ weight: 20, arbitrary: scalar }, { weight: 1, arbitrary: value }), {
      minLength: 3,
      maxLength: 3,
    }),
    extra: fc.nat(20),
  })
  .map(({ file, values, extra }) => ({
    is: "sql",
    file,
    bind: [...(sqlFiles[file]?.parameters ?? []), ...(extra === 0 ? ["nobody"] : [])].flatMap((name, index) => {
      const bound = values[index];
      return bound ? [[name, bound] as const] : [];
    }),
  }));

const definition = (kind: DefinitionKind): fc.Arbitrary<Drawn> =>
  fc.record({ number: fc.nat(50), odd: fc.nat(40) }).map(({ number, odd }) => ({
    is: "definition",
    kind,
    number,
    exported: odd > 0,
  }));

const duration = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("0s", "1s", "30s", "5m", "90m", "2h", "24h", "1d", "999999999d") },
  { weight: 1, arbitrary: fc.constantFrom("1.5h", "-1e3m", "1_0s", "٣h", "") },
);

/** Values of the types that stand for more than their schema says. */
const known: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  Value: value,
  Text: fc.oneof(
    plainText,
    expr.map((expr): Drawn => ({ is: "expr", expr })),
  ),
  ExprValue: expr.map((expr): Drawn => ({ is: "expr", expr })),
  ExprNode: expr.map((expr): Drawn => ({ is: "node", expr })),
  NamedSqlFile: sqlFile,
  Duration: constant(duration),
  Shape: constant(fc.constant("json")),
};

const kinds: Readonly<Record<DefinitionKind, true>> = {
  dataset: true,
  function: true,
  job: true,
  warehouse: true,
  bucket: true,
  topic: true,
  secret: true,
  variable: true,
  connection: true,
  pool: true,
  stateMachine: true,
  containerTask: true,
  crawler: true,
  ruleSet: true,
};
const isKind = (name: string): name is DefinitionKind => Object.hasOwn(kinds, name);

/** Texts that mean something by the name of their argument: a hostile one would be refused each time. */
const named: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  class: constant(fc.constantFrom("airflow.providers.standard.operators.empty.EmptyOperator", "os.system")),
  path: constant(fc.constantFrom(scriptPath, "dags/drawn/none.py")),
};

/** How often a type may stand within itself. */
const deepest = 2;

/** Values that fit a schema; `name` is the argument's, and `around` the types that it stands in. */
function drawnFrom(schema: Schema, name: string, around: readonly string[] = []): fc.Arbitrary<Drawn> {
  const ref = referredBy(schema);
  const special = known[ref ?? ""];
  if (special) return special;
  const within = ref === undefined ? around : [...around, ref];
  const { type, format, anyOf, items, properties, required = [], additionalProperties, ...rest } = resolved(schema);
  if (rest.const !== undefined) return constant(fc.constant(rest.const));
  if (rest.enum) return constant(fc.constantFrom(...rest.enum));
  if (anyOf) {
    const deep = within.filter((each) => each === ref).length >= deepest;
    const possible = deep ? anyOf.filter((each) => !JSON.stringify(each).includes(`/${ref}"`)) : anyOf;
    return fc.oneof(...possible.map((each) => drawnFrom(each, name, within)));
  }
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => drawnFrom({ type: each }, name, within)));
  switch (type) {
    case "object": {
      if (typeof additionalProperties === "object")
        return fields(plainText, drawnFrom(additionalProperties, name, within));
      const drawn = Object.entries(properties ?? {}).map(([key, inner]) => {
        const value = drawnFrom(inner, key, within).map((found): readonly Field[] => [[key, found]]);
        return required.includes(key) ? value : fc.oneof(value, fc.constant([]));
      });
      const external = Object.values(properties ?? {}).some((inner) => resolved(inner).format === "dag");
      return fc.tuple(...drawn).chain((found) => matching([...found.flat(), ...(external ? elsewhere : [])]));
    }
    case "array":
      return fc.array(drawnFrom(items ?? {}, name, within), { maxLength: 4 }).map((items) => ({ is: "list", items }));
    case "string": {
      const kind = format ?? name;
      if (isKind(kind)) return definition(kind);
      if (kind === "dag") return constant(fc.constantFrom("elsewhere", "no id"));
      return named[name] ?? plainText;
    }
    case "number":
    case "integer":
      return constant(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ noNaN: true })));
    case "boolean":
      return constant(fc.boolean());
    case "null":
      return constant(fc.constant(null));
    default:
      throw new Error(`The argument ${name} has a schema that nothing is drawn from: ${JSON.stringify(schema)}`);
  }
}

/** Of a DAG that is not written here, its factory says so. */
const elsewhere: readonly Field[] = [["external", { is: "constant", value: true }]];

type Field = readonly [string, Drawn];

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

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 2 });

const notifier: fc.Arbitrary<DrawnNotifier> = fc.record({
  subject: optional(fc.oneof(plainText, expr)),
  message: optional(fc.oneof(plainText, expr)),
});

const retries = fc.oneof(
  { weight: 20, arbitrary: fc.nat(4) },
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      { attempts: 2, delay: "1m" as const },
      { attempts: 0 },
      { attempts: 3, delay: "10s" as const, backoff: "exponential" as const, maxDelay: "1h" as const },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ attempts: 1.5 }, { attempts: 1, delay: "2h" as const, maxDelay: "1h" as const }),
  },
);

const ids = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/) },
  {
    weight: 5,
    arbitrary: fc.constantFrom("class", "print", "dag", "json", "DAG", "timedelta", "__file__", "pendulum"),
  },
  { weight: 1, arbitrary: hostileText },
);

const taskOf = (kind: string, schema: Schema): fc.Arbitrary<DrawnTask> =>
  fc.record({
    id: ids,
    group: optional(fc.constantFrom("g", "h")),
    kind: fc.constant(kind),
    args: drawnFrom(schema, kind),
    after: fc.array(fc.nat(5), { maxLength: 2 }),
    retries: optional(retries),
    timeout: optional(duration),
    when: optional(
      fc.constantFrom("all_success" as const, "all_done" as const, "none_failed" as const, "always" as const),
    ),
    doc: optional(anyText),
    onFailure: optional(notifier),
    handsOnText: fc.boolean(),
  });

const tasks: ReadonlyMap<string, fc.Arbitrary<DrawnTask>> = new Map(
  [...operatorSchemas].map(([kind, schema]) => [kind, taskOf(kind, schema)]),
);
const task = fc.oneof(...tasks.values());

const param: fc.Arbitrary<DrawnParam> = fc.record({
  name: anyText,
  fallback: fc.oneof(anyText, fc.integer()),
  oneOf: fc.array(anyText, { maxLength: 2 }),
  title: optional(anyText),
  description: optional(anyText),
});

const dagOf = (tasks: fc.Arbitrary<readonly DrawnTask[]>): fc.Arbitrary<DrawnDag> =>
  fc.record({
    id: ids,
    description: anyText,
    schedule: optional(
      fc.record({
        expression: fc.constantFrom("0 2 * * *", "30 0 * * MON", "*/5 * * * *"),
        timezone: fc.constantFrom("UTC" as const, "Europe/Berlin" as const),
      }),
    ),
    start: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom("2026-01-01", "2024-02-29", "1970-01-01") },
      { weight: 1, arbitrary: fc.constantFrom("2026-02-30", "0-0-0") },
    ),
    catchup: fc.boolean(),
    tags: fc.uniqueArray(anyText, { maxLength: 2, selector: ({ text }) => text }),
    owner: optional(anyText),
    maxActiveRuns: optional(
      fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) }),
    ),
    timeout: optional(fc.constantFrom("1d", "7d")),
    retries: optional(retries),
    params: fc.uniqueArray(param, { maxLength: 3, selector: ({ name }) => name.text }),
    onFailure: optional(notifier),
    tasks,
  });

/** DAGs of a few tasks, most of them right, the others wrong in all sorts of ways. */
export const dags: fc.Arbitrary<DrawnDag> = dagOf(
  // Of many tasks one is likely to be wrong.
  fc.oneof(fc.array(task, { minLength: 1, maxLength: 1 }), fc.array(task, { minLength: 2, maxLength: 4 })),
);

/** DAGs of one task of an operator. */
export function dagsWith(kind: string): fc.Arbitrary<DrawnDag> {
  const one = tasks.get(kind);
  if (!one) throw new Error(`No operator is called '${kind}'.`);
  return dagOf(fc.tuple(one));
}
