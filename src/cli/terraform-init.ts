import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { UserError } from "../diagnostics/user-error.ts";
import { terraform } from "./terraform-run.ts";

/** What an initialised folder depends on. */
interface Initialised {
  /** The stack's `terraform` block: its backend, and its providers with their versions. */
  readonly terraform?: { readonly required_providers?: object };
  /** The stack's modules, which an initialisation fetches. */
  readonly module?: object;
  /** The versions that were chosen, as Terraform's lock file says them. */
  readonly lock?: string;
}

/**
 * Initialises the folder of a stack for Terraform, unless it has been for what the stack says now: an initialisation
 * that failed, another version of a provider and another backend leave a folder that only looks so.
 *
 * @throws UserError with what Terraform says, where it fails; for a state that is to move, with how
 */
export async function initialise(folder: string): Promise<void> {
  const record = join(resolve(folder, process.env.TF_DATA_DIR ?? ".terraform"), "sluice-initialised.json");
  const before = readInitialised(record);
  const wanted = neededBy(folder);
  if (isDeepStrictEqual(before, wanted)) return;
  rmSync(record, { force: true });
  // Terraform keeps to the lock file's versions, and refuses others, unless it is told to choose anew.
  const anew = !isDeepStrictEqual(before?.terraform?.required_providers, wanted.terraform?.required_providers);
  await terraform(folder, "init", "-input=false", "-no-color", ...(anew ? ["-upgrade"] : [])).catch((cause: unknown) =>
    explained(cause, folder),
  );
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(neededBy(folder)));
}

function explained(cause: unknown, folder: string): never {
  if (cause instanceof UserError && /migrat/i.test(cause.detail ?? "")) {
    throw new UserError("The stack's state is to be kept elsewhere than before, and has to be taken there.", {
      detail: cause.detail ?? "",
      fix: `Run terraform init -migrate-state in ${folder} (to HCP Terraform: terraform init), then this command again.`,
      cause,
    });
  }
  throw cause;
}

function neededBy(folder: string): Initialised {
  const { terraform, module }: Initialised = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  const lock = readIfThere(join(folder, ".terraform.lock.hcl"));
  return { ...(terraform && { terraform }), ...(module && { module }), ...(lock !== undefined && { lock }) };
}

/** Undefined where there is no record, or none that could be written whole. */
function readInitialised(record: string): Initialised | undefined {
  try {
    return JSON.parse(readIfThere(record) ?? "");
  } catch {
    return undefined;
  }
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
