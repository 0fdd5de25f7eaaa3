import { sqlName } from "../contracts/dataset.ts";
import type { Access } from "../ir/lineage.ts";
import type { SqlParts } from "../ir/python-value.ts";
import type { Part } from "./definition.ts";
import { publishStatements } from "./mart-publish.ts";
import { shapeStatement } from "./mart-shape.ts";
import { type MartPlan, stagingStatements, testStatement } from "./mart-sql.ts";
import { statementGrants, statements } from "./redshift-statements.ts";

/** Where a mart is built, and what its tasks touch. */
export interface MartTasks {
  readonly warehouse: string;
  readonly reads: readonly Access[];
  readonly write: Access;
  /** What comes before the rows are staged, and then reads what the mart reads. */
  readonly first?: { readonly id: string; readonly statements: readonly SqlParts[]; readonly doc: string };
}

/** The tasks that a mart is built in: staged, tested, published. */
export function martParts(plan: MartPlan, { warehouse, reads, write, first }: MartTasks): readonly Part[] {
  const grants = [
    ...statementGrants(warehouse),
    ...[...reads, write].map(({ dataset }) => ({
      actions: ["redshift:SqlTable"] as const,
      on: { kind: "dataset" as const, id: dataset },
    })),
  ];
  const none = { reads: [], writes: [] };
  const name = sqlName(plan.to);
  const run = (statementsOf: readonly SqlParts[], rowsFail = false) =>
    statements({ warehouse, statements: statementsOf, rowsFail });
  const tests = testStatement(plan);
  return [
    ...(first
      ? [
          {
            id: first.id,
            operator: run(first.statements),
            after: [],
            lineage: { reads, writes: [] },
            grants,
            doc: first.doc,
          },
        ]
      : []),
    {
      id: "stage",
      operator: run(stagingStatements(plan)),
      after: first ? [first.id] : [],
      lineage: first ? none : { reads, writes: [] },
      grants,
      doc: `Builds the rows of ${name} in a table beside it.`,
    },
    {
      id: "test",
      operator: run([shapeStatement(plan), ...(tests.length > 0 ? [tests] : [])], true),
      after: ["stage"],
      lineage: none,
      grants,
      doc: `Fails where the staged rows break a rule of ${name}, or its table is not as its contract says; the published table stays as it was.`,
    },
    {
      id: "publish",
      operator: run(publishStatements(plan)),
      after: ["test"],
      lineage: { reads: [], writes: [write] },
      grants,
      doc: `Replaces the affected rows of ${name} in one transaction.`,
    },
  ];
}
