import { type Dataset, sqlName } from "../contracts/dataset.ts";
import { type Access, whole } from "../ir/lineage.ts";
import { isExprValue, type Text, type Value } from "../ir/template.ts";
import type { ArgumentMistake } from "./definition.ts";
import { isBindable, notBindable } from "./sql-text.ts";

/** The partition that a run replaces, by column; none where it is not named, or is no such thing. */
export const partitionOf = (given: Value | undefined): Readonly<Record<string, Value>> =>
  typeof given === "object" && given !== null && !Array.isArray(given) && !isExprValue(given)
    ? { ...(given as Readonly<Record<string, Value>>) }
    : {};

const text = (value: Value): Text => (typeof value === "string" || isExprValue(value) ? value : String(value));

/** What a run writes of a mart: the partition that it names, or all of it. */
export function writeTo(mart: string, given: Value | undefined): Access {
  const values = Object.entries(partitionOf(given));
  return values.length > 0
    ? {
        dataset: mart,
        scope: { kind: "partitions", values: Object.fromEntries(values.map(([name, value]) => [name, text(value)])) },
      }
    : { dataset: mart, scope: whole };
}

/** What the types of a mart say, for specs that went past them: SQL that replaces too much is made from nothing else. */
export function checkPartition(given: Value | undefined, to: Dataset, mistake: (found: ArgumentMistake) => void): void {
  const { partitions = [] } = to.contract;
  for (const [name, value] of Object.entries(partitionOf(given))) {
    if (!isBindable(value)) mistake(notBindable(`The partition's ${name}`, "partition", value));
  }
  const strangers = Object.keys(partitionOf(given)).filter((name) => !partitions.includes(name));
  if (strangers.length === 0) return;
  const has = partitions.length > 0 ? `its partitions are by ${partitions.join(", ")}` : "it has no partitions";
  mistake({
    code: "mart/partition",
    argument: "partition",
    message: `${sqlName(to)} is no mart with partitions by ${strangers.join(", ")}: ${has}.`,
    fix: "Name columns of the contract's partitions, or change the contract.",
  });
}
