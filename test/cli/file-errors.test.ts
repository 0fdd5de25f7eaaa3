import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { fileTrouble } from "../../src/cli/file-errors.ts";
import { lambdaFunction } from "../../src/index.ts";
import { bundleFunctions } from "../../src/load/functions.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-test-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
};

test("a file or folder that cannot be used is named, with what to do", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(fileTrouble(thrownBy(() => writeFileSync(folder, "")))).toMatchObject({ message: `${folder} is a folder.` });
  expect(fileTrouble(thrownBy(() => mkdirSync(join(file, "inner"))))).toMatchObject({
    message: `${file}/inner is not in a folder.`,
    fix: expect.stringContaining("Take the file away"),
  });
  symlinkSync(join(folder, "nowhere"), join(folder, "link"));
  expect(fileTrouble(thrownBy(() => mkdirSync(join(folder, "link", "x"), { recursive: true })))).toMatchObject({
    message: `${folder}/link/x cannot be made.`,
  });
  expect(fileTrouble(thrownBy(() => mkdtempSync(join(folder, "none", "plan-"))))).toMatchObject({
    message: `${folder}/none/plan-XXXXXX cannot be made.`,
    fix: expect.stringContaining("TMPDIR"),
  });
  expect(fileTrouble(Object.assign(new Error("no"), { code: "ENOSPC", syscall: "write" }))).toMatchObject({
    message: "A file or folder has no room.",
  });
});

test("a missing file, the network and all else stay what they are", () => {
  const refused = Object.assign(new Error("no"), { code: "EACCES", syscall: "listen", address: "127.0.0.1" });
  for (const error of [thrownBy(() => readFileSync(join(folder, "none"))), refused, new Error("no"), "no"]) {
    expect(fileTrouble(error)).toBeUndefined();
  }
});

test("a build folder that cannot be written is no mistake in a handler", async () => {
  mkdirSync(join(folder, "lambda_src", "orders"), { recursive: true });
  writeFileSync(join(folder, "lambda_src", "orders", "handler.ts"), "export const handler = async () => 1;\n");
  writeFileSync(join(folder, "build"), "");
  const orders = lambdaFunction("orders", { input: {}, output: {} });
  const options = { projectRoot: folder, buildFolder: join(folder, "build"), report: () => undefined };
  const failure: unknown = await bundleFunctions([orders], options).catch((error: unknown) => error);
  expect(fileTrouble(failure)?.message).toContain("is not in a folder.");
});
