import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { withPlanFile } from "../../src/cli/plan-file.ts";
import { applyPlan, planIn } from "../../src/cli/terraform.ts";
import { initialise } from "../../src/cli/terraform-init.ts";
import { StandInTerraform } from "../support/stand-in-terraform.ts";

let scratch: string;
let stack: string;
const { PATH, TF_CLI_CONFIG_FILE } = process.env;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "sluice-test-terraform-"));
  stack = join(scratch, "stack");
  mkdirSync(stack);
});
afterEach(() => {
  process.env.PATH = PATH;
  if (TF_CLI_CONFIG_FILE === undefined) delete process.env.TF_CLI_CONFIG_FILE;
  else process.env.TF_CLI_CONFIG_FILE = TF_CLI_CONFIG_FILE;
  rmSync(scratch, { recursive: true, force: true });
});

/** Writes a stack with its state in a file and a provider that is never started. */
function writeStack({ state = "a", provider }: { readonly state?: string; readonly provider?: string }): void {
  const thing = { source: "example/thing", version: provider };
  const terraform = {
    backend: { local: { path: join(scratch, `${state}.tfstate`) } },
    ...(provider === undefined ? {} : { required_providers: { thing } }),
  };
  const resource = { terraform_data: { one: { input: "1" } } };
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ terraform, resource }));
}

test("a folder is initialised once, and again after an initialisation that failed", async () => {
  mkdirSync(join(stack, ".terraform"));
  writeStack({ provider: "1.0.0" });
  const terraform = new StandInTerraform(join(scratch, "bin"), { init: { stderr: "Error: no network", code: 1 } });
  process.env.PATH = terraform.path;
  await expect(initialise(stack)).rejects.toMatchObject({ detail: "Error: no network" });
  terraform.answer({});
  await initialise(stack);
  await initialise(stack);
  expect(terraform.calls()).toEqual(Array(2).fill("init -input=false -no-color -upgrade"));
});

const version = spawnSync("terraform", ["version", "-json"], { encoding: "utf8" }).stdout;

(version ? describe : describe.skip)("Terraform on this machine", () => {
  test("another version of a provider is chosen anew", async () => {
    const { platform }: { readonly platform: string } = JSON.parse(version);
    for (const each of ["1.0.0", "2.0.0"]) {
      const folder = join(scratch, "mirror", "registry.terraform.io", "example", "thing", each, platform);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `terraform-provider-thing_v${each}`), each, { mode: 0o755 });
    }
    const settings = join(scratch, "terraform.rc");
    const mirror = JSON.stringify(join(scratch, "mirror"));
    writeFileSync(settings, `provider_installation {\n  filesystem_mirror { path = ${mirror} }\n}\n`);
    process.env.TF_CLI_CONFIG_FILE = settings;
    for (const provider of ["1.0.0", "2.0.0", "1.0.0"]) {
      writeStack({ provider });
      await initialise(stack);
      expect(readFileSync(join(stack, ".terraform.lock.hcl"), "utf8")).toMatch(`version     = "${provider}"`);
    }
  });

  test("a state that is to be kept elsewhere is not forgotten: what takes it there is said, and then all goes on", async () => {
    writeStack({ state: "before" });
    await withPlanFile(async (file) => {
      await planIn(stack, file);
      await applyPlan(stack, file);
    });
    writeStack({ state: "after" });
    for (const _ of ["at first", "and again"]) {
      await expect(withPlanFile((file) => planIn(stack, file))).rejects.toMatchObject({
        message: "The stack's state is to be kept elsewhere than before, and has to be taken there.",
        fix: `Run terraform init -migrate-state in ${stack} (to HCP Terraform: terraform init), then this command again.`,
      });
    }
    spawnSync("terraform", ["init", "-migrate-state", "-force-copy"], { cwd: stack });
    expect(await withPlanFile((file) => planIn(stack, file))).toEqual({ changes: [], outputs: false });
  });
});
