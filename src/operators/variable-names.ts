import type { ArgumentMistake } from "./definition.ts";

/** Says which of a process's environment variables, the argument `env`, have names that shells and containers refuse. */
export function checkVariableNames(
  env: Readonly<Record<string, unknown>>,
  code: ArgumentMistake["code"],
  mistake: (found: ArgumentMistake) => void,
): void {
  for (const name of Object.keys(env)) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) continue;
    mistake({
      code,
      argument: `env.${name}`,
      message: `'${name}' is no name for a variable.`,
      fix: "Write it with letters, digits and '_', and no digit in front.",
    });
  }
}
