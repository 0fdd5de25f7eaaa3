import { isMart } from "../contracts/dataset.ts";
import { whole } from "../ir/lineage.ts";
import { py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import { factOf, type OperatorDefinition, type SqlUse } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkParameterTypes } from "./parameter-types.ts";
import { checkBindings, notOneQuery, sqlAccess, sqlParts } from "./sql-text.ts";

/** Runs a query over the lake on Athena. The answer is a CSV file in the results bucket. */
export interface AthenaQuery<F extends Form = Named> {
  /** The file with the query; it names datasets as `zone.dataset`. */
  sql: F["sqlFile"];
}

/** Runs a query over the lake on Athena. The task's output is the query's execution id. */
export const query = (args: AthenaQuery<Authored>): Operator<string> => operator(athenaQuery.kind, args, "string");

const useOf = (args: AthenaQuery): SqlUse => ({ argument: "sql", file: args.sql, engine: "athena" });

export const athenaQuery: OperatorDefinition<AthenaQuery> = {
  kind: "athena.query",
  sql: (args) => [useOf(args)],
  check(args, context, mistake) {
    const use = useOf(args);
    checkBindings(context, use, mistake);
    checkParameterTypes(context, use, mistake);
    const instead = notOneQuery(context, use);
    if (instead !== undefined) {
      mistake({
        code: "sql/not-one-query",
        argument: use.argument,
        message: `${use.file.path} holds ${instead}; athena.query runs one query.`,
        fix: "Leave one SELECT in the file.",
      });
    }
    for (const { name } of factOf(context, use)?.tables ?? []) {
      const dataset = context.lakehouse.bySqlName(name);
      if (!dataset || !isMart(dataset.contract)) continue;
      mistake({
        code: "sql/unsupported",
        argument: use.argument,
        message: `${use.file.path} reads ${name}, a table of the warehouse, which Athena cannot see.`,
        fix: "Use redshift.sql, or read the datasets of the lake that the mart is made from.",
      });
    }
  },
  lineage: (args, context) => ({
    reads: sqlAccess(context, useOf(args), "read").map((dataset) => ({ dataset, scope: whole })),
    writes: [],
  }),
  grants: (args, context) => [
    {
      actions: [
        "athena:StartQueryExecution",
        "athena:GetQueryExecution",
        "athena:GetQueryResults",
        "athena:StopQueryExecution",
      ],
      on: { kind: "athenaWorkgroup", id: "athena" },
    },
    { actions: ["s3:PutObject", "s3:GetObject", "s3:GetBucketLocation"], on: { kind: "houseBucket", id: "athena" } },
    ...sqlAccess(context, useOf(args), "read").map((id) => ({
      actions: ["glue:GetDatabase", "glue:GetTable", "glue:GetPartitions", "s3:GetObject", "s3:ListBucket"] as const,
      on: { kind: "dataset" as const, id },
    })),
  ],
  airflow: (args, context) => ({
    class: "airflow.providers.amazon.aws.operators.athena.AthenaOperator",
    args: {
      query: py.sql(sqlParts(context, useOf(args))),
      database: context.names.athenaDatabase(),
      workgroup: context.names.athenaWorkgroup(),
      output_location: `s3://${context.names.houseBucket("athena")}/results/`,
      sleep_time: context.env.pollSeconds,
      region_name: context.env.region,
    },
  }),
};
