import { whole } from "../ir/lineage.ts";
import { type Operator, operator } from "../language/operator.ts";
import { factOf, type OperatorDefinition, type SqlUse } from "./definition.ts";
import { type Authored, asList, type Form, type Many, type Named } from "./form.ts";
import { redshiftStatements, statementGrants } from "./redshift-statements.ts";
import { checkBindings, sqlAccess, sqlParts } from "./sql-text.ts";

/** Runs the statement of a SQL file in the warehouse. */
export interface RedshiftSql<F extends Form = Named> {
  /** The warehouse to run it in. */
  warehouse: F["warehouse"];
  /** The file; it names datasets as `zone.dataset` or `schema.mart`. */
  sql: F["sqlFile"];
  /** Datasets that it reads, besides those that its text names. */
  reads?: Many<F["dataset"]>;
  /** Datasets that it writes, besides those that its text names. */
  writes?: Many<F["dataset"]>;
}

/** Runs the statement of a SQL file in the warehouse. */
export const sql = (args: RedshiftSql<Authored>): Operator<string> => operator(redshiftSql.kind, args, "string");

const useOf = (args: RedshiftSql): SqlUse => ({ argument: "sql", file: args.sql, engine: "redshift" });

export const redshiftSql: OperatorDefinition<RedshiftSql> = {
  kind: "redshift.sql",
  sql: (args) => [useOf(args)],
  check(args, context, mistake) {
    checkBindings(context, useOf(args), mistake);
    const statements = factOf(context, useOf(args))?.statements ?? 1;
    if (statements <= 1) return;
    mistake({
      code: "sql/not-one-statement",
      argument: "sql",
      message: `${args.sql.path} holds ${statements} statements; redshift.sql runs one.`,
      fix: "Give each statement a file and a task of its own.",
    });
  },
  lineage(args, context) {
    const access = (which: "read" | "write", more: Many<string> | undefined) =>
      [...new Set([...sqlAccess(context, useOf(args), which), ...asList(more)])].map((dataset) => ({
        dataset,
        scope: whole,
      }));
    return { reads: access("read", args.reads), writes: access("write", args.writes) };
  },
  grants: (args) => statementGrants(args.warehouse),
  airflow: (args, context) => {
    const call = redshiftStatements.airflow;
    if (!call) throw new Error("redshift.statements has no Airflow form.");
    return call({ warehouse: args.warehouse, statements: [sqlParts(context, useOf(args))], rowsFail: false }, context);
  },
};
