import { concat, type Doc, group, hardline, ifBroken, indent, join, line, softline } from "./document.ts";
import { isIdentifier, type Names } from "./identifiers.ts";

/** The modules of Python's own library that compiled files import. */
const standardLibrary: ReadonlySet<string> = new Set([
  "datetime",
  "hashlib",
  "itertools",
  "json",
  "linecache",
  "sys",
  "time",
  "types",
  "urllib.parse",
]);

/** The imports of one module, gathered while its code is built. */
export class Imports {
  readonly #names: Names;
  readonly #modules = new Map<string, string>();
  readonly #members = new Map<string, { readonly module: string; readonly member: string; readonly local: string }>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** Imports a module; the answer is its name here. */
  module(name: string): string {
    const known = this.#modules.get(name);
    if (known !== undefined) return known;
    const local = this.#names.take(name, "module");
    this.#modules.set(name, local);
    return local;
  }

  /** Imports a class or function by its full path (`airflow.sdk.DAG`); the answer is its name here. */
  member(path: string): string {
    const known = this.#members.get(path);
    if (known !== undefined) return known.local;
    const dot = path.lastIndexOf(".");
    const module = path.slice(0, dot);
    const member = path.slice(dot + 1);
    if (dot < 1 || !path.split(".").every(isIdentifier)) throw new Error(`"${path}" is not the path of a Python name`);
    const local = this.#names.take(member, "imported");
    this.#members.set(path, { module, member, local });
    return local;
  }

  /** The import statements in isort's order: Python's own library first, then a blank line, then the rest. */
  print(): Doc {
    const sections = [true, false].map((standard) => this.#section(standard)).filter((lines) => lines.length > 0);
    return join(
      concat(hardline, hardline),
      sections.map((lines) => join(hardline, lines)),
    );
  }

  #section(standard: boolean): readonly Doc[] {
    const belongs = (module: string): boolean => standardLibrary.has(module) === standard;
    const modules = [...this.#modules]
      .filter(([module]) => belongs(module))
      .sort(([a], [b]) => compare(a, b))
      .map(([module, local]) => `import ${renamed(module, local)}`);
    const byModule = new Map<string, string[]>();
    const sorted = [...this.#members.values()].sort(
      (a, b) => compare(a.module, b.module) || rank(a.member) - rank(b.member) || compare(a.member, b.member),
    );
    for (const { module, member, local } of sorted.filter(({ module }) => belongs(module))) {
      byModule.set(module, [...(byModule.get(module) ?? []), renamed(member, local)]);
    }
    return [...modules, ...[...byModule].map(([module, members]) => fromImport(module, members))];
  }
}

const fromImport = (module: string, members: readonly string[]): Doc =>
  group(
    concat(
      `from ${module} import `,
      ifBroken("("),
      indent(concat(softline, join(concat(",", line), members), ifBroken(","))),
      softline,
      ifBroken(")"),
    ),
  );

const renamed = (name: string, local: string): string => (name === local ? name : `${name} as ${local}`);

/** isort's order of members: constants, classes, then functions. */
const rank = (name: string): number => (/^[A-Z0-9_]+$/.test(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2);

/** Order that no locale changes. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
