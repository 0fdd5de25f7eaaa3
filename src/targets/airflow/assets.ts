import type { TaskIr } from "../../ir/task.ts";
import type { Module } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { inlineString } from "./python/literals.ts";
import { type Argument, call, keyword, list } from "./python/syntax.ts";

/** A dataset as Airflow knows it: an asset, by its place; newer versions show a name beside it. */
export function assetDoc(dataset: string, module: Module): Doc {
  const { name, uri } = module.surroundings.asset(dataset);
  const place = inlineString(uri);
  return call(
    module.imported("airflow.sdk.Asset"),
    module.dialect.namesAssets ? [keyword("name", inlineString(name)), keyword("uri", place)] : [place],
  );
}

/** `outlets`: what a task writes, so that DAGs that wait for it start. Absent where it writes nothing. */
export function outletArguments({ lineage }: TaskIr, module: Module): readonly Argument[] {
  if (lineage.writes.length === 0) return [];
  const written = [...new Set(lineage.writes.map(({ dataset }) => dataset))];
  return [["outlets", () => list(written.map((dataset) => assetDoc(dataset, module)))]];
}
