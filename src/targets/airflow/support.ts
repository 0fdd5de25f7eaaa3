import { itemParam } from "./jinja.ts";
import { type Module, type SupportName, supportNames } from "./module.ts";
import { concat, type Doc } from "./python/document.ts";
import { inlineString } from "./python/literals.ts";
import { block, call, functionDefinition } from "./python/syntax.ts";
import { moveObject } from "./support/move-object.ts";
import { runScript } from "./support/run-script.ts";
import { runStateMachine } from "./support/run-state-machine.ts";

const functions: Readonly<Record<SupportName, (module: Module) => Doc>> = {
  answers_json: answersJson,
  condition_holds: conditionHolds,
  conf_from_json: confFromJson,
  fail_on_rows: failOnRows,
  move_object: moveObject,
  run_script: runScript,
  run_state_machine: runStateMachine,
  first_arm: firstArm,
  map_items: mapItems,
  sql_literal: sqlLiteral,
  SlackNotice: slackNotice,
};

/** The functions that the module uses, in a fixed order. */
export const supportFunctions = (module: Module): readonly Doc[] =>
  supportNames.filter((name) => module.support.has(name)).map((name) => functions[name](module));

/** `response_check` of an HttpOperator. What came instead is not shown: nobody knows what it holds. */
function answersJson(): Doc {
  return functionDefinition(
    "answers_json",
    ["response"],
    [
      '"""Whether the answer is the JSON that later tasks read: else they would fail, and not the request."""',
      block("try", ["response.json()"]),
      block("except ValueError", [
        'kind = response.headers.get("Content-Type", "of no type")',
        'raise ValueError(f"The answer is no JSON: {len(response.content)} bytes, {kind}") from None',
      ]),
      "return True",
    ],
  );
}

/** Of a ShortCircuitOperator. Anything but the two words is no answer: the task fails. */
function conditionHolds(): Doc {
  return functionDefinition(
    "condition_holds",
    ["condition"],
    [
      '"""Whether a condition, rendered to True or False, holds."""',
      'return {"True": True, "False": False}[condition]',
    ],
  );
}

/**
 * `pre_execute` of a TriggerDagRunOperator: newer versions decode such a text themselves, 2.11.2 hands it on as it is.
 */
function confFromJson(module: Module): Doc {
  const json = module.imports.module("json");
  return functionDefinition(
    "conf_from_json",
    ["context"],
    [
      '"""Gives the run that a task starts its params as values, not as text."""',
      'task = context["task"]',
      `task.conf = ${json}.loads(task.conf)`,
    ],
  );
}

/** Of a BranchPythonOperator: without a task to go on with, it skips all that are behind it. */
function firstArm(): Doc {
  return functionDefinition(
    "first_arm",
    ["arms"],
    [
      '"""The tasks of the first arm whose condition, rendered to True or False, holds."""',
      'return next((tasks for holds, tasks in arms if {"True": True, "False": False}[holds]), [])',
    ],
  );
}

function mapItems(module: Module): Doc {
  return functionDefinition(
    "map_items",
    ["items"],
    [
      '"""Each element of a list, as the params of the task\'s instance that is for it."""',
      `found = ${module.imports.module("json")}.loads(items)`,
      // What was returned may be another thing than was said: a text has elements, too, and so has an object.
      block("if not isinstance(found, list)", ['raise TypeError(f"{items} is no list to map over")']),
      `return [{${inlineString(itemParam)}: item} for item in found]`,
    ],
  );
}

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
 * A notifier that needs no Slack provider, which MWAA's images lack: a webhook is one POST. Its secret part is the
 * connection's password, so that no log has it.
 */
function slackNotice(module: Module): Doc {
  const hook = module.imported("airflow.providers.http.hooks.http.HttpHook");
  return block(`class SlackNotice(${module.imported("airflow.sdk.BaseNotifier")})`, [
    '"""Writes to a Slack channel by the incoming webhook of a connection."""',
    "",
    'template_fields = ("text",)',
    "",
    block("def __init__(self, connection, text)", [
      "super().__init__()",
      "self.connection = connection",
      "self.text = text",
    ]),
    "",
    block("def notify(self, context)", [
      `hook = ${hook}(method="POST", http_conn_id=self.connection)`,
      'hook.run(hook.get_connection(self.connection).password, json={"text": self.text})',
    ]),
  ]);
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
      block("if isinstance(value, bool)", ["return str(value).upper()"]),
      // Two minus signs in a row begin a comment.
      block("if isinstance(value, (int, float))", ['return f"({value})" if value < 0 else str(value)']),
      `text = ${json}.dumps(value) if isinstance(value, (dict, list)) else str(value)`,
      `quoted = "'" + text.replace("'", "''").replace("\\\\", "' || chr(92) || '") + "'"`,
      'return f"({quoted})" if "\\\\" in text else quoted',
    ],
  );
}
