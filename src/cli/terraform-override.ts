import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Terraform merges it into the blocks of the same names (its documentation of override files). */
const name = "sluice_override.tf.json";

/** Has some work find a stack with other arguments than it has; afterwards the stack is as it was. */
export async function withOverride<T>(folder: string, blocks: object, work: () => Promise<T>): Promise<T> {
  // In JSON's texts, too, Terraform looks for its own templates.
  writeFileSync(join(folder, name), JSON.stringify(blocks).replaceAll(/([$%])\{/g, "$1$1{"));
  try {
    return await work();
  } finally {
    forgetOverride(folder);
  }
}

/** Takes away what a command that was killed has left. */
export const forgetOverride = (folder: string): void => rmSync(join(folder, name), { force: true });
