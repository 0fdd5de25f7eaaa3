import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { archive } from "../../src/project/archive.ts";
import { removeTemporary, temporary } from "./house.ts";

afterAll(removeTemporary);

const contents = {
  "index.mjs": "export const handler = () => 'é';\n",
  "with space.txt": "",
  "b/deep.bin": "\u0000\u0001",
};

function folder(time: number, order: readonly string[]): string {
  const root = join(temporary(), "bundle");
  mkdirSync(join(root, "b"), { recursive: true });
  for (const name of order) {
    writeFileSync(join(root, name), contents[name as keyof typeof contents]);
    utimesSync(join(root, name), time, time);
  }
  return root;
}

/** The archive of a folder, beside it. */
function packed(root: string, belongs?: (path: string) => boolean): string {
  archive(root, `${root}.zip`, belongs);
  return `${root}.zip`;
}

test("the same files make the same archive, whenever they were written, and names with spaces are in it", () => {
  const names = Object.keys(contents);
  const one = packed(folder(1_000_000_000, names));
  const other = packed(folder(1_700_000_000, [...names].reverse()));
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);

  const read = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, z.read(i).decode(), oct(i.external_attr >> 16)] for i in z.infolist()]))`;
  const listed: readonly [string, string, string][] = JSON.parse(
    execFileSync("python3", ["-c", read, one], { encoding: "utf8" }),
  );
  expect(listed).toEqual(
    Object.entries(contents)
      .sort()
      .map(([name, text]) => [name, text, "0o100644"]),
  );
});

test("another byte is another archive", () => {
  const root = folder(1_000_000_000, Object.keys(contents));
  const before = readFileSync(packed(root));
  writeFileSync(join(root, "index.mjs"), `${contents["index.mjs"]}\n`);
  expect(readFileSync(packed(root)).equals(before)).toBe(false);
});

test("only what belongs is packed", () => {
  const root = folder(1_000_000_000, Object.keys(contents));
  expect(readFileSync(packed(root, (path) => path.startsWith("b/"))).includes("index.mjs")).toBe(false);
});
