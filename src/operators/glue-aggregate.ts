import type { Dataset } from "../contracts/dataset.ts";
import { type AggregateDocument, aggregateDocument, tableContract } from "../contracts/job-document.ts";
import { whole } from "../ir/lineage.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorContext, OperatorDefinition, SqlUse } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { documentArtifact, genericJobCall, genericJobGrants, intervalArguments } from "./generic-job.ts";
import { checkQueryColumns } from "./query-columns.ts";
import { checkBindings, sqlAccess, sqlParts } from "./sql-text.ts";

/**
 * Keeps a table as the answer of a query over other tables. A run computes again the partitions that rows which changed since
 * the last one may have changed, and writes those that differ; groups that have no rows left disappear. Partitions are told
 * apart where the query passes a source's column on as the table's partition column; else all is computed again.
 */
export interface GlueAggregate<F extends Form = Named> {
  /** The table; its key are the columns that the query groups by. */
  to: F["dataset"];
  /** One query in Spark's SQL, without parameters: it always answers the whole table. Datasets are called `zone.dataset`. */
  sql: F["sqlFile"];
}

/** {@link GlueAggregate} with a dataset of the lake. */
export interface GlueAggregateOf extends GlueAggregate<Authored> {
  to: Dataset<string, string, "lake">;
}

/** Keeps a table as the answer of a query over other tables. */
export const aggregate = (args: GlueAggregateOf): Operator<string> => operator(glueAggregate.kind, args, "string");

const useOf = (args: GlueAggregate): SqlUse => ({ argument: "sql", file: args.sql, engine: "spark" });

function documentOf(args: GlueAggregate, context: OperatorContext): AggregateDocument | undefined {
  const { lakehouse, names } = context;
  const target = lakehouse.find("dataset", args.to);
  const sources = sqlAccess(context, useOf(args), "read").flatMap((id) => lakehouse.find("dataset", id) ?? []);
  const sql = sqlParts(context, useOf(args))
    .filter((part) => typeof part === "string")
    .join("");
  return target && aggregateDocument(sources, target, sql, names);
}

export const glueAggregate: OperatorDefinition<GlueAggregate> = {
  kind: "glue.aggregate",
  sql: (args) => [useOf(args)],
  check(args, context, mistake) {
    const use = useOf(args);
    checkBindings(context, use, mistake);
    if (Object.keys(args.sql.bind).length > 0) {
      mistake({
        code: "aggregate/parameters",
        argument: "sql",
        message: `${args.sql.path} has parameters; the query of an aggregate always answers the whole table.`,
        fix: "Take them away: each run finds by itself what has changed.",
      });
    }
    const target = context.lakehouse.find("dataset", args.to);
    if (!target) return;
    if (!tableContract(target) || (target.contract.key ?? []).length === 0) {
      mistake({
        code: "aggregate/target",
        argument: "to",
        message: `'${target.id}' is no table of the lake with a key.`,
        fix: "Declare it with a zone, without a format, and with the columns that the query groups by as its key.",
      });
    }
    if ((tableContract(target)?.quality ?? []).length > 0) {
      mistake({
        code: "aggregate/quality",
        argument: "to",
        message: `'${target.id}' has quality rules, which nobody judges: its rows are what the query makes of rows that were judged.`,
        fix: "Declare them where the rows come in, or write a condition into the query.",
      });
    }
    checkQueryColumns(context, use, target, mistake);
  },
  lineage: (args, context) => ({
    reads: sqlAccess(context, useOf(args), "read").map((dataset) => ({ dataset, scope: whole })),
    writes: [{ dataset: args.to, scope: whole }],
  }),
  grants: () => genericJobGrants("aggregate"),
  documents(args, context) {
    const document = documentOf(args, context);
    return document ? [documentArtifact(document)] : [];
  },
  airflow(args, context) {
    const document = documentOf(args, context);
    if (!document) throw new Error("glue.aggregate was lowered with mistakes in it.");
    return genericJobCall("aggregate", documentArtifact(document), intervalArguments, context);
  },
};
