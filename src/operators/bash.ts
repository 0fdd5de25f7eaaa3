import { py } from "../ir/python-value.ts";
import { isExprValue, type Text } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
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
export const bash = (args: Bash<Authored>): Operator<string> => operator(bashOperator.kind, args, "string");

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
    if (isExprValue(args.command)) {
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
      // Bash needs no line break at the end, and Jinja would drop one.
      bash_command: fileName.test(command) ? `${command} ` : py.text(command.replace(/\n+$/, "")),
      env: py.dict(Object.fromEntries(Object.entries(env).map(([name, value]) => [name, py.text(noFileName(value))]))),
      append_env: true,
    },
  }),
};
