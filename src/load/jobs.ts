import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Report } from "../diagnostics/diagnostic.ts";

/** Absolute path of a job's script. */
export const jobScript = (projectRoot: string, id: string): string => join(projectRoot, "glue_src", id, "main.py");

/** Each job that the lakehouse declares has its script. */
export function checkJobScripts(projectRoot: string, lakehouse: Lakehouse, report: Report): void {
  for (const { id, origin } of lakehouse.all("job")) {
    if (existsSync(jobScript(projectRoot, id))) continue;
    report({
      code: "job/no-script",
      severity: "error",
      at: origin,
      message: `The job '${id}' has no script: there is no glue_src/${id}/main.py.`,
      fix: "Write it, or take the job away.",
    });
  }
}
