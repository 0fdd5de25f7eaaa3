import { concat, type Doc, group, hardline, ifBroken, indent, join, line, softline } from "./document.ts";
import { isMemberPath, type Names } from "./identifiers.ts";

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

interface Member {
  readonly module: string;
  readonly member: string;
  /** Its name here. */
  readonly local: string;
}

/** The imports of one module, gathered while its code is built. */
export class Imports {
  readonly #names: Names;
  readonly #modules = new Map<string, string>();
  readonly #members = new Map<string, Member>();

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
    if (!isMemberPath(path)) throw new Error(`"${path}" is not the path of a Python name`);
    const local = this.#names.take(member, "imported");
    this.#members.set(path, { module, member, local });
    return local;
  }

  /** The import statements in isort's order: Python's own library first, then a blank line, then the rest. */
  print(): Doc {
    const standard: Doc[] = [];
    const others: Doc[] = [];
    const section = (module: string): Doc[] => (standardLibrary.has(module) ? standard : others);
    for (const [module, local] of [...this.#modules].sort(([a], [b]) => compare(a, b))) {
      section(module).push(`import ${renamed(module, local)}`);
    }
    const byModule = new Map<string, Member[]>();
    for (const member of this.#members.values()) {
      const known = byModule.get(member.module);
      if (known === undefined) byModule.set(member.module, [member]);
      else known.push(member);
    }
    for (const [module, members] of [...byModule].sort(([a], [b]) => compare(a, b))) {
      const sorted = members.sort((a, b) => rank(a.member) - rank(b.member) || compare(a.member, b.member));
      section(module).push(
        fromImport(
          module,
          sorted.map(({ member, local }) => renamed(member, local)),
        ),
      );
    }
    return join(
      concat(hardline, hardline),
      [standard, others].filter((lines) => lines.length > 0).map((lines) => join(hardline, lines)),
    );
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
