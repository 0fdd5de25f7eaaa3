import type { ArgumentFacts, ClassKind, EarlyReads, FactType } from "./facts.ts";
import type { MwaaImage, MwaaImages } from "./images.ts";
import {
  inVersion,
  type MergedFacts,
  type MergedVersion,
  type PackedClass,
  type VersionSet,
  versionBit,
} from "./merged.ts";

/** Facts about operators on every version of Airflow that Sluice compiles for. Nothing is worked out before it is asked for. */
export class Catalog {
  /** From the oldest to the newest. */
  readonly versions: readonly CatalogVersion[];
  readonly #byRelease: ReadonlyMap<string, CatalogVersion>;

  constructor(facts: MergedFacts, { images }: MwaaImages) {
    const others = otherPaths(facts);
    this.versions = facts.versions.map((version, place) => {
      const image = images[version.airflow];
      if (!image) throw new Error(`There is no image of Amazon MWAA ${version.airflow}.`);
      return new CatalogVersion(facts, { version, place, image, others });
    });
    this.#byRelease = new Map(this.versions.map((version) => [version.airflow, version]));
  }

  /** @throws Error when there is no catalog of this version: a bug, as the environment's schema names the versions */
  version(airflow: string): CatalogVersion {
    const found = this.#byRelease.get(airflow);
    if (!found) throw new Error(`The catalog has no Airflow ${airflow}.`);
    return found;
  }
}

/** By each path that leads to a class of the newest version, all that do, the class's own first. */
function otherPaths({ paths, versions }: MergedFacts): ReadonlyMap<string, readonly string[]> {
  const newest = versionBit(versions.length - 1);
  const found = new Map<string, string[]>();
  for (const [path, fact] of Object.entries(paths)) {
    const to = inVersion(fact, newest)?.to;
    if (to === undefined) continue;
    const all = found.get(to) ?? [to];
    all.push(path);
    found.set(to, all).set(path, all);
  }
  return found;
}

interface VersionParts {
  readonly version: MergedVersion;
  readonly place: number;
  readonly image: MwaaImage;
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Facts about operators on one version of Airflow. */
export class CatalogVersion {
  readonly airflow: string;
  /** Versions of the described providers, by distribution. */
  readonly packages: Readonly<Record<string, string>>;
  /** What Amazon MWAA's image of this version holds. */
  readonly image: MwaaImage;
  readonly #facts: MergedFacts;
  readonly #bit: VersionSet;
  readonly #others: ReadonlyMap<string, readonly string[]>;
  #distributions: ReadonlyMap<string, string> | undefined;
  readonly #classes = new Map<string, CatalogClass | undefined>();

  constructor(facts: MergedFacts, { version, place, image, others }: VersionParts) {
    this.airflow = version.airflow;
    this.image = image;
    this.packages = version.packages;
    this.#facts = facts;
    this.#bit = versionBit(place);
    this.#others = others;
  }

  /** The class that a path of this version leads to, its own or another one that works. */
  find(path: string): CatalogClass | undefined {
    if (this.#classes.has(path)) return this.#classes.get(path);
    const packed = inVersion(this.#facts.classes[path], this.#bit);
    const other = packed ? undefined : inVersion(this.#facts.paths[path], this.#bit);
    const found = packed ? this.#unpacked(path, packed) : other && this.find(other.to);
    this.#classes.set(path, found);
    return found;
  }

  /**
   * The class that the newest version has at `path`, as it is in this one: operators of the standard provider were
   * Airflow's own on 2.x. Undefined where this version has no such class.
   */
  locate(path: string): CatalogClass | undefined {
    const direct = this.find(path);
    if (direct) return direct;
    const other = this.#others.get(path)?.find((each) => this.find(each) !== undefined);
    return other === undefined ? undefined : this.find(other);
  }

  /** Whether importing a path warns that it is old. */
  isOld(path: string): boolean {
    return inVersion(this.#facts.paths[path], this.#bit)?.old === true;
  }

  /** The classes' own paths, sorted. */
  paths(): readonly string[] {
    return Object.keys(this.#facts.classes).filter((path) => inVersion(this.#facts.classes[path], this.#bit));
  }

  /** The provider's distribution that a path is in, whether it is described or not; undefined for Airflow's own. */
  distributionOf(path: string): string | undefined {
    this.#distributions ??= new Map(
      [this.packages, this.image.image, this.image.constraints].flatMap((versions) =>
        Object.keys(versions).map((name) => [pythonPackage(name), name] as const),
      ),
    );
    for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1)) {
      const found = this.#distributions.get(path.slice(0, end));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether a path is in a provider that the catalog describes. */
  describes(path: string): boolean {
    const distribution = this.distributionOf(path);
    return distribution !== undefined && this.packages[distribution] !== undefined;
  }

  /** The version of a distribution that goes with this Airflow. */
  versionOf(distribution: string): string | undefined {
    return this.packages[distribution] ?? this.image.image[distribution] ?? this.image.constraints[distribution];
  }

  #unpacked(path: string, packed: PackedClass): CatalogClass {
    const { constructors, templates = [], readEarly = {} } = packed;
    const templated = new Set(templates);
    const found = new Map<string, CatalogArgument>();
    const given = new Set<string>();
    for (const place of constructors) {
      const each = inVersion(this.#facts.classes[this.#facts.constructors[place] ?? ""], this.#bit);
      for (const [name, argumentPlace] of Object.entries(each?.arguments ?? {})) {
        const facts = this.#facts.arguments[argumentPlace];
        if (!facts || found.has(name) || given.has(name)) continue;
        found.set(name, { ...facts, name, templated: templated.has(name), readEarly: readEarly[name] ?? {} });
      }
      for (const name of each?.gives ?? []) given.add(name);
    }
    return {
      path,
      name: path.slice(path.lastIndexOf(".") + 1),
      kind: packed.kind,
      arguments: found,
      required: [...found.values()].filter((each) => each.required).map(({ name }) => name),
      given,
      open: packed.open === true,
      extensions: packed.extensions ?? [],
      needs: packed.needs ?? [],
      abstract: packed.abstract === true,
      private: packed.private === true,
      ...(packed.deprecated && { deprecated: packed.deprecated }),
      ...(packed.returns && { returns: packed.returns }),
    };
  }
}

/** The Python package of a provider's distribution: `apache-airflow-providers-common-sql` is `airflow.providers.common.sql`. */
export const pythonPackage = (distribution: string): string =>
  distribution.replace(/^apache-airflow-providers-/, "airflow.providers.").replaceAll("-", ".");

/** A class on one version, with the arguments that it inherits. */
export interface CatalogClass {
  /** Its own full Python path. */
  readonly path: string;
  readonly name: string;
  readonly kind: ClassKind;
  /** All keyword arguments that a call may have, its own first. */
  readonly arguments: ReadonlyMap<string, CatalogArgument>;
  /** Names of the arguments that a call must have. */
  readonly required: readonly string[];
  /** Arguments of a base class that it gives itself, so that no call can. */
  readonly given: ReadonlySet<string>;
  /** Whether it takes any other keyword argument too. */
  readonly open: boolean;
  /** An argument that ends in one of these is the name of a file, whose text is rendered. */
  readonly extensions: readonly string[];
  /** Distributions of other providers that its module imports, and that its own does not bring along. */
  readonly needs: readonly string[];
  readonly abstract: boolean;
  readonly private: boolean;
  /** Names of what replaces it. Absent where it is not deprecated. */
  readonly deprecated?: readonly string[];
  /** What `execute` returns, where it says. */
  readonly returns?: FactType;
}

export interface CatalogArgument extends ArgumentFacts {
  readonly name: string;
  /** Whether Airflow renders it. */
  readonly templated: boolean;
  readonly readEarly: EarlyReads;
}
