// Runs the Python of the `dev` environment with the given arguments: `node scripts/python.mjs -m pytest test/local/aws`.
import { spawnSync } from "node:child_process";
import { ensureEnvironments, told } from "./environments.mjs";

try {
  const [python] = await ensureEnvironments(["dev"]);
  const { status, error } = spawnSync(String(python), process.argv.slice(2), { stdio: "inherit" });
  if (error) throw error;
  process.exitCode = status ?? 1;
} catch (error) {
  process.exitCode = told(error);
}
