import { type BindingsFile, bindingsFiles } from "../bindings/generate/files.ts";
import { readCatalog } from "./catalog.ts";

/** The bindings that come with the package: every operator, sensor, transfer and notifier of the catalog. */
export const packageBindings = (): readonly BindingsFile[] =>
  bindingsFiles(readCatalog(), {
    header: ["Made by `npm run generate` from src/catalog/data/operators.json: do not edit."],
    from: "../index.ts",
  });
