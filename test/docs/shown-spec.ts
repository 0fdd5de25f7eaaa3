import { type ModuleItem, parseSync } from "@swc/core";

/** A fixture's spec as a reader should see it. */
export interface ShownSpec {
  readonly code: string;
  /** What its comment says. */
  readonly about: string;
}

/** Where what fixtures import is, for authors. */
const places: readonly (readonly [RegExp, string | undefined])[] = [
  [/^sluice$/, "sluice"],
  [/support\/shop\.ts$/, "../lakehouse/index.ts"],
  // Helpers of the tests.
  [/./, undefined],
];

interface Spanned {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** The `dag(…)` call of a fixture with what it uses; undefined for a fixture of another form, such as one of IR. */
export function shownSpec(source: string): ShownSpec | undefined {
  const bytes = Buffer.from(source, "utf8");
  const { body, span } = parseSync(source, { syntax: "typescript", target: "es2022" });
  // Positions go on from file to file; a fixture begins with an import.
  if (body[0]?.type !== "ImportDeclaration" || !source.startsWith("import")) return undefined;
  const text = ({ span: own }: Spanned) =>
    bytes.subarray(own.start - span.start, own.end - span.start).toString("utf8");
  const holdsDag = (item: ModuleItem) => item.type !== "ImportDeclaration" && findDag(item) !== undefined;
  // Other DAGs of the project may stand before the fixture's own.
  const own = body.findIndex((item) => item.type === "ExportDefaultExpression" && holdsDag(item));
  const at = own < 0 ? body.findIndex(holdsDag) : own;
  const item = body[at];
  const call = item && findDag(item);
  if (!item || !call) return undefined;
  const before = bytes.subarray((body[at - 1]?.span.end ?? span.start) - span.start, call.span.start - span.start);
  const definitions = body.slice(0, at).filter(isDefinition).map(text);
  const code = [...definitions, `export default ${dedented(text(call), before.toString("utf8"))};`].join("\n\n");
  const about = aboutIn(before.toString("utf8"));
  return { code: `${importsFor(code, body)}\n\n${code}`, about };
}

/** Definitions of the fixture's own; what is taken out of the lakehouse is imported where it is shown. */
const isDefinition = (item: ModuleItem): boolean =>
  item.type === "VariableDeclaration" && item.declarations.every(({ init }) => init?.type !== "Identifier");

/** The outermost call of `dag` within a node. */
function findDag(node: unknown): Spanned | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (isCallOfDag(node)) return node;
  for (const child of Object.values(node)) {
    const found = findDag(child);
    if (found) return found;
  }
  return undefined;
}

const isCallOfDag = (node: object): node is Spanned =>
  "type" in node &&
  node.type === "CallExpression" &&
  "callee" in node &&
  typeof node.callee === "object" &&
  node.callee !== null &&
  "value" in node.callee &&
  node.callee.value === "dag";

/** The call without the indentation of the line that it begins on. */
function dedented(call: string, before: string): string {
  const indentation = /(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1] ?? "";
  return call.replaceAll(`\n${indentation}`, "\n");
}

/** The text of the comment before the spec. */
function aboutIn(before: string): string {
  const [, comment = ""] = /\/\*\*([\s\S]*?)\*\//.exec(before) ?? [];
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trim())
    .join(" ")
    .trim();
}

/** The imports that the code needs, from where authors have things. */
function importsFor(code: string, body: readonly ModuleItem[]): string {
  const names = new Map<string, Set<string>>();
  const whole: string[] = [];
  const used = (name: string) => new RegExp(`(?<![\\w.])${name}\\b`).test(code);
  const add = (place: string, found: readonly string[]): void => {
    const known = names.get(place) ?? new Set();
    names.set(place, known);
    for (const name of found) if (used(name)) known.add(name);
  };
  for (const item of body) {
    if (item.type === "ImportDeclaration") {
      const place = places.find(([pattern]) => pattern.test(item.source.value))?.[1];
      if (place === undefined) continue;
      for (const { type, local } of item.specifiers) {
        if (type !== "ImportNamespaceSpecifier") add(place, [local.value]);
        else if (used(local.value)) whole.push(`import * as ${local.value} from "${place}";`);
      }
    } else if (item.type === "VariableDeclaration") {
      // const { support } = shop;
      for (const { id, init } of item.declarations) {
        if (id.type !== "ObjectPattern" || init?.type !== "Identifier") continue;
        const taken = id.properties.flatMap((each) =>
          each.type === "AssignmentPatternProperty" ? each.key.value : [],
        );
        add("../lakehouse/index.ts", taken);
      }
    }
  }
  const parts = [...names].filter(([, own]) => own.size > 0);
  return [...parts.map(([place, own]) => `import { ${[...own].sort().join(", ")} } from "${place}";`), ...whole].join(
    "\n",
  );
}
