import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { withPlanFile } from "../../src/cli/plan-file.ts";
import { applyIn, applyPlan, planIn } from "../../src/cli/terraform.ts";
import { type Change, type Plan, planOf, updatesOf } from "../../src/cli/terraform-changes.ts";
import { withOverride } from "../../src/cli/terraform-override.ts";
import { StandInTerraform } from "../support/stand-in-terraform.ts";

let scratch: string;
let stack: string;
const { PATH } = process.env;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "sluice-test-terraform-"));
  stack = join(scratch, "stack");
  mkdirSync(stack);
  writeStack({});
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(scratch, { recursive: true, force: true });
});

function writeStack(more: object): void {
  const terraform = { backend: { local: { path: join(scratch, "state.tfstate") } } };
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ terraform, ...more }));
}

const plan = () => withPlanFile((file) => planIn(stack, file));

describe("HCP Terraform, which plans elsewhere", () => {
  /** What `terraform plan -json` writes there: one line of its own, and the run's for people. */
  const remote = [
    `{"@level":"info","@message":"Terraform 1.11.4","@module":"terraform.ui","terraform":"1.11.4","type":"version","ui":"1.2"}`,
    "Running plan in HCP Terraform. Output will stream here.",
    "",
    "Plan: 1 to add, 1 to change, 2 to destroy.",
  ].join("\n");
  const saved = JSON.stringify({ remote_plan_format: 1, run_id: "run-7", hostname: "app.terraform.io" });
  const managed = (address: string, actions: readonly string[], more: object = {}) => ({
    ...{ address, mode: "managed", change: { actions } },
    ...more,
  });
  const shown = {
    format_version: "1.2",
    planned_values: {},
    resource_changes: [
      managed("aws_s3_bucket.kept", ["no-op"]),
      managed("aws_s3_bucket.new", ["create"]),
      managed("aws_s3_bucket.old", ["delete"]),
      managed("aws_kms_key.key", ["delete", "create"]),
      managed("aws_iam_role.role", ["update"]),
      managed("aws_sns_topic.topic", ["no-op"], { previous_address: "aws_sns_topic.before" }),
      managed("aws_glue_job.job", ["forget"]),
      { address: "data.aws_region.gone", mode: "data", change: { actions: ["delete"] } },
    ],
  };

  test("its changes are those of the saved plan, which is what is applied", async () => {
    const terraform = new StandInTerraform(join(scratch, "bin"), {
      plan: { stdout: remote, saved },
      show: { stdout: JSON.stringify(shown) },
    });
    process.env.PATH = terraform.path;
    const file = join(scratch, "plan");
    expect((await planIn(stack, file)).changes).toEqual([
      { action: "create", address: "aws_s3_bucket.new" },
      { action: "delete", address: "aws_s3_bucket.old" },
      { action: "replace", address: "aws_kms_key.key" },
      { action: "update", address: "aws_iam_role.role" },
      { action: "move", address: "aws_sns_topic.topic" },
      { action: "forget", address: "aws_glue_job.job" },
    ]);
    await applyPlan(stack, file);
    expect(terraform.calls().slice(-2)).toEqual([
      `show -json -no-color ${file}`,
      `apply -input=false -json -no-color ${file}`,
    ]);
  });

  test("a plan that nothing tells of is an error, and not a plan without changes", async () => {
    const terraform = new StandInTerraform(join(scratch, "bin"), {
      plan: { stdout: remote, saved },
      show: { stdout: "{}" },
    });
    process.env.PATH = terraform.path;
    await expect(plan()).rejects.toMatchObject({
      name: "UserError",
      message: "Terraform does not say what it would change.",
      detail: expect.stringContaining("2 to destroy"),
    });
  });

  test("where its run fails, what it wrote for people is told", async () => {
    const failed = `${remote}\nError: No valid credential sources found\n{"@level":"error","@message":"Error: Operation failed","diagnostic":{"severity":"error","summary":"Operation failed","detail":"failed running terraform plan (exit 1)"},"type":"diagnostic"}\n`;
    process.env.PATH = new StandInTerraform(join(scratch, "bin"), { plan: { stdout: failed, code: 1 } }).path;
    await expect(plan()).rejects.toMatchObject({
      detail: expect.stringMatching(/No valid credential sources found[\s\S]*Operation failed\nfailed running/),
    });
  });

  test("a run that waits for another stack's output is known by its words, one that fails otherwise, too, is not", async () => {
    const words =
      "\u2502 Error: Unsupported attribute\n\u2502   data.terraform_remote_state.before.outputs is object with 1 attribute\n";
    const ended = `{"@level":"error","@message":"Error: Operation failed","diagnostic":{"severity":"error","summary":"Operation failed","detail":"failed running terraform plan (exit 1)"},"type":"diagnostic"}\n`;
    const terraform = new StandInTerraform(join(scratch, "bin"), { plan: { stdout: words + ended, code: 1 } });
    process.env.PATH = terraform.path;
    await expect(plan()).rejects.toMatchObject({ awaitsStack: true });
    const more = "\u2502 Error: No valid credential sources found\n";
    terraform.answer({ plan: { stdout: words + more + ended, code: 1 } });
    await expect(plan()).rejects.toMatchObject({ awaitsStack: false });
  });
});

const found = spawnSync("terraform", ["-version"], { stdio: "ignore" }).status === 0;

(found ? describe : describe.skip)("Terraform on this machine", () => {
  const byAddress = ({ changes }: Plan): readonly Change[] =>
    [...changes].sort((a, b) => (a.address < b.address ? -1 : 1));
  const data = (blocks: object) => writeStack({ resource: { terraform_data: blocks } });

  test("its changes are told by its lines, and its plan is applied", async () => {
    data({ one: { input: "1" }, two: { triggers_replace: ["1"] } });
    await withPlanFile(async (file) => {
      expect((await planIn(stack, file)).changes).toHaveLength(2);
      await applyPlan(stack, file);
    });
    expect(await plan()).toEqual({ changes: [], outputs: false });
    data({ two: { triggers_replace: ["2"] }, three: { input: "3" } });
    expect(byAddress(await plan())).toEqual([
      { action: "delete", address: "terraform_data.one" },
      { action: "create", address: "terraform_data.three" },
      { action: "replace", address: "terraform_data.two" },
    ]);
  });

  test("its saved plan, as it is shown, tells the same as its lines do", async () => {
    data({ one: { input: "1" }, two: { triggers_replace: ["1"] }, four: { input: "4" }, five: { input: "5" } });
    await withPlanFile(async (file) => {
      await planIn(stack, file);
      await applyPlan(stack, file);
    });
    writeStack({
      resource: { terraform_data: { two: { triggers_replace: ["2"] }, three: { input: "3" }, six: { input: "4" } } },
      moved: [{ from: "terraform_data.four", to: "terraform_data.six" }],
      removed: [{ from: "terraform_data.five", lifecycle: { destroy: false } }],
    });
    await withPlanFile(async (file) => {
      const told = await planIn(stack, file);
      expect(byAddress(told).map(({ action }) => action)).toEqual(["forget", "delete", "move", "create", "replace"]);
      expect(byAddress(await planOf(stack, "", file))).toEqual(byAddress(told));
    });
  });

  test("an output more is told, by its lines and by the saved plan alike: no resource changes, and other stacks may wait for it", async () => {
    data({ one: { input: "1" } });
    await withPlanFile(async (file) => {
      await planIn(stack, file);
      await applyPlan(stack, file);
    });
    writeStack({ resource: { terraform_data: { one: { input: "1" } } }, output: { more: { value: "1" } } });
    await withPlanFile(async (file) => {
      expect(await planIn(stack, file)).toEqual({ changes: [], outputs: true });
      expect(await planOf(stack, "", file)).toEqual({ changes: [], outputs: true });
    });
  });

  test("a kept plan tells what an argument was and will be; a stack may say something else for a while, literally", async () => {
    data({ one: { input: "old" }, two: { input: "2" } });
    await withPlanFile(async (file) => {
      await planIn(stack, file);
      await applyPlan(stack, file);
    });
    data({ one: { input: "new" }, two: { input: "2" }, three: { input: "3" } });
    const type = { type: "terraform_data", argument: "input" };
    const updates = () => withPlanFile(async (file) => (await planIn(stack, file)) && updatesOf(stack, file, type));
    expect(await updates()).toEqual([{ address: "terraform_data.one", before: "old", after: "new" }]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's.
    const both = "${aws:username} and %{if}";
    const blocks = { resource: { terraform_data: { one: { input: both } } } };
    await withOverride(stack, blocks, () => applyIn(stack, ["terraform_data.one", "terraform_data.three"]));
    expect(await updates()).toEqual([{ address: "terraform_data.one", before: both, after: "new" }]);
    await applyIn(stack);
    expect(await plan()).toEqual({ changes: [], outputs: false });
  });

  test("it is known whether a stack only waits for another: for its state, or for an output", async () => {
    const before = join(scratch, "before.tfstate");
    const taking = (input: string) =>
      writeStack({
        data: { terraform_remote_state: { before: { backend: "local", config: { path: before } } } },
        resource: { terraform_data: { one: { input } } },
      });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's.
    taking("${data.terraform_remote_state.before.outputs.bucket}");
    await expect(plan()).rejects.toMatchObject({ awaitsStack: true });
    const state = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "before", resources: [] };
    writeFileSync(before, JSON.stringify({ ...state, outputs: { other: { value: "1", type: "string" } } }));
    await expect(plan()).rejects.toMatchObject({ awaitsStack: true });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's.
    taking("${terraform_data.one.nothing}");
    await expect(plan()).rejects.toMatchObject({ awaitsStack: false });
  });
});
