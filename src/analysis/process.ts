import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { SqlFact } from "../ir/sql-facts.ts";
import { packageRoot } from "../package-root.ts";
import { pythonToolEnvironment } from "../python/process-environment.ts";
import type { SqlRequest, SqlSchema } from "./requests.ts";

/** Folder of the Python package. */
export const pythonFolder = join(packageRoot, "src", "analysis", "python");

/** Longest time for the first answer and between two, in milliseconds: far above what one file takes. */
const timeLimit = 60_000;
/** Characters of the process's last words that are shown. */
const lastWords = 2_000;

/**
 * Asks one `sluice_sql` process for the facts of SQL files, in order.
 *
 * @throws Error where the process ends without having answered: mistakes in SQL are in the facts, so this is a bug
 */
export function askPython(
  python: string,
  requests: readonly SqlRequest[],
  schema: SqlSchema,
): Promise<readonly SqlFact[]> {
  return new Promise((resolve, reject) => {
    // -P: a file of the project's own never stands in for a module.
    const child = spawn(python, ["-P", "-m", "sluice_sql"], {
      env: { ...pythonToolEnvironment(), PYTHONPATH: pythonFolder },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const facts: SqlFact[] = [];
    let errors = "";
    let late = false;
    const watch = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeLimit);
    child.stderr.on("data", (chunk: Buffer) => {
      errors = (errors + chunk.toString("utf8")).slice(-lastWords);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      watch.refresh();
      const fact = factIn(line);
      if (fact) facts.push(fact);
      else child.kill("SIGKILL");
    });
    // A process that ends early closes its stdin; `close` below says so.
    child.stdin.on("error", () => undefined);
    child.on("error", (problem) => {
      clearTimeout(watch);
      reject(new Error(`The SQL analysis could not be started with ${python}: ${problem.message}`, { cause: problem }));
    });
    child.on("close", (code, signal) => {
      clearTimeout(watch);
      const next = requests[facts.length];
      if (next === undefined && code === 0) return resolve(facts);
      const how = late ? `took longer than ${timeLimit / 1000} s` : `ended with ${signal ?? `exit code ${code}`}`;
      reject(new Error(`The SQL analysis ${how} at ${next?.path ?? "its end"}.\n${errors.trim()}`));
    });
    child.stdin.write(`${JSON.stringify({ schema })}\n`);
    for (const [id, { engine, text }] of requests.entries()) {
      child.stdin.write(`${JSON.stringify({ id, engine, text })}\n`);
    }
    child.stdin.end();
  });
}

/** The fact of an answer; undefined for what is none. */
function factIn(line: string): SqlFact | undefined {
  try {
    return (JSON.parse(line) as { readonly fact?: SqlFact }).fact;
  } catch {
    return undefined;
  }
}
