import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives some work a place for a plan, which is gone when it ends: a plan may hold what the state holds. */
export async function withPlanFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  // A folder for this user alone.
  const folder = mkdtempSync(join(tmpdir(), "sluice-plan-"));
  try {
    return await work(join(folder, "plan"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
