import type { Shape } from "../../ir/shape.ts";
import { pythonNameOf } from "../python-arguments.ts";
import type { BoundArgument, BoundClass } from "./bound-class.ts";
import { pythonDefault, pythonType } from "./python-text.ts";
import { argumentType, outputType } from "./typescript-type.ts";

/** What the bindings of some classes are made for. */
export interface Setting {
  /** What the classes need, as pip names it; absent where the catalog says so. */
  readonly requires?: string;
}

/** The interface of a class's arguments, and the function that makes its operator. */
export function classText(cls: BoundClass, setting: Setting): string {
  const args = [...cls.arguments].sort((a, b) => Number(b.required) - Number(a.required));
  const members = args.map((argument) => memberOf(argument, cls));
  const conversions = members.flatMap(({ name, conversion }) =>
    conversion === undefined ? [] : [`${name}: ${JSON.stringify(conversion)}`],
  );
  const notifier = cls.kind === "notifier";
  const options = [
    ...(conversions.length > 0 ? [`convert: { ${conversions.join(", ")} }`] : []),
    ...(cls.kind === "sensor" ? ["sensor: true"] : []),
    ...(setting.requires === undefined ? [] : [`requires: ${JSON.stringify(setting.requires)}`]),
  ];
  const output = outputType(cls.newest.returns);
  const given = [
    JSON.stringify(cls.path),
    ...(notifier ? [] : [shapeText(output.shape)]),
    ...(options.length > 0 ? [`{ ${options.join(", ")} }`] : []),
  ];
  const types = [`${cls.name}Arguments`, ...(notifier ? [] : [output.text])];
  return [
    `/** Arguments of {@link ${cls.name}}. */`,
    `export interface ${cls.name}Arguments {`,
    ...members.flatMap(({ lines }) => lines),
    "}",
    "",
    ...classComment(cls, setting),
    `export const ${cls.name} = /* @__PURE__ */ ${notifier ? "notifierClass" : "operatorClass"}<${types.join(", ")}>(`,
    ...given.map((each) => `  ${each},`),
    ");",
    "",
  ].join("\n");
}

function classComment(cls: BoundClass, { requires }: Setting): readonly string[] {
  const { deprecated } = cls.newest;
  return comment("", [
    `\`${cls.path}\``,
    "",
    ...(requires === undefined ? [] : [`From \`${requires}\`.`, ""]),
    `On Airflow ${listed(cls.versions)}. [Reference](${referenceOf(cls)})`,
    ...(deprecated === undefined ? [] : ["", `@deprecated${instead(deprecated)}`]),
  ]);
}

/** The class's page in Airflow's own documentation, of the newest release. */
function referenceOf({ path, distribution }: BoundClass): string {
  const module = path.slice(0, path.lastIndexOf("."));
  return `https://airflow.apache.org/docs/${distribution ?? "apache-airflow"}/stable/_api/${module.replaceAll(".", "/")}/index.html#${path}`;
}

interface Member {
  readonly name: string;
  readonly lines: readonly string[];
  readonly conversion?: string;
}

function memberOf(argument: BoundArgument, cls: BoundClass): Member {
  const name = typescriptName(argument.name);
  const { text, conversion } = argumentType(argument.types, argument.templatedIn.length > 0);
  return {
    name,
    lines: [...comment("  ", argumentFacts(argument, cls)), `  ${name}${argument.required ? "" : "?"}: ${text};`],
    ...(conversion !== undefined && { conversion }),
  };
}

/** What the catalog says of an argument, for people who look at it in an editor. */
function argumentFacts(argument: BoundArgument, cls: BoundClass): readonly string[] {
  const { name, newest, types, versions, requiredIn, templatedIn } = argument;
  const [type] = types;
  const standard = newest.default === undefined ? undefined : pythonDefault(newest.default);
  const signature = `${name}${type === undefined ? "" : `: ${pythonType(type)}`}${standard === undefined ? "" : ` = ${standard}`}`;
  const some = (found: readonly string[]): string =>
    found.length < versions.length ? ` (${among(found, versions)})` : "";
  const early = newest.readEarly.template;
  const facts = [
    templatedIn.length === 0 ? "not templated" : `templated${some(templatedIn)}`,
    ...(templatedIn.length > 0 && early !== undefined ? ["but read when the DAG file is parsed"] : []),
    ...(versions.length < cls.versions.length ? [among(versions, cls.versions)] : []),
    ...(requiredIn.length > 0 && !argument.required ? [`required${some(requiredIn)}`] : []),
  ];
  return [
    `\`${signature.replaceAll("`", "'")}\`, ${facts.join(", ")}.`,
    ...(newest.deprecated === undefined ? [] : ["", `@deprecated${instead(newest.deprecated)}`]),
  ];
}

/** `on 3.3.1`, or `not on 2.10.3` where that is shorter. */
function among(found: readonly string[], all: readonly string[]): string {
  const others = all.filter((each) => !found.includes(each));
  return found.length > others.length ? `not on ${listed(others, "or")}` : `on ${listed(found)}`;
}

const instead = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` Use ${names.map((name) => `\`${name.slice(name.lastIndexOf(".") + 1)}\``).join(" or ")}.`;

const listed = (items: readonly string[], word = "and"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;

function comment(indent: string, lines: readonly string[]): readonly string[] {
  const [only = "", ...others] = lines.map((line) => line.replaceAll("*/", "*\\/"));
  if (others.length === 0) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...[only, ...others].map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

/**
 * `bucket_name` → `bucketName`.
 *
 * @throws Error for a name that this does not lead back from: none of Airflow's is one
 */
function typescriptName(name: string): string {
  const found = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (pythonNameOf(found) !== name)
    throw new Error(`The argument '${name}' cannot be told from its name in TypeScript.`);
  return found;
}

function shapeText(shape: Shape): string {
  return typeof shape === "object" && !Array.isArray(shape) ? "{}" : JSON.stringify(shape);
}
