import { familyOf } from "../contracts/column.ts";
import { type Dataset, sqlName } from "../contracts/dataset.ts";
import { redshiftType } from "../contracts/redshift-type.ts";
import { type ArgumentMistake, factOf, type OperatorContext, type SqlUse } from "./definition.ts";
import { notOneQuery } from "./sql-text.ts";

/** Mistakes between what a table's query returns and the table's contract. */
export function checkQueryColumns(
  context: OperatorContext,
  use: SqlUse,
  to: Dataset,
  mistake: (found: ArgumentMistake) => void,
): void {
  const { path } = use.file;
  const fact = factOf(context, use);
  if (!fact || fact.problems.length > 0) return;
  const instead = notOneQuery(context, use);
  if (instead !== undefined) {
    mistake({
      code: "sql/not-one-query",
      argument: use.argument,
      message: `${path} holds ${instead}; the table is built from one query.`,
      fix: "Leave one SELECT in the file; Sluice writes the DDL, the staging and the publication.",
    });
    return;
  }
  const returned = new Map(fact.columns.map((column) => [column.name, column.type]));
  const missing = Object.keys(to.columns).filter((name) => !returned.has(name));
  const extra = [...returned.keys()].filter((name) => !Object.hasOwn(to.columns, name));
  if (missing.length > 0 || extra.length > 0) {
    const say = (what: string, names: readonly string[]) =>
      names.length > 0 ? [`${what} ${names.map((name) => name || "a column without a name").join(", ")}`] : [];
    mistake({
      code: "sql/columns",
      argument: use.argument,
      message: `${path} returns other columns than ${sqlName(to)} has: ${[...say("missing", missing), ...say("not in the contract:", extra)].join("; ")}.`,
      fix: "Name each column of the contract with AS, or change the contract.",
    });
  }
  for (const [name, column] of Object.entries(to.columns)) {
    const type = returned.get(name);
    if (typeof type !== "string") continue;
    const cast = `CAST(… AS ${use.engine === "redshift" ? redshiftType(column) : column.type}) AS ${name}`;
    if (isInexact(type, column.type)) {
      mistake({
        code: "sql/columns",
        argument: use.argument,
        message: `${path} returns '${name}' as ${type}, which holds most decimals only nearly; ${sqlName(to)} has it as ${column.type}.`,
        fix: `Compute it from decimals, so that cents stay cents. Where nearly is enough, say so: ${cast}.`,
      });
      continue;
    }
    if (familyOf(type) === familyOf(column.type)) continue;
    mistake({
      code: "sql/columns",
      argument: use.argument,
      message: `${path} returns '${name}' as ${type}; ${sqlName(to)} has it as ${column.type}.`,
      fix: `Cast it: ${cast}.`,
    });
  }
}

/** Whether a column that holds exact numbers would be filled with such as are rounded on the way, without anybody having said so. */
const isInexact = (given: string, wanted: string): boolean =>
  given === "double" && /^(int|bigint|decimal)/.test(wanted);
