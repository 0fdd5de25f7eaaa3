import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../diagnostics/user-error.ts";

/** What Terraform would do with a resource. */
export type Action = "create" | "update" | "replace" | "delete" | "read" | "move" | "import" | "forget";

export interface Change {
  readonly action: Action;
  /** Its address in the stack, `aws_glue_catalog_table.table-bronze-orders`. */
  readonly address: string;
}

/** A line of Terraform's `-json`, as far as it is read here. */
interface Line {
  readonly type: string;
  readonly "@level": string;
  readonly "@message": string;
  readonly change?: { readonly action: Action; readonly resource: { readonly addr: string } };
  readonly diagnostic?: { readonly summary: string; readonly detail: string };
}

/**
 * What Terraform would change in the stack that lies in a folder.
 *
 * @param file - where the plan is kept for {@link applyPlan}, if it is to be: it may hold what the state holds
 * @throws UserError with what Terraform says, where it can't tell or is not installed
 */
export async function changesIn(folder: string, file?: string): Promise<readonly Change[]> {
  if (!existsSync(join(folder, ".terraform"))) await terraform(folder, "init", "-input=false", "-no-color");
  const kept = file === undefined ? [] : [`-out=${file}`];
  const output = await terraform(folder, "plan", "-input=false", "-json", ...kept);
  return linesOf(output).flatMap(({ type, change }) =>
    type === "planned_change" && change ? [{ action: change.action, address: change.resource.addr }] : [],
  );
}

/**
 * Does what a plan of {@link changesIn} says, and nothing else.
 *
 * @throws UserError with what Terraform says, where it fails or something was changed since
 */
export async function applyPlan(folder: string, file: string): Promise<void> {
  await terraform(folder, "apply", "-input=false", "-json", file);
}

/**
 * Changes what lies in a folder to what its stack says: all of it, or only the resources with these addresses and what
 * they need.
 *
 * @throws UserError with what Terraform says, where it fails
 */
export async function applyIn(folder: string, targets: readonly string[] = []): Promise<void> {
  const chosen = targets.map((address) => `-target=${address}`);
  await terraform(folder, "apply", "-auto-approve", "-input=false", "-json", ...chosen);
}

/** Whether a change takes something away that may still be used. */
export const takesAway = ({ action }: Change): boolean =>
  action === "delete" || action === "replace" || action === "forget";

function terraform(folder: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", [...args], {
      cwd: folder,
      env: { ...process.env, TF_IN_AUTOMATION: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    child.on("error", (cause) => {
      reject(new UserError(`Terraform cannot be run: ${cause.message}`, { fix: "Install Terraform 1.11.", cause }));
    });
    child.on("close", (code) => {
      if (code === 0) resolve(stdout);
      else reject(new UserError(`terraform ${args[0]} failed.`, { detail: complaints(stdout) || stderr.trim() }));
    });
  });
}

const linesOf = (output: string): readonly Line[] =>
  output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Line => JSON.parse(line));

const complaints = (output: string): string =>
  linesOf(output)
    .filter((line) => line["@level"] === "error")
    .map((line) => [line.diagnostic?.summary ?? line["@message"], line.diagnostic?.detail].filter(Boolean).join("\n"))
    .join("\n");
