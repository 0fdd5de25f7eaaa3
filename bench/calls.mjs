// What checking every call that compiled DAGs make of Airflow adds to a compile, measured within one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/javascript.mjs";

const airflowTarget = join(root, "src", "targets", "airflow");

/** Compiles the project of the working folder, with a watch on the two steps that compile.ts takes for the check. */
const program = `
import { findWorkspace } from ${JSON.stringify(join(root, "src", "project", "workspace.ts"))};
import { readProject } from ${JSON.stringify(join(root, "src", "project", "build.ts"))};
const { diagnostics } = await readProject(findWorkspace(process.cwd()), { env: "local" });
if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
console.log(JSON.stringify(globalThis.watch));
`;

/** Stands for a module: all of its functions, and one of them with a watch. @param {string} file @param {string} name */
const watched = (file, name) => `
import * as real from ${JSON.stringify(`${file}?real`)};
export * from ${JSON.stringify(`${file}?real`)};
const watch = (globalThis.watch ??= { calls: 0, milliseconds: 0 });
export function ${name}(...args) {
  const begun = process.cpuUsage();
  const result = real.${name}(...args);
  const { user, system } = process.cpuUsage(begun);
  watch.milliseconds += (user + system) / 1000;
  if (Array.isArray(result)) watch.calls += result.length;
  return result;
}
`;

const steps = new Map([
  [join(airflowTarget, "check", "emitted-calls.ts"), "emittedCalls"],
  [join(airflowTarget, "check", "index.ts"), "checkCalls"],
]);

/** @type {import("esbuild").Plugin} */
const watch = {
  name: "watch",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?real$/ }, ({ path }) => ({ path: path.slice(0, -"?real".length), suffix: "?real" }));
    onLoad({ filter: /\.ts$/ }, ({ path, suffix }) => {
      const name = suffix === "" ? steps.get(path) : undefined;
      return name === undefined ? undefined : { contents: watched(path, name), loader: "js" };
    });
  },
};

/**
 * Calls in the project of a folder, and milliseconds of CPU that finding and checking them takes, each time in a new process.
 *
 * @param {string} folder
 * @param {number} rounds
 * @returns {Promise<{ calls: number, milliseconds: number[] }>}
 */
export async function checkedCalls(folder, rounds) {
  const scratch = mkdtempSync(join(tmpdir(), "sluice-bench-calls-"));
  try {
    const [entry, outfile] = [join(root, "src", "bench-calls.ts"), join(scratch, "calls.mjs")];
    await build({
      stdin: { contents: program, resolveDir: root, sourcefile: entry, loader: "ts" },
      outfile,
      plugins: [watch],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    const all = Array.from({ length: rounds }, () =>
      JSON.parse(execFileSync(process.execPath, [outfile], { cwd: folder, encoding: "utf8", timeout: 300_000 })),
    );
    return { calls: all[0].calls, milliseconds: all.map(({ milliseconds }) => milliseconds) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
