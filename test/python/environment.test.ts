import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { packageRoot } from "../../src/package-root.ts";
import { airflowEnvironment, type EnvironmentProgress, ensureEnvironment } from "../../src/python/environment.ts";

// One small package with its hashes, taken from the lock of the tests' own environment.
const real = join(packageRoot, "requirements");
const small = /^iniconfig==.*(\n {4}--hash.*)+/m.exec(readFileSync(join(real, "dev.txt"), "utf8"))?.[0] ?? "";

// Inside the package, whose root the bundled program looks for. One project for all: uv is installed once.
const scratch = join(packageRoot, ".sluice");
let projectRoot: string;
let requirements: string;
let program: string;
let progress: EnvironmentProgress[];
let locks = 0;

beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  projectRoot = mkdtempSync(join(scratch, "environment-test-"));
  requirements = join(projectRoot, "requirements");
  mkdirSync(requirements);
  cpSync(join(real, "uv.txt"), join(requirements, "uv.txt"));
  program = join(projectRoot, "ensure.mjs");
  await build({
    stdin: {
      contents: `import { ensureEnvironment } from "./environment.ts";
        const [projectRoot, requirements] = process.argv.slice(2);
        const { python } = await ensureEnvironment("dev", { projectRoot, requirements, onProgress: (p) => console.error(p.state) });
        console.log(python);`,
      resolveDir: join(packageRoot, "src", "python"),
    },
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
});
afterAll(() => rmSync(projectRoot, { recursive: true, force: true }));

beforeEach(() => {
  for (const name of there()) rmSync(join(projectRoot, ".sluice", "envs", name), { recursive: true, force: true });
  lock(small);
  progress = [];
});

/** Writes a lock that no environment was made from yet. */
function lock(packages: string): void {
  locks += 1;
  writeFileSync(join(requirements, "dev.txt"), `# ${locks}\n${packages}\n`);
}

const ensure = () =>
  ensureEnvironment("dev", { projectRoot, requirements, onProgress: (one) => void progress.push(one) });

/** Folders of environments, those under way included. */
const there = (): string[] => {
  const folder = join(projectRoot, ".sluice", "envs");
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith("uv-")) : [];
};

const imports = (python: string, module: string): string =>
  execFileSync(python, ["-c", `import ${module}; print(${module}.__file__)`], { encoding: "utf8" });

const separate = (): ChildProcess => spawn("node", [program, projectRoot, requirements], { stdio: "pipe" });

test("an environment is made once for a lock, and anew for a changed one", async () => {
  expect(small).toMatch(/^iniconfig==/);
  const first = await ensure();
  expect(imports(first.python, "iniconfig")).toContain(`${dirname(dirname(first.python))}/lib/`);
  expect(progress).toEqual([
    { environment: "dev", state: "installing", packages: 1 },
    // Where the PATH has no uv it comes from the index, once.
    ...(progress.length === 2
      ? []
      : [
          { environment: "uv", state: "installing", packages: 1 },
          { environment: "uv", state: "installed", seconds: expect.any(Number) },
        ]),
    { environment: "dev", state: "installed", seconds: expect.any(Number) },
  ]);

  progress = [];
  const begun = performance.now();
  expect(await ensure()).toEqual(first);
  expect(performance.now() - begun).toBeLessThan(50);
  expect(progress).toEqual([]);

  lock(small);
  const second = await ensure();
  expect(second.python).not.toBe(first.python);
  expect(there()).toHaveLength(2);
});

test("environments of earlier locks go when nobody has used them for a month, and another is made", async () => {
  const folder = join(projectRoot, ".sluice", "envs");
  const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60_000);
  const [old, recent, other] = ["dev-0123456789ab", "dev-ba9876543210", "analysis-0123456789ab"];
  for (const name of [old, recent, other]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of [old, other]) utimesSync(join(folder, name), monthAgo, monthAgo);
  const made = dirname(dirname((await ensure()).python));
  expect(there().sort()).toEqual([other, basename(made), recent].sort());
  // To be used keeps it.
  utimesSync(made, monthAgo, monthAgo);
  await ensure();
  lock(small);
  await ensure();
  expect(there()).toContain(basename(made));
});

test("it does not depend on the folder in which it was made", async () => {
  const { python } = await ensure();
  const configuration = readFileSync(join(dirname(dirname(python)), "pyvenv.cfg"), "utf8");
  expect(configuration).toContain("relocatable = true");
  expect(configuration).not.toContain(projectRoot);
});

test("callers at once share one environment, in one process and in two", async () => {
  const [mine, also, ...others] = await Promise.all([
    ensure(),
    ensure(),
    ...[separate(), separate()].map(async (process) => {
      const printed = process.stdout ? once(process.stdout, "data") : undefined;
      const [code] = await once(process, "exit");
      return { code, python: String(await printed).trim() };
    }),
  ]);
  expect(also).toEqual(mine);
  expect(others).toEqual([
    { code: 0, python: mine.python },
    { code: 0, python: mine.python },
  ]);
  expect(progress.filter(({ environment, state }) => environment === "dev" && state === "installing")).toHaveLength(1);
  expect(there()).toHaveLength(1);
});

describe("nothing half made is left", () => {
  test("when a hash does not fit: the error has the command and the end of its output", async () => {
    lock(small.replaceAll(/sha256:[0-9a-f]{4}/g, "sha256:0000"));
    await expect(ensure()).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Installing the Python environment dev failed: `.*uv pip install .*--require-hashes.* -r .*dev\.txt` ended with exit code \d+\.$/,
      ),
      detail: expect.stringMatching(/hash mismatch for `?iniconfig/i),
      fix: expect.stringContaining("run the command again"),
    });
    expect(there()).toEqual([]);
    lock(small);
    await ensure();
  });

  test("when the process is killed in the middle, wherever that is", async () => {
    for (const wait of [0, 150, 400]) {
      lock(small);
      const process = separate();
      const exit = once(process, "exit");
      if (process.stderr === null) throw new Error("stderr is to be a pipe");
      await once(process.stderr, "data");
      await new Promise((resolve) => setTimeout(resolve, wait));
      process.kill("SIGKILL");
      await exit;
      const { python } = await ensure();
      expect(imports(python, "iniconfig")).toContain(dirname(dirname(python)));
    }
    // What a killed process left is removed by the next that builds; the installer that outlived the last is soon done.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    lock(small);
    await ensure();
    expect(there().filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("when its interpreter is gone: it is made again", async () => {
    const { python } = await ensure();
    rmSync(python);
    expect(await ensure()).toEqual({ python });
    imports(python, "iniconfig");
  });
});

describe("which Python", () => {
  const path = process.env.PATH;
  afterEach(() => {
    process.env.PATH = path;
    delete process.env.SLUICE_PYTHON;
  });

  test("none on the PATH: what was looked for", async () => {
    process.env.PATH = projectRoot;
    await expect(ensure()).rejects.toMatchObject({
      message: expect.stringMatching(/needs Python 3\.11 to 3\.13, and none was found\.$/),
      detail:
        "Looked for python3: not there; python: not there; python3.12: not there; python3.11: not there; python3.13: not there.",
      fix: expect.stringContaining("SLUICE_PYTHON"),
    });
  });

  test("one that is too old is not taken", async () => {
    const old = join(projectRoot, "old-python");
    writeFileSync(old, "#!/bin/sh\nprintf '/usr/bin/python3\\n3\\n9\\n'\n", { mode: 0o755 });
    process.env.SLUICE_PYTHON = old;
    await expect(ensure()).rejects.toMatchObject({ detail: `Looked for ${old}: Python 3.9.` });
    expect(there()).toEqual([]);
  });
});

test("DAGs compile for every Airflow of MWAA, and run here in the newest of each major version", () => {
  expect((["3.3.1", "2.11.2"] as const).map(airflowEnvironment)).toEqual(["airflow-3.3.1", "airflow-2.11.2"]);
  expect(() => airflowEnvironment("3.0.6")).toThrow("DAGs compile for Airflow 3.0.6, but it does not run here.");
});
