/**
 * Facts about one version of Airflow and its providers, as src/catalog/python reads them from the packages: the shape of
 * facts/<version>.json. docs/catalog.md explains where each comes from.
 */
export interface VersionFacts {
  readonly airflow: string;
  /** Versions of the described providers, by distribution. */
  readonly packages: Readonly<Record<string, string>>;
  /** By full Python path: operators, sensors, transfers, notifiers, DAG, TaskGroup, and whatever these derive from. */
  readonly classes: Readonly<Record<string, ClassFacts>>;
  /** Other paths that lead to a class: names that packages re-export, and old ones that still work. */
  readonly paths: Readonly<Record<string, PathFacts>>;
  /** Modules that import packages which were not there: read, but nothing of them could be tried. */
  readonly untried: readonly string[];
  /** Modules that could not be read. */
  readonly unread: readonly string[];
}

export type ClassKind = "operator" | "sensor" | "transfer" | "notifier" | "dag" | "taskGroup" | "mixin";

export interface ClassFacts {
  readonly kind: ClassKind;
  /** The classes whose constructors see the keyword arguments, in the order in which they do; itself first, where it has one. */
  readonly constructors: readonly string[];
  /** Arguments of its own constructor. Absent where it has none. */
  readonly arguments?: Readonly<Record<string, ArgumentFacts>>;
  /** Arguments that its constructor gives the next one itself: no caller can. */
  readonly gives?: readonly string[];
  /** Whether it takes keyword arguments that no constructor names. */
  readonly open?: true;
  /** Arguments that Airflow renders. */
  readonly templates?: readonly string[];
  /** An argument that ends in one of these is the name of a file, whose text is rendered. */
  readonly extensions?: readonly string[];
  /** Templated arguments that the constructor reads, when the file is parsed. */
  readonly readEarly?: Readonly<Record<string, EarlyReads>>;
  /** Distributions of other providers that its module imports, and that its own does not bring along. */
  readonly needs?: readonly string[];
  /** What `execute` returns. */
  readonly returns?: FactType;
  /** Whether it is there to be derived from. */
  readonly abstract?: true;
  readonly private?: true;
  /** Names of what replaces it; empty where its package does not say. Absent where it is not deprecated. */
  readonly deprecated?: readonly string[];
}

export interface ArgumentFacts {
  /** Absent where it is not annotated. */
  readonly type?: FactType;
  readonly required?: true;
  /** What it is when it is not given. */
  readonly default?: FactDefault;
  /** Names of what replaces it; empty where its package does not say. Absent where it is not deprecated. */
  readonly deprecated?: readonly string[];
}

/**
 * What comes of a template, and of another task's output, that a constructor reads: it raises (`fails`), makes something else of
 * it that is not rendered (`lost`), or keeps it and decides something by it (`looks`).
 */
export interface EarlyReads {
  readonly template?: "fails" | "lost" | "looks";
  readonly output?: "fails";
  /** Of a dictionary: keys whose values it takes. */
  readonly keys?: readonly string[];
}

export interface PathFacts {
  /** The class's own path. */
  readonly to: string;
  /** Whether importing it warns. */
  readonly old?: true;
}

/** A Python annotation as data; src/catalog/python/sluice_catalog/annotations.py says what each means. */
export type FactType =
  | "any"
  | "bool"
  | "bytes"
  | "callable"
  | "date"
  | "datetime"
  | "dict"
  | "float"
  | "int"
  | "list"
  | "none"
  | "str"
  | "time"
  | "timedelta"
  | readonly ["list" | "dict", FactType]
  | readonly ["union", ...FactType[]]
  | readonly ["literal", ...(string | number | boolean | null)[]]
  | readonly ["enum", string, Readonly<Record<string, string | number | boolean>>]
  | readonly ["class", string, ("operator" | "hook" | "notifier" | "dag" | "dict")?]
  | readonly ["unknown", string];

export type FactDefault =
  | { readonly value: JsonValue }
  | { readonly seconds: number }
  /** A setting of Airflow's configuration: its section and key. */
  | { readonly config: readonly [string, string]; readonly fallback?: JsonValue }
  /** What only Python can say; `NOTSET` where not giving it means something of its own. */
  | { readonly expression: string };

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
