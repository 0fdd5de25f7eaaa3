import { type Dataset, formatOf, isMart, type LakeContract } from "../contracts/dataset.ts";
import { tableContract } from "../contracts/job-document.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** Types whose values Spark and Glue write into the names of partitions and read back unchanged. */
const partitionTypes = ["string", "int", "bigint", "boolean", "date"];

/** What a contract says of a table that the jobs could not do, or that nothing would ever look at. */
export const contractTables: Check = (_, { lakehouse }, report) => {
  for (const dataset of lakehouse.all("dataset")) {
    nullableKeys(dataset, report);
    if (isMart(dataset.contract)) continue;
    for (const [field, message, fix] of mistakes(dataset, dataset.contract)) {
      report({ code: "contract/table", severity: "error", at: at(dataset.origin, field), message, fix });
    }
  }
};

/** Rows are merged by their key, and null is equal to nothing: such a row would be inserted again by every run. */
function nullableKeys({ id, columns, contract, origin }: Dataset, report: Report): void {
  for (const name of contract.key ?? []) {
    if (!columns[name] || columns[name].required) continue;
    report({
      code: "contract/nullable-key",
      severity: "error",
      at: at(origin, "key"),
      message: `'${name}' is part of the key of '${id}', and may be null.`,
      fix: `Declare it with required: true, or fill it where it is missing and leave it out of the key.`,
    });
  }
}

type Mistake = readonly [field: string, message: string, fix: string];

function* mistakes(dataset: Dataset, contract: LakeContract<string>): Generator<Mistake> {
  const { id, columns } = dataset;
  const { partitions = [], key = [], latestBy, quality = [], onEmpty = "keep" } = contract;
  if (!tableContract(dataset)) {
    const kept = formatOf(contract);
    if (quality.length > 0) {
      yield [
        "quality",
        `'${id}' is kept as ${kept}: no job checks the rows of such files, so its rules would never be judged.`,
        "Declare the rules on the table that the files are conformed to.",
      ];
    }
    if (latestBy !== undefined || onEmpty !== "keep") {
      yield [
        latestBy === undefined ? "onEmpty" : "latestBy",
        `'${id}' is kept as ${kept}; only tables of the lake are merged by Sluice's jobs.`,
        "Take it away, or leave the format out: tables are Iceberg.",
      ];
    }
    return;
  }
  for (const name of partitions) {
    const type = columns[name]?.type;
    if (type === undefined || partitionTypes.includes(type)) continue;
    yield [
      "partitions",
      `'${id}' is partitioned by '${name}' of type ${type}.`,
      `Partition by a column of one of these types: ${partitionTypes.join(", ")}.`,
    ];
  }
  if (latestBy !== undefined && key.length === 0) {
    yield [
      "latestBy",
      `'${id}' has latestBy but no key: rows are never compared.`,
      "Name the columns that tell one row from another as its key.",
    ];
  }
  if (onEmpty === "empty" && !isByDay(dataset, partitions)) {
    yield [
      "onEmpty",
      `An empty input cannot empty a run's part of '${id}': its partitions do not say which one that is.`,
      "Partition it by one column of type date, or choose keep or fail.",
    ];
  }
}

const isByDay = ({ columns }: Dataset, [only, ...more]: readonly string[]): boolean =>
  only !== undefined && more.length === 0 && columns[only]?.type === "date";
