import { type Module, type SupportName, supportNames } from "./module.ts";
import { concat, type Doc } from "./python/document.ts";
import { block, call, functionDefinition } from "./python/syntax.ts";
import { moveObject } from "./support/move-object.ts";
import { runScript } from "./support/run-script.ts";
import { runStateMachine } from "./support/run-state-machine.ts";

const functions: Readonly<Record<SupportName, (module: Module) => Doc>> = {
  fail_on_rows: failOnRows,
  move_object: moveObject,
  run_script: runScript,
  run_state_machine: runStateMachine,
  sql_literal: sqlLiteral,
};

/** The functions that the module uses, in a fixed order. */
export const supportFunctions = (module: Module): readonly Doc[] =>
  supportNames.filter((name) => module.support.has(name)).map((name) => functions[name](module));

/**
 * `post_execute` of a RedshiftDataOperator with `return_sql_result=True`, which returns one GetStatementResult answer for
 * one statement or one for each of a list (amazon provider 9.22 and 9.34). A row is a broken rule: its name, how many
 * rows break it, and one of them. Anything but such an answer raises, so that a test never passes unread.
 */
function failOnRows(module: Module): Doc {
  const failure = module.imported("airflow.sdk.exceptions.AirflowFailException");
  return functionDefinition(
    "fail_on_rows",
    ["context", "result=None"],
    [
      '"""Fails the task, without another try, when its query found rows: each is a rule that the data break."""',
      "broken = []",
      block("for statement in result", [
        block('for record in statement["Records"]', [
          // A cell is its value under its type's name, {"stringValue": "x"}, or {"isNull": true}.
          'rule, rows, example = (None if "isNull" in cell else next(iter(cell.values())) for cell in record)',
          'broken.append(f"{rule}: {rows} rows ({example})")',
        ]),
      ]),
      block("if broken", [concat("raise ", call(failure, ['"The data break these rules:\\n" + "\\n".join(broken)']))]),
    ],
  );
}

/**
 * A value as SQL that both engines read alike, as `literal` of ir/sql.ts does for constants: Redshift takes a backslash in
 * a literal for an escape and Athena does not, so that one is spelled as a call.
 */
function sqlLiteral(module: Module): Doc {
  const json = module.imports.module("json");
  return functionDefinition(
    "sql_literal",
    ["value"],
    [
      '"""Writes a value as one SQL literal; chr(92) is the backslash, which engines read differently."""',
      block("if value is None", ['return "NULL"']),
      `text = ${json}.dumps(value) if isinstance(value, (dict, list)) else str(value)`,
      `quoted = "'" + text.replace("'", "''").replace("\\\\", "' || chr(92) || '") + "'"`,
      'return f"({quoted})" if "\\\\" in text else quoted',
    ],
  );
}
