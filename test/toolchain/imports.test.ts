import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

function cruise(folder: string, ...roots: string[]): Cruise {
  const { stdout, stderr } = spawnSync(
    join(packageRoot, "node_modules", ".bin", "depcruise"),
    [...roots, "--config", join(packageRoot, ".dependency-cruiser.mjs"), "--output-type", "json"],
    { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

test("every rule finds its violation: by value, by type only, by re-export and by a late import", () => {
  const { violations, ruleSetUsed } = cruise(
    join(packageRoot, "test", "toolchain", "imports"),
    "src",
    "dags",
    "lakehouse",
  ).summary;
  const found = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
  expect(found).toEqual([
    "authoring-api-is-only-the-language: src/index.ts → src/passes/pass.ts",
    "bindings-imports-only-what-is-below: src/bindings/index.ts → src/passes/pass.ts",
    "compiler-imports-only-its-stages: src/compile.ts → src/load/project.ts",
    "diagnostics-imports-only-what-is-below: src/diagnostics/render.ts → src/language/task.ts",
    "everything-resolves: src/analysis/lost.ts → ./nowhere.ts",
    "ir-imports-only-what-is-below: src/ir/node.ts → src/language/task.ts",
    "language-contracts-imports-only-what-is-below: src/contracts/dataset.ts → src/operators/noop.ts",
    "no-cycles: src/analysis/cycle-a.ts → src/analysis/cycle-b.ts",
    "nothing-imports-the-cli: src/local/stack.ts → src/cli/command.ts",
    "nothing-imports-the-constructs: src/local/platform.ts → src/cdktf/stack.ts",
    "only-installed-dependencies: src/analysis/development.ts → ../../../node_modules/fast-check/lib/cjs/fast-check.js",
    "only-the-cli-publishes-and-runs: src/load/project.ts → src/publish/publish.ts",
    "only-the-cli-publishes-and-runs: src/publish/publish.ts → src/local/stack.ts",
    "operators-catalog-imports-only-what-is-below: src/operators/noop.ts → src/passes/pass.ts",
    "passes-checks-targets-imports-only-what-is-below: src/passes/pass.ts → src/load/project.ts",
    "product-knows-no-project: src/python/project.ts → lakehouse/index.ts",
    "project-imports-the-package-by-name: dags/orders.dag.ts → src/language/task.ts",
    "pure-code-does-no-input-or-output: src/checks/files.ts → fs",
  ]);
  const silent = ruleSetUsed.forbidden
    .map(({ name }) => name)
    .filter((name) => !found.some((one) => one.startsWith(`${name}:`)));
  expect(silent).toEqual([]);
});

test("every source file is looked into", () => {
  const { modules } = cruise(packageRoot, "src");
  const seen = modules.filter(({ source }) => source.startsWith("src/")).map(({ source }) => source);
  const there = readdirSync(join(packageRoot, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => `src/${name}`);
  expect(seen.sort()).toEqual(there.sort());
  const api = modules.find(({ source }) => source === "src/index.ts");
  // A type-only and an ordinary one.
  expect(api?.dependencies.map(({ resolved }) => resolved)).toEqual(
    expect.arrayContaining(["src/language/dag.ts", "src/language/operator.ts"]),
  );
});
