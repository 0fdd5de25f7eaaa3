import { GlueCatalogTable } from "@cdktf/provider-aws/lib/glue-catalog-table/index.js";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { TableResource } from "../ir/resources.ts";
import { formatOf } from "./table-format.ts";

/** A table of the Glue catalog over files of the lake, as Athena and Redshift read them. */
export function table(
  scope: Construct,
  id: string,
  { resource, database }: { readonly resource: TableResource; readonly database: ITerraformDependable },
): void {
  const { inputFormat, outputFormat, library, settings, classification } = formatOf(resource);
  new GlueCatalogTable(scope, id, {
    name: resource.name,
    databaseName: resource.database,
    tableType: "EXTERNAL_TABLE",
    parameters: {
      EXTERNAL: "TRUE",
      classification,
      ...(resource.header ? { "skip.header.line.count": "1" } : {}),
    },
    partitionKeys: resource.partitions.map(({ name, type }) => ({ name, type })),
    storageDescriptor: {
      location: resource.location,
      inputFormat,
      outputFormat,
      columns: resource.columns.map(({ name, type }) => ({ name, type })),
      serDeInfo: { serializationLibrary: library, parameters: { ...settings } },
    },
    dependsOn: [database],
  });
}
