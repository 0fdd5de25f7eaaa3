import { type PythonValue, py } from "../ir/python-value.ts";
import { type ExprNode, isExprValue, type Text } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import { expr } from "../language/template.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkVariableNames } from "./variable-names.ts";

/**
 * Runs a command in Bash on Airflow's worker. What it works on comes in environment variables: a command that data were put
 * into could be changed by them.
 */
export interface Bash<F extends Form = Named> {
  /** The command, the same in every run. Its variables are `env`'s and the worker's own. */
  command: string;
  /** Variables of the command: `{ DAY: d.ds }` is `"$DAY"`. */
  env?: { readonly [name: string]: F["text"] };
}

/** Runs a command in Bash on Airflow's worker. The task's output is the last line that it prints. */
export const bash = (args: Bash<Authored>): Operator<string> =>
  operator(
    bashOperator.kind,
    hasLength(args.command) ? { ...args, command: expr(constant(args.command)) } : args,
    "string",
  );

/** Whether a text has Bash's length of a variable in it, `${#NAME}`, which Jinja would take for a comment, and nothing that is Jinja's. */
const hasLength = (command: unknown): command is string =>
  typeof command === "string" && command.includes("${#") && !/\{[{%]|(?<!\$)\{#/.test(command);

/** Text of which Jinja leaves all as it is. */
const constant = (text: string): ExprNode => ({ kind: "template", parts: [text] });

/** The text of a command; undefined where data are in it. */
function constantOf(command: Text): string | undefined {
  if (!isExprValue(command)) return command;
  const [only, ...others] = command.$expr.kind === "template" ? command.$expr.parts : [];
  return typeof only === "string" && others.length === 0 ? only : undefined;
}

function commandText(command: Text): PythonValue {
  const text = constantOf(command) ?? "";
  // Bash needs no line break at the end, and Jinja would drop one.
  const told = fileName.test(text) ? `${text} ` : text.replace(/\n+$/, "");
  return py.text(isExprValue(command) ? { $expr: constant(told) } : told);
}

/** Files' names, to Airflow: the operator's `template_ext`. */
const fileName = /\.(?:sh|bash)$/;

/** The value of a variable, so that Airflow takes it for no file's name: a space at its end would change it. */
function noFileName(value: Text): Text {
  const parts = isExprValue(value) ? (value.$expr.kind === "template" ? value.$expr.parts : []) : [value];
  const last = parts.at(-1);
  if (typeof last !== "string" || !fileName.test(last)) return value;
  return { $expr: { kind: "template", parts: [...parts, { kind: "jinja", text: "{{ '' }}" }] } };
}

export const bashOperator: OperatorDefinition<Bash> = {
  kind: "bash",
  check(args, _context, mistake) {
    if (constantOf(args.command) === undefined) {
      mistake({
        code: "bash/command",
        argument: "command",
        message: "The command has an expression in it; data in a command can change what it does.",
        fix: 'Write the command as it is, and hand the value over in a variable: env: { DAY: d.ds }, then "$DAY".',
      });
    }
    checkVariableNames(args.env ?? {}, "bash/command", mistake);
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: ({ command, env = {} }) => ({
    class: "airflow.providers.standard.operators.bash.BashOperator",
    args: {
      bash_command: commandText(command),
      env: py.dict(Object.fromEntries(Object.entries(env).map(([name, value]) => [name, py.text(noFileName(value))]))),
      append_env: true,
    },
  }),
};
