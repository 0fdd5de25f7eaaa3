import { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database/index.js";
import type { Construct } from "constructs";

/** A database of the Glue catalog: one zone of the lake. */
export const database = (scope: Construct, id: string, { name }: { readonly name: string }): GlueCatalogDatabase =>
  new GlueCatalogDatabase(scope, id, { name });
