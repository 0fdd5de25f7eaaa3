import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { localChildEnvironment, pythonToolEnvironment } from "../../src/python/process-environment.ts";

const own = { ...process.env };

beforeEach(() => {
  process.env = { ...own, TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "tr_TR.UTF-8" };
});

afterEach(() => {
  process.env = own;
});

test("a child of the local stack is in UTC, as what it stands for is on AWS, wherever the machine is", () => {
  const said = execFileSync(process.execPath, ["-p", "new Date(2026, 0, 1).toISOString()"], {
    env: localChildEnvironment({}),
    encoding: "utf8",
  });
  expect(said.trim()).toBe("2026-01-01T00:00:00.000Z");
});

test("what a child is given itself goes before", () => {
  expect(localChildEnvironment({ TZ: "Asia/Tokyo" }).TZ).toBe("Asia/Tokyo");
});

test("names of files are UTF-8 for every tool, in a locale of no country", () => {
  const charmap = execFileSync("locale", ["charmap"], { env: pythonToolEnvironment(), encoding: "utf8" });
  expect(charmap.trim()).toBe("UTF-8");
});
