import { type Dataset, isMart } from "../contracts/dataset.ts";
import { type Access, whole } from "../ir/lineage.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { Expr } from "../language/template.ts";
import type { OperatorContext, OperatorDefinition, SqlUse } from "./definition.ts";
import { externalZones } from "./external-schema.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkPartition, partitionOf, writeTo } from "./mart-partition.ts";
import { martParts } from "./mart-parts.ts";
import type { MartLoad, MartPlan, MartTest } from "./mart-sql.ts";
import { checkQueryColumns } from "./query-columns.ts";
import { checkBindings, sqlAccess, sqlParts } from "./sql-text.ts";

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
      partition: partitionOf(args.partition),
      tests: args.tests ?? ["not_null", "unique_key"],
      load: args.load ?? "returned",
    },
  };
}

const readsOf = (args: Mart, context: OperatorContext): readonly Access[] =>
  sqlAccess(context, useOf(args), "read").map((dataset) => ({ dataset, scope: whole }));

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
    checkPartition(args.partition, to, mistake);
    checkQueryColumns(context, useOf(args), to, mistake);
  },
  lineage: (args, context) => ({ reads: readsOf(args, context), writes: [writeTo(args.to, args.partition)] }),
  grants: () => [],
  expand(args, context) {
    const planned = planOf(args, context);
    if (!planned) return [];
    const { plan, warehouse } = planned;
    return martParts(plan, { warehouse, reads: readsOf(args, context), write: writeTo(args.to, args.partition) });
  },
};
