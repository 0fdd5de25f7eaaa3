// npm run build: dist/ from nothing but the sources.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { buildJavaScript, dist, root } from "./javascript.mjs";

const types = join(dist, "types");
const built = await buildJavaScript();
// What earlier builds left, after the new one is in place: another process may be running from here.
for (const entry of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  const path = join(dist, entry);
  const needed = path.startsWith(types) || built.some((each) => each === path || each.startsWith(`${path}${sep}`));
  if (!needed) rmSync(path, { recursive: true, force: true });
}

rmSync(types, { recursive: true, force: true });
const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.types.json"], { cwd: root, stdio: "inherit" });
process.exitCode = status === 0 ? 0 : 1;
