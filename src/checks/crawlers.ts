import { isFiles } from "../contracts/dataset.ts";
import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** Crawlers that find something: files, whose columns nobody else says. */
export const crawlers: Check = (_stages, { lakehouse }, report) => {
  for (const { id, origin, dataset } of lakehouse.all("crawler")) {
    if (!dataset || isFiles(dataset.contract)) continue;
    report({
      code: "crawler/no-files",
      severity: "error",
      at: at(origin, "dataset"),
      message: `The crawler '${id}' looks at '${dataset.id}', which is a table: its columns are in its contract and its own metadata.`,
      fix: "Crawl a dataset of files: one whose format is csv, json or parquet.",
    });
  }
};
