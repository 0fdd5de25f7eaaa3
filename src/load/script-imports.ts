import { existsSync } from "node:fs";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ScriptFacts } from "../ir/script-facts.ts";

/** A script is alone in its DAG's file: what lies beside it in the project is not there when it runs. */
export function checkScriptImports(projectRoot: string, scripts: ScriptFacts, report: Report): void {
  for (const [file, { imports }] of scripts) {
    for (const { name, span } of imports) {
      const neighbour = neighbourOf(projectRoot, file, name);
      if (neighbour === undefined) continue;
      report({
        code: "python/script",
        severity: "error",
        at: { file, line: span.line, column: span.column },
        message: `It imports '${name}', which is ${neighbour}: a script is compiled into its DAG's file, and has no neighbours to import.`,
        fix: "Put what it needs into this file, or into a package that MWAA installs.",
      });
    }
  }
}

/** The file or folder that a module would be: in a folder of the DAG's, or beside the specs, where folders are other DAGs'. */
function neighbourOf(projectRoot: string, script: string, module: string): string | undefined {
  const folders = dirname(script)
    .split("/")
    .map((_, index, all) => all.slice(0, index + 1).join("/"));
  return folders
    .flatMap((folder, depth) =>
      depth === 0 ? [`${folder}/${module}.py`] : [`${folder}/${module}.py`, `${folder}/${module}`],
    )
    .find((path) => existsSync(join(projectRoot, path)));
}
