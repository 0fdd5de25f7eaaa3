import { type Dataset, formatOf, isMart } from "../contracts/dataset.ts";
import type { LakeDataset } from "../contracts/job.ts";
import { redshiftType } from "../contracts/redshift-type.ts";
import { whole } from "../ir/lineage.ts";
import type { SqlParts } from "../ir/python-value.ts";
import { identifier, literal } from "../ir/sql.ts";
import { isExprValue, prefixed } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorContext, OperatorDefinition, SqlUse } from "./definition.ts";
import { externalSchema, externalZones } from "./external-schema.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkQueryColumns } from "./query-columns.ts";
import { redshiftStatements, statementGrants } from "./redshift-statements.ts";
import { checkBindings, joinConstants, sqlAccess, sqlParts } from "./sql-text.ts";

/** Writes what a query of the warehouse answers as files of a dataset of the lake. What was there before goes. */
export interface RedshiftUnload<F extends Form = Named> {
  /** The warehouse to run it in. */
  warehouse: F["warehouse"];
  /** One query; its columns are the dataset's, in any order. */
  sql: F["sqlFile"];
  /** The dataset, of CSV or Parquet. */
  to: F["dataset"];
  /**
   * The part of the dataset that this run replaces: a folder in it, such as `` tpl`${d.ds}/` ``.
   * @default all of it
   */
  folder?: F["text"];
}

/** {@link RedshiftUnload} with a dataset of the lake. */
export interface RedshiftUnloadOf extends RedshiftUnload<Authored> {
  to: LakeDataset;
}

/** Writes what a query of the warehouse answers as files of the lake. The task's output is the statements' id. */
export const unload = (args: RedshiftUnloadOf): Operator<string> => operator(redshiftUnload.kind, args, "string");

const useOf = (args: RedshiftUnload): SqlUse => ({ argument: "sql", file: args.sql, engine: "redshift" });

/** A header line is what datasets of CSV have. The path is made empty first, so that a run again leaves no old file. */
const formats: Readonly<Record<string, string>> = {
  csv: "FORMAT AS CSV HEADER",
  parquet: "FORMAT AS PARQUET",
};

const formatIn = (to: Dataset | undefined): string | undefined =>
  to && !isMart(to.contract) ? formats[formatOf(to.contract)] : undefined;

/** Each call of the Data API is a session of its own, so the temporary table is new. */
const answer = identifier("sluice_unload");

function statementsOf(args: RedshiftUnload, context: OperatorContext): readonly SqlParts[] {
  const to = context.lakehouse.find("dataset", args.to);
  const format = formatIn(to);
  if (!to || format === undefined) return [];
  const columns = Object.entries(to.columns).map(([name, column]) =>
    column.type === "string"
      ? identifier(name)
      : `CAST(${identifier(name)} AS ${redshiftType(column)}) AS ${identifier(name)}`,
  );
  const address = prefixed(context.names.location(to), args.folder ?? "");
  // UNLOAD takes its query as a text: the author's, with its values, is none, so that it cannot end that text.
  return [
    ...externalZones(context, useOf(args)).map((zone) => [externalSchema(zone)]),
    joinConstants([`CREATE TEMP TABLE ${answer} AS\n`, ...sqlParts(context, useOf(args))]),
    joinConstants([
      `UNLOAD (${literal(`SELECT ${columns.join(", ")} FROM ${answer}`)})\nTO `,
      isExprValue(address) ? address.$expr : literal(address),
      `\nIAM_ROLE default\n${format} CLEANPATH`,
    ]),
  ];
}

export const redshiftUnload: OperatorDefinition<RedshiftUnload> = {
  kind: "redshift.unload",
  sql: (args) => [useOf(args)],
  check(args, context, mistake) {
    const to = context.lakehouse.find("dataset", args.to);
    checkBindings(context, useOf(args), mistake);
    if (!to) return;
    if (formatIn(to) === undefined) {
      mistake({
        code: "unload/target",
        argument: "to",
        message: `'${to.id}' is no dataset of CSV or Parquet, which is what Redshift writes.`,
        fix: 'Declare it with a zone and format: "parquet".',
      });
    }
    checkQueryColumns(context, useOf(args), to, mistake);
  },
  lineage: (args, context) => ({
    reads: sqlAccess(context, useOf(args), "read").map((dataset) => ({ dataset, scope: whole })),
    writes: [{ dataset: args.to, scope: whole }],
  }),
  grants: (args) => statementGrants(args.warehouse),
  airflow(args, context) {
    const call = redshiftStatements.airflow;
    if (!call) throw new Error("redshift.statements has no Airflow form.");
    return call({ warehouse: args.warehouse, statements: statementsOf(args, context), rowsFail: false }, context);
  },
};
