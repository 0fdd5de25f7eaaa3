import type { TableResource } from "../ir/resources.ts";

/** How Athena and Redshift read a table's files. */
export interface TableFormat {
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly library: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly classification: string;
}

const text = {
  inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
  outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
} as const;

const formats: Readonly<Record<TableResource["format"], TableFormat>> = {
  // The only library of the two engines that knows quoted fields.
  csv: {
    ...text,
    library: "org.apache.hadoop.hive.serde2.OpenCSVSerde",
    settings: { separatorChar: ",", quoteChar: '"', escapeChar: "\\" },
    classification: "csv",
  },
  json: {
    ...text,
    library: "org.openx.data.jsonserde.JsonSerDe",
    settings: { "serialization.format": "1" },
    classification: "json",
  },
  parquet: {
    inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    library: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
    settings: { "serialization.format": "1" },
    classification: "parquet",
  },
};

export const formatOf = ({ format }: TableResource): TableFormat => formats[format];
