import { spawnSync } from "node:child_process";

/** Runs a Python script that reads JSON from its standard input and prints JSON. */
export function python(script: string, input: unknown): unknown {
  const { status, stdout, stderr, error } = spawnSync("python3", ["-I", "-c", script], {
    input: JSON.stringify(input),
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`python3 failed: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}
