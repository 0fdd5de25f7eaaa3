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

/** The only library of the two engines that knows quoted fields. */
const quotedCsv: TableFormat = {
  ...text,
  library: "org.apache.hadoop.hive.serde2.OpenCSVSerde",
  settings: { separatorChar: ",", quoteChar: '"', escapeChar: "\\" },
  classification: "csv",
};

/** To the other one a date is a count of days, and an empty number fails the query (Athena's user guide, "Open CSV SerDe"). */
const typedCsv: TableFormat = {
  ...text,
  library: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
  settings: { "field.delim": ",", "serialization.format": "," },
  classification: "csv",
};

const formats: Readonly<Record<Exclude<TableResource["format"], "csv">, TableFormat>> = {
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

export function formatOf({ format, columns }: TableResource): TableFormat {
  if (format !== "csv") return formats[format];
  return columns.every(({ type }) => type === "string") ? quotedCsv : typedCsv;
}
