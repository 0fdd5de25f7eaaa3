import { type Catalog, pythonPackage } from "../../catalog/catalog.ts";
import { type BoundClass, boundClasses } from "./bound-class.ts";
import { classText, type Setting } from "./class-text.ts";

/** A file of bindings: one service's. */
export interface BindingsFile {
  /** Without its folder: `s3.ts`. */
  readonly name: string;
  readonly text: string;
}

export interface BindingsOptions {
  /** The first lines, without comment signs: what made the file, and from what. */
  readonly header: readonly string[];
  /** Where the files import their types and factories from. */
  readonly from: string;
  /** The only provider that is bound; all of them by default. */
  readonly distribution?: string;
  /** What the classes need, as pip names it; absent where the catalog says so. */
  readonly requires?: string;
}

/** TypeScript for the classes of a catalog, a file for each service, by name. The same catalog gives the same text. */
export function bindingsFiles(catalog: Catalog, options: BindingsOptions): readonly BindingsFile[] {
  const { distribution, requires } = options;
  const setting: Setting = requires === undefined ? {} : { requires };
  const classes = boundClasses(catalog).filter(
    (cls) => distribution === undefined || cls.distribution === distribution,
  );
  const services = new Map<string, BoundClass[]>();
  for (const cls of classes) {
    const service = serviceOf(cls, classes);
    services.set(service, [...(services.get(service) ?? []), cls]);
  }
  return [...services]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, members]) => ({ name: `${service}.ts`, text: fileText(service, members, setting, options) }));
}

/** Classes of a provider from which on it is many services, and no longer one. */
const many = 40;

/** The file that a class belongs into: its module's name where its provider is of many services, else its provider's. */
function serviceOf({ path, distribution }: BoundClass, all: readonly BoundClass[]): string {
  // On 2.x Airflow has the operators of the standard provider itself.
  if (distribution === undefined) return "standard";
  const classes = all.filter((cls) => cls.distribution === distribution).length;
  const name =
    classes < many
      ? pythonPackage(distribution).replace(/^airflow\.providers\./, "")
      : (path.split(".").at(-2) ?? path);
  return name.replaceAll(/[._]/g, "-");
}

function fileText(
  service: string,
  classes: readonly BoundClass[],
  setting: Setting,
  { header, from }: BindingsOptions,
): string {
  const twice = classes.find(({ name, path }) => classes.some((other) => other.name === name && other.path !== path));
  if (twice) throw new Error(`Two classes of ${service} are called ${twice.name}.`);
  const body = classes.map((cls) => classText(cls, setting)).join("\n");
  const code = body.replaceAll(/\/\*\*.*?\*\//gs, "").replaceAll(/"[^"\n]*"/g, "");
  const used = importable.filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(code));
  return [
    ...header.map((line) => `// ${line}`),
    "",
    "import {",
    ...used.map((name) => `  ${name},`),
    `} from ${JSON.stringify(from)};`,
    "",
    body,
  ].join("\n");
}

const importable = [
  "type Dict",
  "type Duration",
  "type Expr",
  "type IsoDate",
  "type IsoDateTime",
  "type Json",
  "notifierClass",
  "operatorClass",
  "type PythonObject",
  "type Templated",
  "type TemplatedJson",
  "type TemplatedUnsaid",
  "type TimeOfDay",
  "type Unsaid",
];
