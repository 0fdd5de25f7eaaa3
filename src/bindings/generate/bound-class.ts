import type { Catalog, CatalogArgument, CatalogClass, CatalogVersion } from "../../catalog/catalog.ts";
import type { FactType } from "../../catalog/facts.ts";

/** An argument as all versions that have it describe it. */
export interface BoundArgument {
  readonly name: string;
  /** Of each version that annotates it, the newest first; empty where none does. */
  readonly types: readonly FactType[];
  /** As the newest version that has it describes it. */
  readonly newest: CatalogArgument;
  /** Whether a call must give it in every version that has the class. */
  readonly required: boolean;
  /** Versions of Airflow, from the oldest to the newest. */
  readonly versions: readonly string[];
  readonly requiredIn: readonly string[];
  readonly templatedIn: readonly string[];
}

/** A class that a task or a DAG may be given, as all versions that have it describe it. */
export interface BoundClass {
  /** Its path on the newest version that has it. */
  readonly path: string;
  readonly name: string;
  readonly kind: "operator" | "sensor" | "transfer" | "notifier";
  readonly newest: CatalogClass;
  readonly distribution: string | undefined;
  /** Versions of Airflow, from the oldest to the newest. */
  readonly versions: readonly string[];
  /** Without what a task's own options say. */
  readonly arguments: readonly BoundArgument[];
}

/** The classes of a catalog that can be bound: not those that are there to be derived from. By their paths. */
export function boundClasses(catalog: Catalog): readonly BoundClass[] {
  const found: BoundClass[] = [];
  /** By version, the paths there of classes that are bound already. */
  const done = new Map<CatalogVersion, Set<string>>(catalog.versions.map((version) => [version, new Set<string>()]));
  for (const version of [...catalog.versions].reverse()) {
    for (const path of version.paths()) {
      const newest = version.find(path);
      if (!newest || !isBindable(newest) || done.get(version)?.has(path)) continue;
      const there = catalog.versions.flatMap((each) => {
        const cls = each.locate(path);
        // An old path may lead to a class that is bound by its own.
        if (!cls || cls.abstract || cls.private || done.get(each)?.has(cls.path)) return [];
        done.get(each)?.add(cls.path);
        return [{ version: each, cls }];
      });
      found.push(bound(newest, version, there));
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Bindable = CatalogClass & { readonly kind: BoundClass["kind"] };

const isBindable = (cls: CatalogClass): cls is Bindable =>
  !cls.abstract && !cls.private && ["operator", "sensor", "transfer", "notifier"].includes(cls.kind);

interface There {
  readonly version: CatalogVersion;
  readonly cls: CatalogClass;
}

function bound(newest: Bindable, version: CatalogVersion, there: readonly There[]): BoundClass {
  const names = new Set([...there].reverse().flatMap(({ cls }) => [...cls.arguments.keys()]));
  return {
    path: newest.path,
    name: newest.name,
    kind: newest.kind,
    newest,
    distribution: version.distributionOf(newest.path),
    versions: there.map(({ version: { airflow } }) => airflow),
    arguments: [...names].flatMap((name) => boundArgument(name, newest.kind, there) ?? []),
  };
}

function boundArgument(name: string, kind: BoundClass["kind"], there: readonly There[]): BoundArgument | undefined {
  const facts = there.flatMap(({ version, cls }) => {
    const argument = cls.arguments.get(name);
    return argument && isOwn(argument, kind, version) ? [{ airflow: version.airflow, argument }] : [];
  });
  const last = facts.at(-1);
  if (!last) return undefined;
  const where = (holds: (argument: CatalogArgument) => boolean): readonly string[] =>
    facts.filter(({ argument }) => holds(argument)).map(({ airflow }) => airflow);
  const requiredIn = where(({ required }) => required === true);
  return {
    name,
    types: [...facts].reverse().flatMap(({ argument: { type } }) => (type === undefined ? [] : [type])),
    newest: last.argument,
    required: requiredIn.length === there.length,
    versions: where(() => true),
    requiredIn,
    templatedIn: where(({ templated }) => templated),
  };
}

/** What a task's options say: nothing of a call's. */
const ofTheTask: ReadonlySet<string> = new Set(["task_id", "dag", "task_group", "default_args"]);
/** A sensor's time limit is the task's `timeout`. */
const ofTheSensor: ReadonlySet<string> = new Set(["timeout"]);
/** What Airflow hands a notifier itself. */
const ofTheEvent: ReadonlySet<string> = new Set(["context"]);

const baseOperators = ["airflow.sdk.bases.operator.BaseOperator", "airflow.models.baseoperator.BaseOperator"];

/** Whether an argument is the class's own affair, and not the same for every task. */
function isOwn(argument: CatalogArgument, kind: BoundClass["kind"], version: CatalogVersion): boolean {
  const { name } = argument;
  if (kind === "notifier") return !ofTheEvent.has(name);
  if (ofTheTask.has(name) || (kind === "sensor" && ofTheSensor.has(name))) return false;
  const base = baseOperators.map((path) => version.find(path)).find((cls) => cls !== undefined);
  if (!base) throw new Error(`The catalog of Airflow ${version.airflow} does not have BaseOperator.`);
  const same = base.arguments.get(name);
  return same === undefined || describes(same) !== describes(argument);
}

const describes = ({ type, default: standard }: CatalogArgument): string => JSON.stringify([type, standard]);
