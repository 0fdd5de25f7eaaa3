import { isMart } from "../contracts/dataset.ts";
import type { Grant, IamAction } from "../ir/grant.ts";
import { whole } from "../ir/lineage.ts";
import { py } from "../ir/python-value.ts";
import type { ScriptFact, ScriptParameter } from "../ir/script-facts.ts";
import { isExprValue, type Value } from "../ir/template.ts";
import { scriptKind } from "../language/script.ts";
import { placeOf } from "./dataset-place.ts";
import type { ArgumentMistake, OperatorContext, OperatorDefinition } from "./definition.ts";
import { asList, type Form, type Many, type Named } from "./form.ts";

/** Runs `main` of a Python file beside the spec. Authors write `d.python("file.py", { … })`. */
export interface PythonCall<F extends Form = Named> {
  /** The file, in the DAG's folder. */
  file: { readonly path: string };
  /** What `main` is given, by the names of its parameters. */
  arguments: F["value"];
  /** Datasets of the lake that it reads. */
  reads?: Many<F["dataset"]>;
  /** Datasets of the lake that it writes. */
  writes?: Many<F["dataset"]>;
}

/** The parameter that gets the places of the datasets that a task names. */
const places = "datasets";

const read: readonly IamAction[] = ["s3:GetObject", "s3:ListBucket"];
const write: readonly IamAction[] = [...read, "s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject"];

export const pythonCall: OperatorDefinition<PythonCall> = {
  kind: scriptKind,
  script: ({ file }) => file.path,
  check(args, context, mistake) {
    const fact = context.scripts.get(args.file.path);
    if (fact) checkArguments(args, fact, mistake);
    for (const argument of ["reads", "writes"] as const) {
      for (const id of asList(args[argument])) {
        const contract = context.lakehouse.find("dataset", id)?.contract;
        if (!contract || !isMart(contract)) continue;
        mistake({
          code: "python/dataset",
          argument,
          message: `'${id}' is a table of the warehouse; a script reaches datasets of the lake.`,
          fix: "Name a dataset of the lake, or use the table in SQL: redshift.sql, or a mart.",
        });
      }
    }
  },
  lineage: (args) => ({
    reads: asList(args.reads).map((dataset) => ({ dataset, scope: whole })),
    writes: asList(args.writes).map((dataset) => ({ dataset, scope: whole })),
  }),
  grants: (args) => {
    const on = (ids: Many<string> | undefined, actions: readonly IamAction[]): readonly Grant[] =>
      asList(ids).map((id) => ({ actions, on: { kind: "dataset", id } }));
    return [...on(args.reads, read), ...on(args.writes, write)];
  },
  airflow: (args, context) => ({
    class: "airflow.providers.standard.operators.python.PythonOperator",
    args: {
      python_callable: py.support("run_script"),
      op_kwargs: py.dict({
        path: py.script(args.file.path, context.files.get(args.file.path) ?? ""),
        arguments: py.json({ ...givenTo(args), ...placesOf(args, context) }),
      }),
    },
  }),
};

const givenTo = ({ arguments: given }: PythonCall): Readonly<Record<string, Value>> =>
  typeof given === "object" && given !== null && !Array.isArray(given) && !isExprValue(given)
    ? { ...(given as Readonly<Record<string, Value>>) }
    : {};

function placesOf(args: PythonCall, { lakehouse, names }: OperatorContext): Readonly<Record<string, Value>> {
  const ids = [...new Set([...asList(args.reads), ...asList(args.writes)])];
  if (ids.length === 0) return {};
  const found = ids.flatMap((id) => {
    const dataset = lakehouse.find("dataset", id);
    return dataset ? [[id, placeOf(dataset, names)] as const] : [];
  });
  return { [places]: Object.fromEntries(found) };
}

/** What a call gives against what `main` takes. */
function checkArguments(args: PythonCall, fact: ScriptFact, mistake: (found: ArgumentMistake) => void): void {
  const { parameters, open } = fact;
  if (!parameters) return;
  const given = givenTo(args);
  const hasPlaces = asList(args.reads).length + asList(args.writes).length > 0;
  const taken = parameters.map(({ name }) => name).filter((name) => name !== places || !hasPlaces);
  const tell = (argument: string, message: string, fix: string) =>
    mistake({ code: "python/arguments", argument, message, fix });
  for (const [name, value] of Object.entries(given)) {
    const parameter = parameters.find((each) => each.name === name);
    if (name === places && hasPlaces) {
      tell(
        `arguments.${name}`,
        `'${places}' are the places of what the task reads and writes, and no argument.`,
        "Take it away, or call it something else.",
      );
    } else if (!parameter && !open) {
      tell(
        `arguments.${name}`,
        `main of ${args.file.path} takes no '${name}'.`,
        `It takes: ${taken.join(", ") || "nothing"}.`,
      );
    } else if (parameter && !mayBe(value, parameter)) {
      tell(
        `arguments.${name}`,
        `main of ${args.file.path} takes '${name}' as ${parameter.annotation}.`,
        "Give it such a value, or change the annotation there.",
      );
    }
  }
  for (const { name, required } of parameters) {
    if (!required || Object.hasOwn(given, name) || (name === places && hasPlaces)) continue;
    tell(
      "arguments",
      `main of ${args.file.path} is not given '${name}', which has no default.`,
      "Give it, or write a default there.",
    );
  }
  if (hasPlaces && !open && !parameters.some(({ name }) => name === places)) {
    tell(
      asList(args.reads).length > 0 ? "reads" : "writes",
      `main of ${args.file.path} has no parameter '${places}', and would not know where the data are.`,
      `Take ${places}: dict[str, str]: the places by the datasets' ids.`,
    );
  }
}

/** What JSON becomes in Python, by the annotations that tell it. */
const accepts: Readonly<Record<string, (value: unknown) => boolean>> = {
  str: (value) => typeof value === "string",
  int: (value) => Number.isSafeInteger(value),
  float: (value) => typeof value === "number",
  bool: (value) => typeof value === "boolean",
  list: Array.isArray,
  dict: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  None: (value) => value === null,
};

/** Whether a value may be meant: an annotation of another kind says nothing, nor does what is known only at run time. */
function mayBe(value: Value, { annotation }: ScriptParameter): boolean {
  if (annotation === null) return true;
  const kinds = annotation.split("|").map((kind) => kind.trim().replace(/\[.*\]$/, ""));
  if (isExprValue(value)) {
    const { kind } = value.$expr;
    const isText = kind === "context" || kind === "template" || kind === "jinja";
    return !isText || kinds.some((each) => each === "str" || !(each in accepts));
  }
  return kinds.some((kind) => accepts[kind]?.(value) ?? true);
}
