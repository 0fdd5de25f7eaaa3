import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { StandInTerraform } from "../support/stand-in-terraform.ts";
import { Project } from "./project.ts";

jest.setTimeout(120_000);

let project: Project;
beforeAll(() => {
  project = Project.reference();
});
afterAll(() => project.remove());

/** A line of `terraform plan -json`. */
const line = (type: string, more: object, level = "info") =>
  `${JSON.stringify({ "@level": level, "@message": type, type, ...more })}\n`;

const none = line("change_summary", { changes: { add: 0, change: 0, remove: 0, operation: "plan" } });
const bucket = line("planned_change", { change: { action: "create", resource: { addr: "aws_s3_bucket.new" } } });
const awaits = line(
  "diagnostic",
  {
    diagnostic: {
      summary: "Unable to find remote state",
      detail: "No stored state was found for the given workspace in the given backend.",
      address: "data.terraform_remote_state.cross-stack-reference-input-dev-foundation",
    },
  },
  "error",
);

function plan(answers: ConstructorParameters<typeof StandInTerraform>[1]) {
  const { path } = new StandInTerraform(join(project.root, "bin"), answers);
  return project.sluiceWith({ PATH: path }, "plan", "--env", "dev", "--json");
}

test("before the first deploy, the stacks that wait for others are named, and those before them planned", async () => {
  const { code, stderr, json } = await plan({
    plan: { stdout: awaits, code: 1 },
    "dev-foundation plan": { stdout: bucket + none },
  });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stderr).toContain("dev-foundation\n  creates aws_s3_bucket.new\n");
  expect(stderr).toContain("dev-lake\n  is planned when dev-foundation is applied\n");
  expect(stderr).toMatch(/\n1 change, and those of .*dev-lake/);
  expect(json).toContainEqual({ stack: "dev-lake", after: ["dev-foundation"] });
});

test("a stack that waits for nothing that is to come fails as it did", async () => {
  const { code, stderr } = await plan({
    plan: { stdout: awaits, code: 1 },
    "dev-foundation plan": { stdout: none },
  });
  expect(code).toBe(1);
  expect(stderr).toContain("error terraform plan failed.\n  Unable to find remote state");
});

test("a platform that is as the project says", async () => {
  const { code, stderr } = await plan({ plan: { stdout: none } });
  expect(code).toBe(0);
  expect(stderr).toMatch(/\nNothing changes\.\n$/);
});
