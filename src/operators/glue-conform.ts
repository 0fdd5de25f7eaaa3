import { type Dataset, formatOf, isMart } from "../contracts/dataset.ts";
import { type ConformDocument, conformDocument, tableContract } from "../contracts/job-document.ts";
import { whole } from "../ir/lineage.ts";
import { py } from "../ir/python-value.ts";
import { prefixed } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { ArgumentMistake, OperatorContext, OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { documentArtifact, genericJobCall, genericJobGrants, intervalArguments } from "./generic-job.ts";

/**
 * Brings raw files into a table as its contract says: cast, derived, checked, one row per key. What breaks a rule goes to
 * quarantine with its reasons; a report of the run adds up to the rows that came in.
 */
export interface GlueConform<F extends Form = Named> {
  /** The raw files: a dataset of CSV or NDJSON. */
  from: F["dataset"];
  /** The table. */
  to: F["dataset"];
  /**
   * The files of this run, below the raw dataset's folder: a file, or a prefix.
   * @default all of them
   */
  files?: F["text"];
}

/** {@link GlueConform} with datasets of the lake. */
export interface GlueConformOf extends GlueConform<Authored> {
  from: Dataset<string, string, "lake">;
  to: Dataset<string, string, "lake">;
}

/** Brings raw files into a table as its contract says. */
export const conform = (args: GlueConformOf): Operator<string> => operator(glueConform.kind, args, "string");

function documentOf(args: GlueConform, { lakehouse, names }: OperatorContext): ConformDocument | undefined {
  const [source, target] = [lakehouse.find("dataset", args.from), lakehouse.find("dataset", args.to)];
  return source && target && conformDocument(source, target, lakehouse, names);
}

export const glueConform: OperatorDefinition<GlueConform> = {
  kind: "glue.conform",
  check(args, context, mistake) {
    const [source, target] = [args.from, args.to].map((id) => context.lakehouse.find("dataset", id));
    if (source && (isMart(source.contract) || !["csv", "json"].includes(formatOf(source.contract)))) {
      mistake({
        code: "conform/source",
        argument: "from",
        message: `'${source.id}' is no dataset of CSV or NDJSON files.`,
        fix: 'Declare it with format: "csv" or "json"; to make a table of tables, use glue.aggregate.',
      });
    }
    if (target && !tableContract(target)) {
      mistake({
        code: "conform/target",
        argument: "to",
        message: `'${target.id}' is no table of the lake.`,
        fix: "Declare it with a zone and without a format: tables are Iceberg.",
      });
    }
    if (source && target) missingColumns(source, target, mistake);
  },
  lineage: (args, { lakehouse }) => ({
    reads: [args.from, ...referredBy(lakehouse.find("dataset", args.to))].map((dataset) => ({ dataset, scope: whole })),
    writes: [{ dataset: args.to, scope: whole }],
  }),
  grants: () => genericJobGrants("conform"),
  documents(args, context) {
    const document = documentOf(args, context);
    return document ? [documentArtifact(document)] : [];
  },
  airflow(args, context) {
    const document = documentOf(args, context);
    const source = context.lakehouse.find("dataset", args.from);
    if (!document || !source) throw new Error("glue.conform was lowered with mistakes in it.");
    const input = prefixed(context.names.location(source), args.files ?? "");
    return genericJobCall(
      "conform",
      documentArtifact(document),
      { "--input": py.text(input), ...intervalArguments },
      context,
    );
  },
};

/** Other datasets that the rules of a contract look into. */
function referredBy(target: Dataset | undefined): readonly string[] {
  const rules = tableContract(target)?.quality ?? [];
  return [...new Set(rules.flatMap((rule) => ("references" in rule ? [rule.in.id] : [])))];
}

/** Each column that is not derived comes from one of the source. */
function missingColumns(source: Dataset, target: Dataset, mistake: (found: ArgumentMistake) => void): void {
  const there = new Set(Object.entries(source.columns).map(([name, { from }]) => from ?? name));
  for (const [name, { from = name, derive }] of Object.entries(target.columns)) {
    if (derive !== undefined || there.has(from)) continue;
    mistake({
      code: "conform/columns",
      argument: "to",
      message: `The column '${name}' of '${target.id}' comes from '${from}', which '${source.id}' does not have.`,
      fix: "Name its source with from, give it an expression with derive, or declare it in the source.",
    });
  }
}
