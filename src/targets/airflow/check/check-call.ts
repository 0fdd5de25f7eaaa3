import type { Catalog, CatalogClass, CatalogVersion } from "../../../catalog/catalog.ts";
import { listed } from "../../../diagnostics/listed.ts";
import { nearest } from "../../../diagnostics/nearest.ts";
import type { PythonValue } from "../../../ir/python-value.ts";
import type { EmittedCall } from "./emitted-calls.ts";
import type { Finding } from "./finding.ts";
import { renames } from "./renames.ts";
import { changedInRendering, fileEnding, rendered } from "./rendering.ts";
import { misspelt } from "./spelling.ts";

/** What calls are checked against. */
export class CallContext {
  readonly catalog: Catalog;
  /** The Airflow that specs are compiled for. */
  readonly version: CatalogVersion;
  readonly #findings = new Map<string, Finding>();

  constructor(catalog: Catalog, airflow: string) {
    this.catalog = catalog;
    this.version = catalog.version(airflow);
  }

  /** The same mistake in a thousand calls is put into words once. */
  once(about: string, find: () => Finding): Finding {
    const known = this.#findings.get(about);
    if (known) return known;
    const found = find();
    this.#findings.set(about, found);
    return found;
  }
}

/** What Airflow would refuse in a call, or do otherwise than it says. Nothing is said of a class that the catalog does not describe. */
export function checkCall(emitted: EmittedCall, context: CallContext, found: (one: Finding) => void): void {
  const mistakes = misspelt(emitted);
  for (const mistake of mistakes) found(mistake);
  if (mistakes.length > 0) return;
  const { path, args, others } = emitted;
  const cls = context.version.locate(path);
  if (!cls) {
    if (isDescribed(path, context)) found(context.once(path, () => noClass(path, context)));
    return;
  }
  const call: Checked = { context, path, class: cls };
  if (context.version.isOld(path)) found(deprecated(path, [cls.path]));
  if (cls.deprecated) found(deprecated(cls.name, cls.deprecated.map(lastName)));
  for (const name in args) checkArgument(name, args[name], call, found);
  for (const name of others) checkArgument(name, undefined, call, found);
  for (const name of cls.required) {
    if (!Object.hasOwn(args, name) && !others.includes(name)) {
      found(context.once(`${path} ${name} missing`, () => missing(name, call)));
    }
  }
}

interface Checked {
  readonly context: CallContext;
  readonly path: string;
  readonly class: CatalogClass;
}

/** Modules that hold operators and notifiers; another class among a call's arguments is none of the catalog's. */
const operators = /\.(operators|sensors|transfers|notifications|notifiers)\./;

/** Whether the catalog would have the class, were there one: it has its provider, or another version has it. */
const isDescribed = (path: string, { catalog }: CallContext): boolean =>
  operators.test(path) &&
  catalog.versions.some((version) => version.locate(path) !== undefined || version.describes(path));

function noClass(path: string, { catalog, version }: CallContext): Finding {
  const elsewhere = versionsWith(catalog, (other) => other.locate(path) !== undefined);
  const near = elsewhere ? undefined : similarClass(path, version);
  return {
    code: "airflow/no-class",
    severity: "error",
    message: `${called(version, path)} has no class ${path}.`,
    fix: elsewhere
      ? `${elsewhere} it; use another operator, or another Airflow.`
      : near
        ? `Did you mean ${near}?`
        : otherwise,
  };
}

const otherwise = "Look the class up in the provider's reference.";

/** The class that may be meant: of the same name elsewhere, of a longer name, or spelled like it; best in the same module. */
function similarClass(path: string, version: CatalogVersion): string | undefined {
  const name = lastName(path);
  const module = path.slice(0, -name.length);
  const stem = stemOf(name);
  const all = version.paths();
  const same = all.find((other) => lastName(other) === name);
  if (same) return same;
  for (const names of [all.filter((other) => other.startsWith(module)), all].map((paths) => paths.map(lastName))) {
    const near = nearest(stem, names.map(stemOf));
    const found =
      names.find((other) => stemOf(other).startsWith(stem)) ?? names.find((other) => stemOf(other) === near);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A class's name without what all of its kind end in. */
const stemOf = (name: string): string => name.replace(/(Operator|Sensor|Notifier)$/, "");

function checkArgument(
  name: string,
  value: PythonValue | undefined,
  call: Checked,
  found: (one: Finding) => void,
): void {
  const { class: cls, context, path } = call;
  const argument = cls.arguments.get(name);
  if (!argument) {
    if (!cls.open) found(context.once(`${path} ${name} unknown`, () => noArgument(name, call)));
    return;
  }
  if (argument.deprecated) {
    found({ ...deprecated(`${cls.name}'s argument '${name}'`, argument.deprecated.map(lastName)), argument: name });
  }
  if (argument.templated && changedInRendering(value)) {
    found(context.once(`${path} ${name} line break`, () => lineBreak(name, call)));
  }
  const ending = argument.templated && cls.extensions.length > 0 ? fileEnding(value, cls.extensions) : undefined;
  if (ending !== undefined) found(fileName(name, ending, call));
  const template = rendered(value);
  if (template === undefined) return;
  if (!argument.templated) found(context.once(`${path} ${name} rendered`, () => notRendered(name, call)));
  else if (template === "inside") {
    const key = argument.readEarly.keys?.find((each) => rendered(entryOf(value, each)));
    // What the constructor makes of the entry is not known: it may be right to take it as it is.
    if (key !== undefined) found(readEarly(name, `'${key}' of '${name}'`, "looks", call));
  } else if (argument.readEarly.template !== undefined) {
    found(readEarly(name, `'${name}'`, argument.readEarly.template, call));
  }
}

/** An entry of a dictionary. */
const entryOf = (value: PythonValue | undefined, key: string): PythonValue | undefined =>
  typeof value === "object" && value !== null && "py" in value && value.py === "dict"
    ? value.entries.find(([name]) => name === key)?.[1]
    : undefined;

function noArgument(name: string, call: Checked): Finding {
  const { path } = call;
  const { catalog, version } = call.context;
  const subject = call.class.name;
  if (call.class.given.has(name)) {
    return {
      argument: name,
      code: "airflow/no-argument",
      severity: "error",
      message: `${subject} sets '${name}' itself.`,
      fix: `Leave '${name}' out.`,
    };
  }
  const elsewhere = versionsWith(catalog, (other) => other.locate(path)?.arguments.has(name) === true);
  const known = replacement(name, call);
  const near = known ?? (elsewhere ? undefined : nearest(name, call.class.arguments.keys()));
  return {
    argument: name,
    code: name === "deferrable" ? "airflow/not-deferrable" : "airflow/no-argument",
    severity: "error",
    message: `${subject} has no argument '${name}' in ${called(version, path)}.`,
    fix: near
      ? `${known ? "Use" : "Did you mean"} '${near}'${known ? "." : "?"}`
      : elsewhere
        ? `Leave it out; ${elsewhere} it.`
        : name === "deferrable"
          ? "Leave it out: this operator waits in a worker."
          : `Leave it out; ${subject} takes ${[...call.class.arguments.keys()].slice(0, 8).join(", ")} and more.`,
  };
}

/** What an argument is called now: as a package says where it still takes the old name, else as we know. */
function replacement(name: string, { context, path, class: { arguments: there } }: Checked): string | undefined {
  const said = context.catalog.versions.flatMap(
    (version) => version.locate(path)?.arguments.get(name)?.deprecated ?? [],
  );
  return [...said, ...(renames[name] ?? [])].find((other) => there.has(other));
}

function missing(name: string, { context, path, class: { name: subject } }: Checked): Finding {
  const free = versionsWith(context.catalog, (other) => {
    const argument = other.locate(path)?.arguments.get(name);
    return argument !== undefined && argument.required !== true;
  });
  return {
    code: "airflow/missing-argument",
    severity: "error",
    message: `${subject} needs '${name}' in ${called(context.version, path)}.`,
    fix: free ? `Give it; ${free} a default for it.` : "Give it.",
  };
}

function notRendered(name: string, { context, path, class: { name: subject } }: Checked): Finding {
  const elsewhere = versionsWith(
    context.catalog,
    (other) => other.locate(path)?.arguments.get(name)?.templated === true,
  );
  return {
    argument: name,
    code: "airflow/not-rendered",
    severity: "error",
    message: `${subject}'s argument '${name}' is no template in ${called(context.version, path)}: the braces would reach it as they are.`,
    fix: elsewhere ? `Write a constant; ${elsewhere} it rendered.` : "Write a constant.",
  };
}

const lineBreak = (argument: string, { class: { name: subject } }: Checked): Finding => ({
  argument,
  code: "airflow/line-break",
  severity: "error",
  message: `${subject} renders '${argument}', and Jinja would drop the line break at the end of its text, or change one of Windows.`,
  fix: "Write it as tpl`…`: there, line breaks are kept.",
});

const fileName = (argument: string, ending: string, { class: { name: subject } }: Checked): Finding => ({
  argument,
  code: "airflow/file-name",
  severity: "error",
  message: `${subject} renders '${argument}', and Airflow takes text that ends in ${ending} for the name of a file to render.`,
  fix: "Put a space behind it.",
});

function readEarly(
  argument: string,
  what: string,
  effect: "fails" | "lost" | "looks",
  { class: { name: subject } }: Checked,
): Finding {
  return {
    argument,
    code: "airflow/read-early",
    severity: effect === "looks" ? "warning" : "error",
    message: `${subject} ${effect === "looks" ? "looks at" : "needs"} ${what} when the DAG file is parsed, before a template is rendered.`,
    fix: "Write a constant.",
  };
}

const deprecated = (subject: string, by: readonly string[]): Finding => ({
  code: "airflow/deprecated",
  severity: "warning",
  message: `${subject} is deprecated.`,
  ...(by.length > 0 && { fix: `Use ${listed(by, "or")}.` }),
});

/** `Airflow 2.11.2 (amazon provider 9.22.0)`. */
function called(version: CatalogVersion, path: string): string {
  const distribution = version.distributionOf(version.locate(path)?.path ?? path);
  if (distribution === undefined) return `Airflow ${version.airflow}`;
  const provider = distribution.replace("apache-airflow-providers-", "");
  return `Airflow ${version.airflow} (${provider} provider ${version.packages[distribution]})`;
}

/** `Airflow 3.2.1 and 3.3.1 have`; undefined where none has. */
function versionsWith(catalog: Catalog, has: (version: CatalogVersion) => boolean): string | undefined {
  const versions = catalog.versions.filter(has).map(({ airflow }) => airflow);
  return versions.length === 0
    ? undefined
    : `Airflow ${listed(versions, "and")} ${versions.length === 1 ? "has" : "have"}`;
}

const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
