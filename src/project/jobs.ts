import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../diagnostics/user-error.ts";
import { seconds } from "../language/duration.ts";
import { jobScript } from "../load/jobs.ts";
import { packageRoot } from "../package-root.ts";
import { jobsOf } from "../targets/jobs.ts";
import { archive } from "./archive.ts";
import type { ProjectBuild } from "./build.ts";

/** What a Spark job is made of, and how long its runs may take. Paths are absolute. */
export interface JobFiles {
  readonly id: string;
  readonly script: string;
  /** A ZIP archive with the packages that the script imports. */
  readonly library: string;
  /** Longest run, in minutes. */
  readonly timeout: number;
}

/** The jobs that compiled tasks run, with the library that comes with Sluice packed into the build folder. */
export function buildJobs({
  workspace,
  folder,
  lakehouse,
  env,
  compiled: { manifest },
}: ProjectBuild): readonly JobFiles[] {
  const library = join(folder, "glue", "sluice_glue.zip");
  const ids = manifest ? jobsOf(manifest) : [];
  const jobs = ids.map((id) => {
    const length = seconds(lakehouse.find("job", id)?.timeout ?? "");
    return {
      id,
      script: jobScript(workspace.root, id),
      library,
      timeout: length === undefined ? env.glue.timeoutMinutes : length / 60,
    };
  });
  for (const { id, script } of jobs) {
    if (existsSync(script)) continue;
    throw new UserError(`Tasks run the job '${id}', and there is no glue_src/${id}/main.py.`, {
      fix: `Write it: from sluice_glue.${id} import main, and call it.`,
    });
  }
  if (jobs.length > 0) archive(join(packageRoot, "src", "glue"), library, isLibrary);
  return jobs;
}

/** The generic jobs' package, without what is beside it and what Python leaves in it. */
const isLibrary = (path: string): boolean => path.startsWith("sluice_glue/") && path.endsWith(".py");
