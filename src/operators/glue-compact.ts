import type { Dataset } from "../contracts/dataset.ts";
import { type CompactDocument, compactDocument, tableContract } from "../contracts/job-document.ts";
import { whole } from "../ir/lineage.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorContext, OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { documentArtifact, genericJobCall, genericJobGrants } from "./generic-job.ts";

/**
 * Puts a table's files in order, while every row stays as it is: small files become few, old snapshots and files that belong
 * to nothing go. It may run beside the tasks that read and write the table.
 */
export interface GlueCompact<F extends Form = Named> {
  /** The table. */
  table: F["dataset"];
  /**
   * Older snapshots go, in days from 1; but those stay that a table still needs which glue.aggregate keeps from this one.
   * @default 7
   */
  keepDays?: number;
  /**
   * The size of data files, in MiB from 1.
   * @default 256
   */
  fileSize?: number;
}

/** {@link GlueCompact} with a dataset of the lake. */
export interface GlueCompactOf extends GlueCompact<Authored> {
  table: Dataset<string, string, "lake">;
}

/** {@link GlueCompact} in a whole program, which knows who needs the table's snapshots. */
export interface Compaction extends GlueCompact {
  /** Datasets that tasks keep from changes of this one; the pass `consumers` finds them. */
  consumers?: readonly string[];
}

/** Puts a table's files in order. */
export const compact = (args: GlueCompactOf): Operator<string> => operator(glueCompact.kind, args, "string");

const mebibyte = 1024 * 1024;

function documentOf(
  { table: id, keepDays = 7, fileSize = 256, consumers = [] }: Compaction,
  { lakehouse, names }: OperatorContext,
): CompactDocument | undefined {
  const table = lakehouse.find("dataset", id);
  const needing = consumers.flatMap((consumer) => lakehouse.find("dataset", consumer) ?? []);
  return table && compactDocument(table, { keepDays, targetBytes: fileSize * mebibyte }, needing, names);
}

export const glueCompact: OperatorDefinition<Compaction> = {
  kind: "glue.compact",
  check(args, { lakehouse }, mistake) {
    const table = lakehouse.find("dataset", args.table);
    if (table && !tableContract(table)) {
      mistake({
        code: "compact/table",
        argument: "table",
        message: `'${table.id}' is no table of the lake.`,
        fix: "Only Iceberg tables have files to put in order: datasets with a zone and without a format.",
      });
    }
    for (const argument of ["keepDays", "fileSize"] as const) {
      const given = args[argument];
      if (given === undefined || (Number.isSafeInteger(given) && given >= 1)) continue;
      mistake({
        code: "compact/number",
        argument,
        message: argument === "keepDays" ? `${given} is no number of days.` : `${given} is no size in MiB.`,
        fix: "Write a whole number from 1.",
      });
    }
  },
  lineage: ({ table }) => ({ reads: [{ dataset: table, scope: whole }], writes: [], maintains: [table] }),
  grants: () => genericJobGrants("compact"),
  documents(args, context) {
    const document = documentOf(args, context);
    return document ? [documentArtifact(document)] : [];
  },
  airflow(args, context) {
    const document = documentOf(args, context);
    if (!document) throw new Error("glue.compact was lowered with mistakes in it.");
    return genericJobCall("compact", documentArtifact(document), {}, context);
  },
};
