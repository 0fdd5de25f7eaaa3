import { type Dataset, isMart } from "../contracts/dataset.ts";
import type { Definition } from "../contracts/definition.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { spelled } from "../diagnostics/spelling.ts";
import { at } from "../ir/origin.ts";
import type { DefinitionKind } from "../ir/ref.ts";
import type { Check } from "./check.ts";

/**
 * What names may be made of. Glue and Athena keep tables and columns in lower case and Redshift folds them, so that other
 * names would be told apart here and nowhere else; a name of SQL begins with a letter. Redshift's identifiers have 127 bytes,
 * and its own schemas begin with pg_.
 */
const sqlName = { pattern: /^[a-z][a-z0-9_]{0,126}$/, words: "small letters, digits and '_', a letter first" };
const schemaName = { pattern: /^(?!pg_)[a-z][a-z0-9_]{0,126}$/, words: `${sqlName.words}, not beginning with pg_` };
const dashed = { pattern: /^[A-Za-z][A-Za-z0-9_-]*$/, words: "letters, digits, '_' and '-', a letter first" };
const path = {
  pattern: /^[A-Za-z0-9_+=.@-]+(\/[A-Za-z0-9_+=.@-]+)*$/,
  words: "letters, digits and _+=.@-, in parts divided by '/'",
};
const folder = {
  pattern: /^(?!\.)[\w.=+@-]+(\/(?!\.)[\w.=+@-]+)*$/,
  words: "names divided by '/', without one at either end",
};

/** Kinds whose ids no other check looks at. */
const ofKind: Readonly<Partial<Record<DefinitionKind, Words>>> = {
  dataset: sqlName,
  function: dashed,
  warehouse: dashed,
  bucket: dashed,
  topic: dashed,
  secret: path,
};

interface Words {
  readonly pattern: RegExp;
  readonly words: string;
}

/** Ids, columns, schemas and folders that all engines take and tell apart. */
export const definitionIds: Check = (_stages, { lakehouse }, report) => {
  for (const [kind, words] of Object.entries(ofKind)) {
    for (const one of lakehouse.all(kind as DefinitionKind))
      hold(one, words, one.id, `id for a ${kind}`, undefined, report);
  }
  for (const dataset of lakehouse.all("dataset")) columns(dataset, report);
  for (const warehouse of lakehouse.all("warehouse")) {
    for (const name of warehouse.schemas) hold(warehouse, schemaName, name, "name for a schema", "schemas", report);
  }
};

function columns(dataset: Dataset, report: Report): void {
  const names = Object.keys(dataset.columns);
  for (const name of names) hold(dataset, sqlName, name, "name for a column", `columns.${name}`, report);
  const { contract } = dataset;
  if (!isMart(contract) && contract.folder !== undefined)
    hold(dataset, folder, contract.folder, "folder", "folder", report);
  const own = names.filter((name) => !contract.partitions?.includes(name));
  if (own.length > 0) return;
  report({
    code: "contract/columns",
    severity: "error",
    at: at(dataset.origin, "columns"),
    message: `'${dataset.id}' has no column${names.length > 0 ? " besides its partitions" : ""}.`,
    fix: "Declare what its rows hold.",
  });
}

function hold(
  { origin }: Definition,
  { pattern, words }: Words,
  name: string,
  what: string,
  argument: string | undefined,
  report: Report,
): void {
  if (pattern.test(name)) return;
  report({
    code: "name/bad",
    severity: "error",
    at: argument === undefined ? origin : at(origin, argument),
    message: `'${name}' is no ${what}: ${words}.`,
    ...fixOf(name, pattern, argument),
  });
}

/** A name like the one that was meant; a column keeps the name of its source beside its own. */
function fixOf(name: string, pattern: RegExp, argument: string | undefined): { readonly fix?: string } {
  const likely = spelled(name.toLowerCase(), /[^a-z0-9]+/g).replace(/^[0-9_]+/, "");
  const instead = pattern.test(likely) ? likely : undefined;
  if (argument?.startsWith("columns."))
    return { fix: `Call it ${instead ?? "otherwise"}, and say from: ${JSON.stringify(name)}.` };
  return instead === undefined ? {} : { fix: `Call it '${instead}'.` };
}
