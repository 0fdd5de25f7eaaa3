// What Terraform takes to apply the whole platform of dev to the local AWS: all stacks in one, so that nothing waits for a stack's end.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "../scripts/javascript.mjs";

/** cdktf/platform.ts with its stacks as parts of one. */
const inOne = `
import { type App, type LoadedLakehouse, stack } from "sluice/cdktf";
import { foundation } from "./stacks/foundation.ts";
import { guard } from "./stacks/guard.ts";
import { lake } from "./stacks/lake.ts";
import { orchestration } from "./stacks/orchestration.ts";
import { warehouses } from "./stacks/warehouse.ts";

export function platform(app: App, house: LoadedLakehouse): void {
  const all = stack(app, "platform", house.env);
  const base = foundation(all, house);
  lake(all, house, base);
  orchestration(all, house, base, warehouses(all, house, base));
  guard(all, house, base);
}
`;

/** Seconds of the plan and of its application; undefined where Terraform or a mirror of its provider is missing. */
export async function applyCost() {
  const scratch = mkdtempSync(join(tmpdir(), "sluice-bench-apply-"));
  // Within the package: what it runs looks for the package's files above itself.
  mkdirSync(join(root, "build"), { recursive: true });
  const bundled = mkdtempSync(join(root, "build", "bench-"));
  try {
    const outfile = join(bundled, "platform.mjs");
    await build({
      stdin: {
        contents:
          'export { findTerraform } from "./support/terraform.ts"; export { LocalPlatform } from "./infra/local-platform.ts";',
        resolveDir: join(root, "test"),
      },
      ...{ outfile, bundle: true, packages: "external", platform: "node", format: "esm", logLevel: "error" },
    });
    const { findTerraform, LocalPlatform } = await import(pathToFileURL(outfile).href);
    const terraform = findTerraform(scratch);
    if (!terraform) return undefined;
    const platform = await LocalPlatform.start(terraform, scratch);
    try {
      platform.project.write("cdktf/platform.ts", inOne);
      await platform.synthesise();
      const plan = await seconds(() => platform.savePlan("dev-platform"));
      return { plan, apply: await seconds(() => platform.applySaved("dev-platform")) };
    } finally {
      await platform.stop();
    }
  } finally {
    rmSync(bundled, { recursive: true, force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {() => Promise<void>} work */
async function seconds(work) {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
