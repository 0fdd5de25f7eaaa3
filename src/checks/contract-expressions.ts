import { familyOf } from "../contracts/column.ts";
import { isMart } from "../contracts/dataset.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { at, type Origin } from "../ir/origin.ts";
import { deriveKey, ruleKey, type SqlExpressionFact } from "../ir/sql-facts.ts";
import type { Check } from "./check.ts";
import { problemCodes } from "./sql-problems.ts";

/** What the SQL in contracts shows: columns and functions that are not there, and values of another kind than wanted. */
export const contractExpressions: Check = (_, { lakehouse, expressions }, report) => {
  for (const { id, columns, contract, origin } of lakehouse.all("dataset")) {
    for (const [name, { derive, type }] of Object.entries(columns)) {
      const fact = expressions.get(deriveKey(id, name));
      if (derive === undefined || !fact) continue;
      const place = at(origin, `columns.${name}.derive`);
      problems(fact, derive, place, report);
      if (fact.type === null || familyOf(fact.type) === familyOf(type)) continue;
      report({
        code: "contract/derive",
        severity: "error",
        at: place,
        message: `'${name}' of '${id}' is ${type}, but what it is derived by is ${fact.type}: ${derive}`,
        fix: `Cast it: CAST(${derive} AS ${type}).`,
      });
    }
    for (const [index, rule] of (isMart(contract) ? [] : (contract.quality ?? [])).entries()) {
      const fact = expressions.get(ruleKey(id, index));
      if (!("sql" in rule) || !fact) continue;
      const place = at(origin, `quality[${index}].sql`);
      problems(fact, rule.sql, place, report);
      if (fact.type === null || fact.type === "boolean") continue;
      report({
        code: "contract/rule",
        severity: "error",
        at: place,
        message: `The rule '${rule.name}' of '${id}' is ${fact.type}, no condition: ${rule.sql}`,
        fix: "Write what is true of good rows, such as quantity > 0.",
      });
    }
  }
};

/** Each problem with the piece of the expression that it is about. */
function problems(fact: SqlExpressionFact, text: string, place: Origin, report: Report): void {
  for (const { kind, message, span, suggestion } of fact.problems) {
    report({
      code: problemCodes[kind],
      severity: "error",
      at: place,
      message: `${message} It is character ${span.start + 1} of: ${text}`,
      ...(suggestion === undefined ? {} : { fix: `Did you mean ${suggestion}?` }),
    });
  }
}
