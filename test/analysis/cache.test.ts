import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { FactCache } from "../../src/analysis/cache.ts";

test("a cache that cannot be written keeps nothing, and nobody is in the way of it", () => {
  const folder = mkdtempSync(join(tmpdir(), "sluice-test-cache-"));
  try {
    writeFileSync(join(folder, "file"), "");
    const cache = new FactCache(join(folder, "file", "sql"), "1", {});
    const request = { kind: "script", path: "a.py", text: "def main(): ..." } as const;
    cache.writeScript(request, { parameters: [], open: false, imports: [], problems: [] });
    expect(cache.readScript(request)).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
