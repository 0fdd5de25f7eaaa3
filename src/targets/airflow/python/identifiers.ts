const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global " +
    "if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** The built-in names that a DAG's author may well take for a task. */
const builtIn: ReadonlySet<string> = new Set(
  (
    "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex " +
    "copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals " +
    "hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next " +
    "object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str " +
    "sum super tuple type vars zip"
  ).split(" "),
);

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Names that were found to be some: it is the same few that are asked about, of arguments and classes. */
const found = new Set<string>();

/** Whether a text can be a name in Python. Its names in other alphabets are left out. */
export function isIdentifier(text: string): boolean {
  if (found.has(text)) return true;
  const is = identifier.test(text) && !keywords.has(text);
  if (is) found.add(text);
  return is;
}

const foundMembers = new Set<string>();

/** Whether a text can be the full path of what a module holds: `airflow.sdk.DAG`. */
export function isMemberPath(text: string): boolean {
  if (foundMembers.has(text)) return true;
  const names = text.split(".");
  const is = names.length > 1 && names.every(isIdentifier);
  if (is) foundMembers.add(text);
  return is;
}

/** The names of one module: gives every thing a name of its own. */
export class Names {
  readonly #used: Set<string>;

  /** @param taken - names that are taken from the start */
  constructor(taken: Iterable<string> = []) {
    this.#used = new Set(taken);
  }

  /** A free name, as near to `wanted` as Python allows; `prefix` starts one that would begin with a digit. */
  take(wanted: string, prefix: string): string {
    const base = tidy(wanted, prefix);
    let name = base;
    for (let n = 2; this.#used.has(name); n++) name = `${base}_${n}`;
    this.#used.add(name);
    return name;
  }
}

/** What is a name as it is, unless Python has it. */
const ordinary = /^[A-Za-z][A-Za-z0-9_]*$/;

function tidy(wanted: string, prefix: string): string {
  if (ordinary.test(wanted)) return keywords.has(wanted) || builtIn.has(wanted) ? `${wanted}_` : wanted;
  const name = wanted.replaceAll(/[^A-Za-z0-9_]/gu, "_");
  if (!/[A-Za-z0-9]/.test(name)) return prefix;
  if (/^[0-9]/.test(name)) return `${prefix}_${name}`;
  // Python itself reads names between double underscores, such as __file__.
  return keywords.has(name) || builtIn.has(name) || /^__.*__$/.test(name) ? `${name}_` : name;
}
