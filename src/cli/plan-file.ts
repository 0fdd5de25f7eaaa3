import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onInterrupt } from "./interrupts.ts";

/**
 * Gives some work a place for a plan, which is gone when the work ends or is interrupted: a plan may hold what the
 * state holds.
 */
export async function withPlanFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  // A folder for this user alone.
  const folder = mkdtempSync(join(tmpdir(), "sluice-plan-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const heed = onInterrupt((signal) => {
    remove();
    heed();
    process.kill(process.pid, signal);
  });
  try {
    return await work(join(folder, "plan"));
  } finally {
    remove();
    heed();
  }
}
