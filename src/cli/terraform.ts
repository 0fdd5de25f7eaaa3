import { type Change, type Plan, planOf } from "./terraform-changes.ts";
import { initialise } from "./terraform-init.ts";
import { terraform } from "./terraform-run.ts";

/**
 * What Terraform would change in the stack that lies in a folder.
 *
 * @param file - where the plan is kept, for {@link applyPlan}: it may hold what the state holds
 * @throws UserError with what Terraform says, where it can't tell or is not installed
 */
export async function planIn(folder: string, file: string): Promise<Plan> {
  await initialise(folder);
  const output = await terraform(folder, "plan", "-input=false", "-json", "-no-color", `-out=${file}`);
  return planOf(folder, output, file);
}

/**
 * Does what a plan of {@link planIn} says, and nothing else.
 *
 * @throws UserError with what Terraform says, where it fails or something was changed since
 */
export async function applyPlan(folder: string, file: string): Promise<void> {
  await terraform(folder, "apply", "-input=false", "-json", "-no-color", file);
}

/**
 * Changes what lies in a folder to what its stack says: all of it, or only the resources with these addresses and what
 * they need.
 *
 * @throws UserError with what Terraform says, where it fails
 */
export async function applyIn(folder: string, targets: readonly string[] = []): Promise<void> {
  const chosen = targets.map((address) => `-target=${address}`);
  await terraform(folder, "apply", "-auto-approve", "-input=false", "-json", "-no-color", ...chosen);
}

/** Whether a change takes something away that may still be used. */
export const takesAway = ({ action }: Change): boolean =>
  action === "delete" || action === "replace" || action === "forget";
