import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../diagnostics/user-error.ts";

/** The folders of a project. All but `root` are made by Sluice and may be deleted. */
export interface Workspace {
  readonly root: string;
  /** `.sluice`: environments, caches, logs and the local stack's data. */
  readonly home: string;
  /** What the local AWS keeps between commands. */
  readonly state: string;
  readonly logs: string;
  readonly cache: string;
  /** `build/<environment>`, or `build/<environment>-<version>` where another Airflow than its own is asked for. */
  build(environment: string): string;
}

/** Finds the project: the nearest folder, from `from` upwards, with `lakehouse/index.ts`. */
export function findWorkspace(from: string): Workspace {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "lakehouse", "index.ts"))) return workspaceAt(folder);
    if (dirname(folder) === folder) break;
  }
  throw new UserError("This is no Sluice project: neither this folder nor one above it has lakehouse/index.ts.", {
    fix: "Change to the project's folder.",
  });
}

const workspaceAt = (root: string): Workspace => {
  const home = join(root, ".sluice");
  return {
    root,
    home,
    state: join(home, "local"),
    logs: join(home, "logs"),
    cache: join(home, "cache"),
    build: (environment) => join(root, "build", environment),
  };
};
