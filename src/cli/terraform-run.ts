import { spawn } from "node:child_process";
import { UserError } from "../diagnostics/user-error.ts";
import { onInterrupt } from "./interrupts.ts";

/** A line of Terraform's `-json`, as far as it is read here. */
export interface Line {
  readonly type: string;
  readonly "@level": string;
  readonly "@message": string;
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
  readonly outputs?: Readonly<Record<string, { readonly action?: string }>>;
  readonly diagnostic?: Complaint;
}

/** What Terraform complains of, as far as it is read here. */
interface Complaint {
  readonly summary: string;
  readonly detail: string;
  /** The resource that it is about. */
  readonly address?: string;
  /** The values in what was evaluated. */
  readonly snippet?: { readonly values?: readonly { readonly traversal: string }[] };
}

/** Terraform has failed. */
export class TerraformFailure extends UserError {
  /** Whether all that it complains of is what another stack has not given yet: its state, or an output in it. */
  readonly awaitsStack: boolean;

  constructor(message: string, { detail, awaitsStack }: { readonly detail: string; readonly awaitsStack: boolean }) {
    super(message, { detail });
    this.awaitsStack = awaitsStack;
  }
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
      const message = `terraform ${args[0]} ${interrupts > 0 ? "was interrupted" : "failed"}.`;
      reject(new TerraformFailure(message, { detail, awaitsStack: interrupts === 0 && awaitsStack(stdout) }));
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

const errorsIn = (output: string): readonly Line[] => linesOf(output).filter((line) => line["@level"] === "error");

const complaints = (output: string): string =>
  [
    wordsOf(output),
    ...errorsIn(output).map((line) =>
      [line.diagnostic?.summary ?? line["@message"], line.diagnostic?.detail].filter(Boolean).join("\n"),
    ),
  ]
    .filter(Boolean)
    .join("\n");

const remoteState = "data.terraform_remote_state.";

/** Where the words of a run elsewhere tell of it, the line of its own only says that the run has failed. */
function awaitsStack(output: string): boolean {
  const told = [...wordsOf(output).matchAll(/^\W*Error: (.*?)\s*$/gm)].map(([, summary]) => summary ?? "");
  if (told.length > 0) return wordsOf(output).includes(remoteState) && told.every((each) => missing.has(each));
  const found = errorsIn(output).map(({ diagnostic }) => diagnostic);
  return (
    found.length > 0 &&
    found.every(
      (each) =>
        missing.has(each?.summary ?? "") &&
        (each?.address?.startsWith(remoteState) ||
          each?.snippet?.values?.some(({ traversal }) => traversal.startsWith(remoteState))),
    )
  );
}

/** Terraform's words for a state that is not there, or that has no such output. */
const missing: ReadonlySet<string> = new Set(["Unable to find remote state", "Unsupported attribute"]);
