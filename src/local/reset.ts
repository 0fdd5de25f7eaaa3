import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { UserError } from "../diagnostics/user-error.ts";
import { packageRoot } from "../package-root.ts";
import { localChildEnvironment } from "../python/process-environment.ts";

/**
 * Empties the state folder of a local AWS.
 *
 * @param python - interpreter of the `aws` environment
 * @throws UserError where a local AWS uses the folder: it would go on without the ground that it stands on
 */
export async function emptyState(python: string, folder: string): Promise<void> {
  const child = spawn(python, ["-m", "sluice_aws.reset", folder], {
    env: localChildEnvironment({ PYTHONPATH: join(packageRoot, "src", "local", "python") }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    }),
  ]);
  if (code !== 0) throw new UserError(said.trim());
}
