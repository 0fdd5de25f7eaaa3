import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BindingsFile, bindingsFiles } from "../bindings/generate/files.ts";
import { Catalog } from "../catalog/catalog.ts";
import type { VersionFacts } from "../catalog/facts.ts";
import { merge } from "../catalog/merged.ts";
import { packageRoot } from "../package-root.ts";
import { run } from "../python/command.ts";
import type { ProviderEnvironment } from "../python/provider.ts";
import { readImages } from "./catalog.ts";

/** A release of a provider. */
export interface Provider {
  /** `apache-airflow-providers-ftp` */
  readonly distribution: string;
  readonly version: string;
}

const longest = 5 * 60_000;

/** Reads what a provider's operators take, in an environment that has it, as the catalog's facts were read. */
export async function readProvider(
  { distribution }: Provider,
  { python, packages }: ProviderEnvironment,
): Promise<VersionFacts> {
  const folder = mkdtempSync(join(tmpdir(), "sluice-catalog-"));
  try {
    const out = join(folder, "facts.json");
    await run(python, ["-m", "sluice_catalog", out, "--provider", distribution], {
      purpose: `Reading the operators of ${distribution}`,
      fix: "The lines above are Airflow's own.",
      timeout: longest,
      env: { PYTHONPATH: [packages, join(packageRoot, "src", "catalog", "python")].join(":") },
    });
    return JSON.parse(readFileSync(out, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the first line of a file of bindings begins with, behind the comment's sign. */
const madeBy = "Made by `sluice bindings ";

/** Whether a file's text is of our making. */
export const areBindings = (text: string): boolean => text.startsWith(`// ${madeBy}`);

/** The bindings of a provider's classes; a release that uses one requires the provider. */
export function providerBindings({ distribution, version }: Provider, facts: VersionFacts): readonly BindingsFile[] {
  const requirement = `${distribution}==${version}`;
  return bindingsFiles(new Catalog(merge([facts]), readImages()), {
    header: [`${madeBy}${requirement}\` with Airflow ${facts.airflow}: do not edit.`],
    from: "sluice/operators",
    distribution,
    requires: requirement,
  });
}
