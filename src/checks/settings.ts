import type { Connection } from "../contracts/connection.ts";
import type { SettingKind } from "../contracts/names.ts";
import { isJsonVariable, type Variable } from "../contracts/variable.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { Shape } from "../ir/shape.ts";
import { type NotifierIr, type TellsIr, tellEvents } from "../ir/task.ts";
import { expressionsIn } from "../ir/template.ts";
import type { OperatorContext } from "../operators/definition.ts";
import type { Check } from "./check.ts";

/** What Airflow's own templates can name: `get` and `var` are members of what they look the others up in. */
const usable = /^(?!(?:get|var)$)[A-Za-z][A-Za-z0-9_-]*$/;

/** Variables and connections that tasks name are declared, and the environment's file gives values to those alone. */
export const settings: Check = ({ resolved }, context, report) => {
  const { lakehouse, env } = context;
  const declared = (kind: SettingKind, id: string, origin: Origin, path: string): void => {
    if (lakehouse.find(kind, id)) return;
    report({
      code: `${kind}/unknown`,
      severity: "error",
      at: at(origin, path),
      message: `The lakehouse declares no ${kind} '${id}'.`,
      fix: insteadOf(kind, id, context),
    });
  };
  const used = (value: unknown, origin: Origin, path: string): void => {
    for (const node of expressionsIn(value)) {
      if (node.kind === "variable" || node.kind === "connection") declared(node.kind, node.id, origin, path);
    }
  };
  const usedBy = (notifiers: readonly NotifierIr[], origin: Origin, path: string): void => {
    used(notifiers, origin, path);
    for (const notifier of notifiers) {
      if ("connection" in notifier) declared("connection", notifier.connection, origin, path);
    }
  };
  const usedToTell = (tells: TellsIr, origin: Origin): void => {
    for (const event of tellEvents) {
      const notifiers = tells[event];
      if (notifiers) usedBy(notifiers, origin, event);
    }
  };
  for (const dag of resolved.dags) {
    usedToTell(dag, dag.origin);
    usedBy(dag.late?.tell ?? [], dag.origin, "late.tell");
    for (const task of dag.tasks) {
      for (const [name, value] of Object.entries(task.operator.args)) {
        if (typeof value === "object") used(value, task.origin, `args.${name}`);
      }
      usedToTell(task.options, task.origin);
    }
  }
  for (const { id, kind, origin } of [...lakehouse.all("variable"), ...lakehouse.all("connection")]) {
    if (usable.test(id)) continue;
    report({
      code: `${kind}/bad-id`,
      severity: "error",
      at: origin,
      message: `'${id}' is no id for a ${kind}.`,
      fix: "Begin it with a letter; then come letters, digits, '_' and '-'. 'get' and 'var' are taken.",
    });
  }
  const inFile = (path: string): Origin => ({
    file: `lakehouse/environments/${env.name}.yaml`,
    line: 1,
    column: 1,
    path,
  });
  for (const kind of ["variable", "connection"] as const) {
    for (const [id, value] of Object.entries(env[`${kind}s`])) {
      const definition = lakehouse.find(kind, id);
      const wrong = definition
        ? mistakeIn(definition, value)
        : { message: `The lakehouse declares no ${kind} '${id}'.`, fix: insteadOf(kind, id, context) };
      if (wrong) report({ code: "environment/setting", severity: "error", at: inFile(`${kind}s.${id}`), ...wrong });
    }
  }
};

function insteadOf(kind: SettingKind, id: string, { lakehouse }: OperatorContext): string {
  const suggestion = nearest(
    id,
    lakehouse.all(kind).map((each) => each.id),
  );
  return suggestion === undefined
    ? `Declare it in lakehouse/: ${kind}("${id}"${kind === "connection" ? ', { type: "…" }' : ""}), and export it there.`
    : `Did you mean '${suggestion}'? Else declare it in lakehouse/, and export it there.`;
}

function mistakeIn(definition: Variable | Connection, value: unknown): { message: string; fix: string } | undefined {
  if (definition.kind === "variable") {
    const plain = !isJsonVariable(definition);
    // Text that looks like a number or a date is one in YAML.
    if (plain ? typeof value === "string" : fits(value, definition.shape))
      return unkept(definition, plain ? String(value) : JSON.stringify(value));
    return {
      message: `The value of the variable '${definition.id}' is not ${shown(definition.shape)}.`,
      fix: plain ? "Put it in quotes." : "Write one, or change the variable's shape where the lakehouse declares it.",
    };
  }
  const given = typeof value === "object" && value !== null && "extra" in value ? value.extra : {};
  if (fits(given, definition.extra)) return unkept(definition, JSON.stringify(value));
  return {
    message: `The further fields of the connection '${definition.id}' are not ${shown(definition.extra)}.`,
    fix: "Write them below extra, or change them where the lakehouse declares the connection.",
  };
}

/** Bytes of the longest text that a secret of Secrets Manager holds (its API reference, SecretString); the shortest has one. */
const longest = 65_536;

/** What keeps a setting's text from being a secret, which it is on AWS. */
function unkept({ kind, id }: Variable | Connection, text: string): { message: string; fix: string } | undefined {
  if (text === "") {
    return {
      message: `The value of the variable '${id}' is empty, which no secret can be.`,
      fix: "Write a value that stands for none, such as '-', and compare with it; or take it away, if people set it.",
    };
  }
  const size = Buffer.byteLength(text);
  if (size <= longest) return undefined;
  return {
    message: `The ${kind} '${id}' has ${size} bytes; a secret holds ${longest}.`,
    fix: "Keep it as an object in S3, and its address here.",
  };
}

const shown = (shape: Shape): string =>
  typeof shape === "string" ? `${/^[aeiou]/.test(shape) ? "an" : "a"} ${shape}` : JSON.stringify(shape);

/** Whether a JSON value has a shape. Fields that the shape does not name are let be. */
function fits(value: unknown, shape: Shape): boolean {
  if (isList(shape)) return Array.isArray(value) && value.every((each) => fits(each, shape[0]));
  if (typeof shape === "object") {
    return (
      isObject(value) &&
      Object.entries(shape).every(([field, inner]) => (field in value ? fits(value[field], inner) : isOptional(inner)))
    );
  }
  switch (shape.endsWith("?") ? shape.slice(0, -1) : shape) {
    case "string":
    case "date":
      return typeof value === "string";
    case "int":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    default:
      return true;
  }
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOptional = (shape: Shape): boolean => typeof shape === "string" && shape.endsWith("?");
