import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { StandInTerraform } from "../support/stand-in-terraform.ts";
import { Project } from "./project.ts";

jest.setTimeout(240_000);

let project: Project;
let terraform: StandInTerraform;
beforeAll(() => {
  project = Project.reference();
  terraform = new StandInTerraform(join(project.root, "bin"), {});
});
afterAll(() => project.remove());

const commands = [["publish"], ["quality", "orders"], ["deploy"]] as const;

/** An AWS without files, roles and keys of whoever runs the tests. */
const nobody = () => ({
  PATH: terraform.path,
  AWS_ACCESS_KEY_ID: "",
  AWS_SECRET_ACCESS_KEY: "",
  AWS_SESSION_TOKEN: "",
  AWS_PROFILE: "",
  AWS_SHARED_CREDENTIALS_FILE: join(project.root, "no-credentials"),
  AWS_CONFIG_FILE: join(project.root, "no-config"),
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_MAX_ATTEMPTS: "1",
});

test.each(commands)("sluice %s --env dev without credentials says how to log in", async (...command) => {
  const { code, stderr } = await project.sluiceWith(nobody(), ...command, "--env", "dev");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^error There are no AWS credentials\.\n[\s\S]*aws sso login/),
  });
});

const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" };

test.each(commands)("sluice %s --env dev without a network says to check it", async (...command) => {
  const nowhere = { ...nobody(), ...keys, AWS_ENDPOINT_URL: "http://aws.invalid" };
  const { code, stderr } = await project.sluiceWith(nowhere, ...command, "--env", "dev");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^error AWS cannot be reached\.\n[\s\S]*Check the network/),
  });
});

/** Does something while MWAA, or what answers in its place, says that the environment has a status. */
async function whileMwaaSays<T>(status: string, work: (variables: Record<string, string>) => Promise<T>): Promise<T> {
  const mwaa = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ Environment: { Name: "sluice-dev", Status: status } }));
  });
  await new Promise<void>((resolve) => mwaa.listen(0, "127.0.0.1", resolve));
  const address = mwaa.address();
  if (address === null || typeof address === "string") throw new Error("The server listens nowhere.");
  try {
    return await work({ ...nobody(), ...keys, AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}` });
  } finally {
    mwaa.closeAllConnections();
    mwaa.close();
  }
}

test("sluice deploy does not begin while MWAA is at work: it could not publish", async () => {
  const { code, stderr } = await whileMwaaSays("UPDATING", (there) =>
    project.sluiceWith(there, "deploy", "--env", "dev"),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error The MWAA environment sluice-dev is UPDATING/);
  // Nothing was changed, nor even looked at.
  expect(terraform.calls()).toEqual([]);
});

test("sluice deploy applies a stack that only has an output more: the stacks after it begin with it", async () => {
  const none = '{"@level":"info","@message":"","type":"change_summary"}\n';
  const output = '{"@level":"info","@message":"","type":"outputs","outputs":{"more":{"action":"create"}}}\n';
  terraform.answer({ plan: { stdout: none }, "dev-foundation plan": { stdout: none + output } });
  await whileMwaaSays("AVAILABLE", (there) => project.sluiceWith(there, "deploy", "--env", "dev"));
  const applied = terraform.calls().filter((call) => call.startsWith("apply"));
  expect(applied).toEqual([expect.stringMatching(/^apply -input=false -json -no-color \S+plan$/)]);
});
