import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { airflowVersions } from "../../src/contracts/environment.ts";
import { packageRoot } from "../../src/package-root.ts";

const read = (file: string): string => readFileSync(join(packageRoot, file), "utf8");

test("the package's root is the folder of the package.json that is named sluice", () => {
  expect(JSON.parse(read("package.json"))).toMatchObject({ name: "sluice", type: "module" });
});

test("the lock has a hash for every package and no address of any", () => {
  const { packages }: { packages: Record<string, { resolved?: string; integrity?: string; inBundle?: true }> } =
    JSON.parse(read("package-lock.json"));
  const { "": root, ...dependencies } = packages;
  expect(root).toBeDefined();
  expect(Object.keys(dependencies).length).toBeGreaterThan(100);
  // What lies in another package's archive is under that one's hash.
  const odd = Object.entries(dependencies).filter(
    ([, { resolved, integrity, inBundle }]) =>
      resolved !== undefined || !(inBundle || integrity?.startsWith("sha512-")),
  );
  expect(odd.map(([name]) => name)).toEqual([]);
});

test("every dependency is pinned exactly", () => {
  const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

const catalogs = airflowVersions.map((version) => `catalog/${version}`);

test("the requirements have hashes and no address", () => {
  for (const name of ["analysis", "aws", "airflow-3.3.1", "airflow-2.11.2", "dev", "checkov", "uv", ...catalogs]) {
    const lock = read(`requirements/${name}.txt`);
    expect([name, lock.match(/^[a-z0-9].*==.*[^\\]$/gim) ?? []]).toEqual([name, []]);
    expect([name, /https?:|index-url|find-links/.test(lock)]).toEqual([name, false]);
  }
});

test("what is packed is the build, the Python sources and their locks, and nothing else", () => {
  const packed: readonly { files: readonly { path: string }[] }[] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], {
      cwd: packageRoot,
      encoding: "utf8",
    }),
  );
  const paths = packed.flatMap(({ files }) => files.map(({ path }) => path));
  const expected =
    /^(README\.md|package\.json|bin\/sluice\.mjs|dist\/.+|requirements\/[^/]+\.(in|txt)|schemas\/.+\.json|src\/glue\/sluice_glue\/.+|src\/catalog\/data\/.+\.json|src\/cdktf\/image-builder\/index\.mjs|src\/(local|analysis|catalog)\/python\/.+)$/;
  expect(paths.filter((path) => !expected.test(path) || /__pycache__|\.pyc$/.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      "bin/sluice.mjs",
      "schemas/protocol.schema.json",
      "requirements/uv.txt",
      "src/catalog/data/operators.json",
      "src/local/python/sluice_protocol/events.py",
    ]),
  );
});
