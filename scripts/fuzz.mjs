// npm run fuzz: 10,000 drawn specs, and as many graphs of tasks, others each time. `npm run fuzz -- 500 7` draws 500 by the seed 7.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./javascript.mjs";

const [count = "10000", seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(`${count} specs, seed ${seed}`);
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/e2e/fuzz", "test/passes/scheduling"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FUZZ_SPECS: count, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
