import type { AirflowVersion } from "../contracts/environment.ts";
import type { Grant } from "../ir/grant.ts";
import { py, type SqlParts } from "../ir/python-value.ts";
import type { OperatorCall } from "../ir/task.ts";
import type { OperatorDefinition } from "./definition.ts";

/**
 * Statements for a warehouse. What `redshift.sql` and `mart` come down to; no author writes it. Several statements are one
 * transaction (Data API, BatchExecuteStatement).
 */
export interface RedshiftStatements {
  readonly warehouse: string;
  readonly statements: readonly SqlParts[];
  /** Whether each row that the statements return is a broken rule, which fails the task. */
  readonly rowsFail: boolean;
}

export const statements = (args: RedshiftStatements): OperatorCall => ({
  kind: redshiftStatements.kind,
  args: { ...args },
});

/** Grants of whoever runs statements in a warehouse. */
export const statementGrants = (warehouse: string): readonly Grant[] => [
  {
    actions: [
      "redshift-data:ExecuteStatement",
      "redshift-data:BatchExecuteStatement",
      "redshift-data:DescribeStatement",
      "redshift-data:GetStatementResult",
      "redshift-data:CancelStatement",
      "redshift-serverless:GetCredentials",
    ],
    on: { kind: "warehouse", id: warehouse },
  },
];

/**
 * From 3.3 on, the operator remembers its statement beyond a try (`durable`, on by default): a retry, and a run that was
 * cleared, would answer with the old result instead of running the SQL. Earlier versions have no such argument.
 * Source: airflow.providers.amazon 9.34.0, operators/redshift_data.py, and runs of it.
 */
const resubmission: Readonly<Partial<Record<AirflowVersion, { readonly durable: false }>>> = {
  "3.3.1": { durable: false },
};

export const redshiftStatements: OperatorDefinition<RedshiftStatements> = {
  kind: "redshift.statements",
  lineage: () => ({ reads: [], writes: [] }),
  grants: (args) => statementGrants(args.warehouse),
  airflow: (args, { names, env }) => ({
    class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
    args: {
      sql: args.statements.length === 1 ? py.sql(args.statements[0] ?? []) : args.statements.map(py.sql),
      database: names.warehouseDatabase(args.warehouse),
      ...(env.redshift.cluster
        ? { cluster_identifier: names.workgroup(args.warehouse) }
        : { workgroup_name: names.workgroup(args.warehouse) }),
      poll_interval: env.pollSeconds,
      region_name: env.region,
      ...resubmission[env.airflow],
      ...(args.rowsFail ? { return_sql_result: true, post_execute: py.support("fail_on_rows") } : {}),
    },
  }),
};
