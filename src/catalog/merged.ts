import type { ArgumentFacts, ClassFacts, PathFacts, VersionFacts } from "./facts.ts";

/**
 * The facts of all versions in one compact document: data/operators.json. What is the same in several versions is there once.
 */
export interface MergedFacts {
  /** From the oldest to the newest; a version's place is its bit in a {@link VersionSet}. */
  readonly versions: readonly MergedVersion[];
  /** Every different argument; classes name theirs by place. */
  readonly arguments: readonly ArgumentFacts[];
  /** Paths of classes with constructors; classes name theirs by place. */
  readonly constructors: readonly string[];
  /** By path. */
  readonly classes: Readonly<Record<string, Versioned<PackedClass>>>;
  /** By path. */
  readonly paths: Readonly<Record<string, Versioned<PathFacts>>>;
}

export interface MergedVersion {
  readonly airflow: string;
  readonly packages: Readonly<Record<string, string>>;
}

/**
 * Versions for which something holds, a bit each. A set, not a span: Airflow 2.11.2 on MWAA has a newer amazon provider than
 * 3.0.6.
 */
export type VersionSet = number;

/** A fact that differs between versions. No version is in two sets; one that is in none has no such thing. */
export type Versioned<T> = readonly (readonly [VersionSet, T])[];

/** {@link ClassFacts} with places for arguments and constructors. */
export interface PackedClass extends Omit<ClassFacts, "arguments" | "constructors"> {
  readonly constructors: readonly number[];
  readonly arguments?: Readonly<Record<string, number>>;
}

/** The set that holds one version, by its place. */
export const versionBit = (place: number): VersionSet => 1 << place;

/** The fact as it is in one version. */
export const inVersion = <T>(fact: Versioned<T> | undefined, bit: VersionSet): T | undefined =>
  fact?.find(([versions]) => (versions & bit) !== 0)?.[1];

/** Merges the facts of several versions, given from the oldest to the newest. The same facts give the same document. */
export function merge(facts: readonly VersionFacts[]): MergedFacts {
  const argumentTable = new Table<ArgumentFacts>();
  const constructorTable = new Table<string>();
  const classes = new Gathered<PackedClass>();
  const paths = new Gathered<PathFacts>();
  facts.forEach((version, place) => {
    for (const [path, { arguments: own, constructors, ...rest }] of Object.entries(version.classes)) {
      classes.add(path, versionBit(place), {
        ...rest,
        constructors: constructors.map((each) => constructorTable.place(each)),
        ...(own && { arguments: mapValues(own, (argument) => argumentTable.place(argument)) }),
      });
    }
    for (const [path, fact] of Object.entries(version.paths)) paths.add(path, versionBit(place), fact);
  });
  return {
    versions: facts.map(({ airflow, packages }) => ({ airflow, packages })),
    arguments: argumentTable.entries,
    constructors: constructorTable.entries,
    classes: classes.sorted(),
    paths: paths.sorted(),
  };
}

/** Different values, each with a place. */
class Table<T> {
  readonly entries: T[] = [];
  readonly #places = new Map<string, number>();

  place(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.entries.length);
    return this.entries.push(value) - 1;
  }
}

/** Facts by path, each with the versions for which it holds. */
class Gathered<T> {
  readonly #facts = new Map<string, [VersionSet, T][]>();

  add(path: string, bit: VersionSet, fact: T): void {
    const known = this.#facts.get(path);
    const same = known?.find(([, other]) => JSON.stringify(other) === JSON.stringify(fact));
    if (same) same[0] |= bit;
    else if (known) known.push([bit, fact]);
    else this.#facts.set(path, [[bit, fact]]);
  }

  sorted(): Readonly<Record<string, Versioned<T>>> {
    return Object.fromEntries([...this.#facts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
