import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

jest.setTimeout(240_000);

let project: Project;
beforeAll(() => {
  project = Project.reference();
});
afterAll(() => project.remove());

const commands = [["publish"], ["quality", "orders"]] as const;

/** An AWS without files, roles and keys of whoever runs the tests. */
const nobody = () => ({
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

test.each(commands)("sluice %s --env dev without a network says to check it", async (...command) => {
  const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret", AWS_ENDPOINT_URL: "http://aws.invalid" };
  const { code, stderr } = await project.sluiceWith({ ...nobody(), ...keys }, ...command, "--env", "dev");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^error AWS cannot be reached\.\n[\s\S]*Check the network/),
  });
});
