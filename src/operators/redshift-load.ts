import { type Dataset, type Format, formatOf, isFiles, isMart, sqlName } from "../contracts/dataset.ts";
import type { LakeDataset } from "../contracts/job.ts";
import { redshiftType } from "../contracts/redshift-type.ts";
import { whole } from "../ir/lineage.ts";
import type { SqlParts } from "../ir/python-value.ts";
import { identifier, literal } from "../ir/sql.ts";
import { isExprValue, prefixed } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { ArgumentMistake, OperatorContext, OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import type { MartOf } from "./mart.ts";
import { checkPartition, partitionOf, writeTo } from "./mart-partition.ts";
import { martParts } from "./mart-parts.ts";
import { loaded, type MartLoad, type MartPlan, type MartTest } from "./mart-sql.ts";

/**
 * Loads files of the lake into a table of the warehouse: copied, then renamed and cast as the table's contract says, tested,
 * and published in one transaction. The same files again change nothing.
 */
export interface RedshiftLoad<F extends Form = Named> {
  /** The files: a dataset of CSV, NDJSON or Parquet. */
  from: F["dataset"];
  /** The table. A column comes from the one of its name, or of its `from`, and is cast to its type. */
  to: F["dataset"];
  /**
   * The files of this run, below the dataset's folder: a file, or what files' names begin with.
   * @default all of them
   */
  files?: F["text"];
  /**
   * The partition that this run replaces, such as `{ order_date: d.ds }`.
   * @default the partitions (without partitions: the keys; without a key: all rows) that the files hold
   */
  partition?: F["value"];
  /**
   * What the files hold. With `all` it is the whole table: partitions that differ are replaced, those that are gone go.
   * @default "returned"
   */
  load?: MartLoad;
  /**
   * What must hold of the rows before readers see them.
   * @default ["not_null", "unique_key"]
   */
  tests?: readonly MartTest[];
}

/** {@link RedshiftLoad} for a table with partition columns `P`. */
export interface RedshiftLoadOf<P extends string> extends RedshiftLoad<Authored> {
  from: LakeDataset;
  to: Dataset<string, P, "mart">;
  partition?: NonNullable<MartOf<P>["partition"]>;
}

/** Loads files of the lake into a table of the warehouse. */
export const load = <const P extends string>(args: RedshiftLoadOf<P>): Operator<null> =>
  operator(redshiftLoad.kind, args, {});

/** How Redshift reads the files. Parquet and CSV go by position, JSON by name. */
const formats: Readonly<Record<Exclude<Format, "iceberg">, string>> = {
  csv: "FORMAT AS CSV IGNOREHEADER 1 IGNOREBLANKLINES",
  json: "FORMAT AS JSON 'auto ignorecase'",
  parquet: "FORMAT AS PARQUET",
};

/** The longest text that Redshift keeps, in bytes. */
const anyText = "VARCHAR(65535)";

/** Columns of files by what they are called there. */
const headers = ({ columns }: Dataset) =>
  new Map(Object.entries(columns).map(([name, column]) => [column.from ?? name, column] as const));

interface Plan {
  readonly mart: MartPlan;
  readonly warehouse: string;
  readonly copying: readonly SqlParts[];
}

function planOf(args: RedshiftLoad, { lakehouse, names }: OperatorContext): Plan | undefined {
  const [from, to] = [lakehouse.find("dataset", args.from), lakehouse.find("dataset", args.to)];
  if (!from || !to || isMart(from.contract) || !isMart(to.contract)) return undefined;
  const format = formatOf(from.contract);
  if (format === "iceberg") return undefined;
  const mart: MartPlan = {
    to,
    schema: to.contract.schema,
    query: [],
    zones: [],
    partition: partitionOf(args.partition),
    tests: args.tests ?? ["not_null", "unique_key"],
    load: args.load ?? "returned",
  };
  const table = loaded(mart);
  const held = headers(from);
  const ddl = [...held].map(([name, { type, ...column }]) => {
    const kind = type === "string" || format !== "parquet" ? anyText : redshiftType({ type, ...column });
    return `  ${identifier(name)} ${kind}`;
  });
  const address = prefixed(names.location(from), args.files ?? "");
  return {
    warehouse: to.contract.warehouse.id,
    mart: { ...mart, query: [selected(to, held, format, table)] },
    copying: [
      [`CREATE SCHEMA IF NOT EXISTS ${identifier(to.contract.schema)}`],
      [`DROP TABLE IF EXISTS ${table}`],
      [`CREATE TABLE ${table} (\n${ddl.join(",\n")}\n)`],
      [
        `COPY ${table}\nFROM `,
        isExprValue(address) ? address.$expr : literal(address),
        `\nIAM_ROLE default\n${formats[format]}`,
      ],
    ],
  };
}

/** The table's columns, each from its own in the files. */
function selected(to: Dataset, held: ReturnType<typeof headers>, format: Format, table: string): string {
  const columns = Object.entries(to.columns).map(([name, column]) => {
    const header = column.from ?? name;
    const source = identifier(header);
    const isText = format !== "parquet" || held.get(header)?.type === "string";
    if (isText && column.type === "string") return `  ${source} AS ${identifier(name)}`;
    // A field without anything in it is no number and no day.
    const value = isText ? `NULLIF(TRIM(${source}), '')` : source;
    return `  CAST(${value} AS ${redshiftType(column)}) AS ${identifier(name)}`;
  });
  return `SELECT\n${columns.join(",\n")}\nFROM ${table}`;
}

export const redshiftLoad: OperatorDefinition<RedshiftLoad> = {
  kind: "redshift.load",
  // The runs of a load share its staging tables.
  oneRunAtATime: true,
  check(args, context, mistake) {
    const [from, to] = [args.from, args.to].map((id) => context.lakehouse.find("dataset", id));
    if (from && !isFiles(from.contract)) {
      mistake({
        code: "copy/source",
        argument: "from",
        message: `'${from.id}' is no dataset of files.`,
        fix: "Name a dataset with a format. A table of the lake is read by SQL: build a mart from it.",
      });
    }
    if (to && !isMart(to.contract)) {
      mistake({
        code: "mart/no-target",
        argument: "to",
        message: `'${to.id}' is a dataset of the lake; files are loaded into a table of the warehouse.`,
        fix: "Declare its contract with a warehouse and a schema.",
      });
    }
    if (to) checkPartition(args.partition, to, mistake);
    if (from && to) checkColumns(from, to, mistake);
  },
  lineage: (args) => ({
    reads: [{ dataset: args.from, scope: whole }],
    writes: [writeTo(args.to, args.partition)],
  }),
  grants: () => [],
  expand(args, context) {
    const plan = planOf(args, context);
    if (!plan) return [];
    return martParts(plan.mart, {
      warehouse: plan.warehouse,
      reads: [{ dataset: args.from, scope: whole }],
      write: writeTo(args.to, args.partition),
      first: {
        id: "copy",
        statements: plan.copying,
        doc: `Copies the files as they are into a table beside ${sqlName(plan.mart.to)}.`,
      },
    });
  },
};

/** Each column of the table comes from one of the files. */
function checkColumns(from: Dataset, to: Dataset, mistake: (found: ArgumentMistake) => void): void {
  const held = headers(from);
  for (const [name, column] of Object.entries(to.columns)) {
    const header = column.from ?? name;
    if (column.derive !== undefined) {
      mistake({
        code: "copy/columns",
        argument: "to",
        message: `The column '${name}' of '${to.id}' is derived, and a load only renames and casts.`,
        fix: "Load the files into a table without it, and build a mart with it from that.",
      });
    } else if (!held.has(header)) {
      mistake({
        code: "copy/columns",
        argument: "to",
        message: `The column '${name}' of '${to.id}' comes from '${header}', which '${from.id}' does not have.`,
        fix: "Name its source with from, or declare it in the source.",
      });
    }
  }
}
