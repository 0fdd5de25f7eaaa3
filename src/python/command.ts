import { spawn } from "node:child_process";
import { UserError } from "../diagnostics/user-error.ts";
import { pythonToolEnvironment } from "./process-environment.ts";

/** How a command is run and what to tell the user when it fails. */
export interface CommandOptions {
  /** What the command is for: "Installing the Python environment aws". */
  readonly purpose: string;
  readonly fix: string;
  /** Longest run, in milliseconds. */
  readonly timeout: number;
  /** Variables besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
}

const tailLines = 15;

/**
 * Runs a command to its end and answers what it printed.
 *
 * @throws UserError with the command line and the last lines of its output
 */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...pythonToolEnvironment(), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Node's own `timeout` keeps its timer, and so this process, when the command can't be started.
    const limit = setTimeout(() => child.kill("SIGKILL"), options.timeout);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-65_536);
      });
    }
    const fail = (how: string): void => {
      const detail = lastLines(output, tailLines);
      reject(
        new UserError(`${options.purpose} failed: \`${[command, ...args].join(" ")}\` ${how}.`, {
          fix: options.fix,
          ...(detail === "" ? {} : { detail }),
        }),
      );
    };
    child.on("error", (error) => {
      clearTimeout(limit);
      fail(`could not be started (${error.message})`);
    });
    child.on("close", (code, signal) => {
      clearTimeout(limit);
      if (code === 0) resolve(output);
      else fail(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`);
    });
  });
}

/** The last lines of a text that say anything. */
export function lastLines(text: string, count: number): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .slice(-count)
    .join("\n");
}
