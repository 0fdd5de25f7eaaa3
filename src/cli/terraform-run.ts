import { spawn } from "node:child_process";
import { UserError } from "../diagnostics/user-error.ts";
import { onInterrupt } from "./interrupts.ts";

/** A line of Terraform's `-json`, as far as it is read here. */
export interface Line {
  readonly type: string;
  readonly "@level": string;
  readonly "@message": string;
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
  readonly diagnostic?: { readonly summary: string; readonly detail: string };
}

/** As many lines of what Terraform writes for people are shown where it fails. */
const shown = 40;

/**
 * Runs Terraform in the folder of a stack; answers what it wrote on stdout. Interrupted, it is told to stop and waited
 * for: it writes down what it has done, and gives back the lock of the state. A second time, it ends at once.
 *
 * @throws UserError with what Terraform says, where it fails or is not installed, and where it was interrupted
 */
export function terraform(folder: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", [...args], {
      cwd: folder,
      env: { ...process.env, TF_IN_AUTOMATION: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      // A terminal interrupts a whole group, which would be twice: Terraform then ends at once.
      detached: true,
    });
    let [stdout, stderr, interrupts] = ["", "", 0];
    const ended = onInterrupt(() => {
      if (interrupts++ === 0) process.stderr.write(`\nWaiting for terraform ${args[0]} to stop.\n`);
      child.kill("SIGINT");
    });
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    child.on("error", (cause) => {
      ended();
      reject(new UserError(`Terraform cannot be run: ${cause.message}`, { fix: "Install Terraform 1.11.", cause }));
    });
    child.on("close", (code) => {
      ended();
      if (code === 0 && interrupts === 0) return resolve(stdout);
      const detail = (args.includes("-json") && complaints(stdout)) || stderr.trim();
      reject(new UserError(`terraform ${args[0]} ${interrupts > 0 ? "was interrupted" : "failed"}.`, { detail }));
    });
  });
}

/** The lines of `-json` in what Terraform wrote: others are of a run elsewhere, which are for people. */
export const linesOf = (output: string): readonly Line[] =>
  output
    .split("\n")
    .filter(isJson)
    .map((line): Line => JSON.parse(line));

const isJson = (line: string): boolean => line.startsWith('{"@level":');

/** The end of what Terraform wrote for people: a run of HCP Terraform tells its errors there, and no others. */
export const wordsOf = (output: string): string =>
  output
    .split("\n")
    .filter((line) => !isJson(line))
    .join("\n")
    .trim()
    .split("\n")
    .slice(-shown)
    .join("\n");

const complaints = (output: string): string =>
  [
    wordsOf(output),
    ...linesOf(output)
      .filter((line) => line["@level"] === "error")
      .map((line) =>
        [line.diagnostic?.summary ?? line["@message"], line.diagnostic?.detail].filter(Boolean).join("\n"),
      ),
  ]
    .filter(Boolean)
    .join("\n");
