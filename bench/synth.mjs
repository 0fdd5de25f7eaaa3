// What synthesising the project's platform takes, beside loading what it is made from: cdktf, constructs and the provider's classes.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/javascript.mjs";
import { taken } from "./measure.mjs";

/** cdktf/main.ts with a watch: what loading, reading the project and synthesising take, in milliseconds, on stdout. */
const timed = `
const begun = performance.now();
const { App, loadLakehouse } = await import("sluice/cdktf");
const loaded = performance.now();
const { platform } = await import("./platform.mjs");
const house = await loadLakehouse();
const read = performance.now();
const app = new App();
platform(app, house);
app.synth();
const synthesised = performance.now();
console.log(JSON.stringify({ load: loaded - begun, read: read - loaded, synthesise: synthesised - read }));
`;

/**
 * Seconds of each part, each time in a new process, and of the command `sluice synth` as a whole.
 *
 * @param {number} rounds
 */
export async function synthesisCost(rounds) {
  const folder = mkdtempSync(join(tmpdir(), "sluice-bench-synth-"));
  try {
    copyProject(folder);
    const program = join(folder, "timed.mjs");
    writeFileSync(program, timed);
    await build({
      absWorkingDir: folder,
      entryPoints: ["cdktf/platform.ts"],
      outfile: join(folder, "platform.mjs"),
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    const env = { ...process.env, SLUICE_ENV: "dev", CDKTF_OUTDIR: join(folder, "cdktf.out") };
    const parts = () => {
      const said = execFileSync(process.execPath, [program], { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"] });
      return JSON.parse(said.toString("utf8"));
    };
    const command = async () => {
      const synth = [join(root, "bin", "sluice.mjs"), "synth", "--env", "dev"];
      return (await taken(process.execPath, synth, folder)).seconds;
    };
    // The first time the project's SQL is analysed, and files are read that the system then has in memory.
    parts();
    /** @type {{ load: number[], read: number[], synthesise: number[], command: number[] }} */
    const all = { load: [], read: [], synthesise: [], command: [] };
    for (let round = 0; round < rounds; round += 1) {
      const { load, read, synthesise } = parts();
      all.load.push(load / 1000);
      all.read.push(read / 1000);
      all.synthesise.push(synthesise / 1000);
      all.command.push(await command());
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project of this repository as a user has one: on its own, beside the package. @param {string} folder */
function copyProject(folder) {
  for (const part of ["airflow", "cdktf", "dags", "glue_src", "lakehouse", "lambda_src"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "sluice"));
  for (const scope of ["@aws-sdk", "@types"]) {
    symlinkSync(join(root, "node_modules", scope), join(folder, "node_modules", scope));
  }
  mkdirSync(join(folder, ".sluice"));
  symlinkSync(join(root, ".sluice", "envs"), join(folder, ".sluice", "envs"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  delete compilerOptions.customConditions;
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["dags", "lakehouse", "lambda_src", "cdktf"] }),
  );
}
