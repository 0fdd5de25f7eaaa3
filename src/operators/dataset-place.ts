import { type Dataset, formatOf, isMart } from "../contracts/dataset.ts";
import type { Names } from "../contracts/names.ts";

/** Where code finds a dataset of the lake: a table by its name in Spark's SQL, a folder of files by its address. */
export function placeOf(dataset: Dataset, names: Names): string {
  const isTable = !isMart(dataset.contract) && formatOf(dataset.contract) === "iceberg";
  return isTable ? names.table("spark", dataset) : names.location(dataset);
}
