import { type Dataset, isMart, sqlName } from "../contracts/dataset.ts";
import type { Access, Scope } from "../ir/lineage.ts";
import { whole } from "../ir/lineage.ts";
import { isExprValue, type Text, type Value } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Expr } from "../language/template.ts";
import type { ArgumentMistake, OperatorContext, OperatorDefinition, SqlUse } from "./definition.ts";
import { externalZones } from "./external-schema.ts";
import type { Authored, Form, Named } from "./form.ts";
import { publishStatements } from "./mart-publish.ts";
import { isTested, type MartLoad, type MartPlan, type MartTest, stagingStatements, testStatement } from "./mart-sql.ts";
import { checkQueryColumns } from "./query-columns.ts";
import { statementGrants, statements } from "./redshift-statements.ts";
import { checkBindings, isBindable, notBindable, sqlAccess, sqlParts } from "./sql-text.ts";

/** Builds a table of the warehouse from a query: staged, tested, then published in one transaction. */
export interface Mart<F extends Form = Named> {
  /** The mart. */
  to: F["dataset"];
  /** One query; its columns are the mart's, in any order. It names datasets as `zone.dataset` or `schema.mart`. */
  sql: F["sqlFile"];
  /**
   * The partition that this run replaces, such as `{ order_date: d.ds }`: its rows go, also where the query has none for
   * it, and no row may lie outside it.
   * @default the partitions (without partitions: the keys; without a key: all rows) that the query returned
   */
  partition?: F["value"];
  /**
   * What the query answers. With `all` it is the whole mart: partitions that differ are replaced, those that are gone go.
   * With `returned`, what it says nothing of stays.
   * @default "returned"
   */
  load?: MartLoad;
  /**
   * What must hold of the rows before readers see them. `not_null` holds for required, key and partition columns.
   * @default ["not_null", "unique_key"]
   */
  tests?: readonly MartTest[];
}

/** {@link Mart} for a dataset with partition columns `P`. */
export interface MartOf<P extends string> extends Mart<Authored> {
  to: Dataset<string, P, "mart">;
  partition?: [P] extends [never]
    ? "this mart has no partitions"
    : { readonly [K in NoInfer<P>]?: string | number | Expr<string | number> };
}

/** Builds a table of the warehouse from a query: staged, tested, then published in one transaction. */
export const build = <const P extends string>(args: MartOf<P>): Operator<null> => operator(mart.kind, args, {});

const useOf = (args: Mart): SqlUse => ({ argument: "sql", file: args.sql, engine: "redshift" });

function planOf(args: Mart, context: OperatorContext): { plan: MartPlan; warehouse: string } | undefined {
  const to = context.lakehouse.find("dataset", args.to);
  if (!to || !isMart(to.contract)) return undefined;
  return {
    warehouse: to.contract.warehouse.id,
    plan: {
      to,
      schema: to.contract.schema,
      query: sqlParts(context, useOf(args)),
      zones: externalZones(context, useOf(args)),
      partition: partitionOf(args),
      tests: args.tests ?? ["not_null", "unique_key"],
      load: args.load ?? "returned",
    },
  };
}

const partitionOf = (args: Mart): Readonly<Record<string, Value>> =>
  typeof args.partition === "object" &&
  args.partition !== null &&
  !Array.isArray(args.partition) &&
  !isExprValue(args.partition)
    ? { ...(args.partition as Readonly<Record<string, Value>>) }
    : {};

const text = (value: Value): Text => (typeof value === "string" || isExprValue(value) ? value : String(value));

function accesses(args: Mart, context: OperatorContext): { reads: readonly Access[]; write: Access } {
  const values = Object.entries(partitionOf(args));
  const scope: Scope =
    values.length > 0
      ? { kind: "partitions", values: Object.fromEntries(values.map(([name, value]) => [name, text(value)])) }
      : whole;
  return {
    reads: sqlAccess(context, useOf(args), "read").map((dataset) => ({ dataset, scope: whole })),
    write: { dataset: args.to, scope },
  };
}

export const mart: OperatorDefinition<Mart> = {
  kind: "mart",
  // The runs of a mart share its staging table.
  oneRunAtATime: true,
  sql: (args) => [useOf(args)],
  check(args, context, mistake) {
    const to = context.lakehouse.find("dataset", args.to);
    if (to && !isMart(to.contract)) {
      mistake({
        code: "mart/no-target",
        argument: "to",
        message: `'${to.id}' is a dataset of the lake; a mart is a table of the warehouse.`,
        fix: "Declare its contract with a warehouse and a schema.",
      });
    }
    checkBindings(context, useOf(args), mistake);
    if (!to) return;
    checkPartition(args, to, mistake);
    checkQueryColumns(context, useOf(args), to, mistake);
  },
  lineage(args, context) {
    const { reads, write } = accesses(args, context);
    return { reads, writes: [write] };
  },
  grants: () => [],
  expand(args, context) {
    const planned = planOf(args, context);
    if (!planned) return [];
    const { plan, warehouse } = planned;
    const { reads, write } = accesses(args, context);
    const grants = [
      ...statementGrants(warehouse),
      ...[...reads, write].map(({ dataset }) => ({
        actions: ["redshift:SqlTable"] as const,
        on: { kind: "dataset" as const, id: dataset },
      })),
    ];
    const none = { reads: [], writes: [] };
    const name = sqlName(plan.to);
    const run = (statementsOf: Parameters<typeof statements>[0]["statements"], rowsFail = false) =>
      statements({ warehouse, statements: statementsOf, rowsFail });
    const tested = isTested(plan);
    return [
      {
        id: "stage",
        operator: run(stagingStatements(plan)),
        after: [],
        lineage: { reads, writes: [] },
        grants,
        doc: `Builds the rows of ${name} in a table beside it.`,
      },
      ...(tested
        ? [
            {
              id: "test",
              operator: run([testStatement(plan)], true),
              after: ["stage"],
              lineage: none,
              grants,
              doc: `Fails where the staged rows break a rule of ${name}; the published table stays as it was.`,
            },
          ]
        : []),
      {
        id: "publish",
        operator: run(publishStatements(plan)),
        after: [tested ? "test" : "stage"],
        lineage: { reads: [], writes: [write] },
        grants,
        doc: `Replaces the affected rows of ${name} in one transaction.`,
      },
    ];
  },
};

/** What the types of {@link MartOf} say, for specs that went past them: SQL that replaces too much is made from nothing else. */
function checkPartition(args: Mart, to: Dataset, mistake: (found: ArgumentMistake) => void): void {
  const { partitions = [] } = to.contract;
  for (const [name, value] of Object.entries(partitionOf(args))) {
    if (!isBindable(value)) mistake(notBindable(`The partition's ${name}`, "partition", value));
  }
  const strangers = Object.keys(partitionOf(args)).filter((name) => !partitions.includes(name));
  if (strangers.length === 0) return;
  const has = partitions.length > 0 ? `its partitions are by ${partitions.join(", ")}` : "it has no partitions";
  mistake({
    code: "mart/partition",
    argument: "partition",
    message: `${sqlName(to)} is no mart with partitions by ${strangers.join(", ")}: ${has}.`,
    fix: "Name columns of the contract's partitions, or change the contract.",
  });
}
