import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ScriptFact } from "../ir/script-facts.ts";
import type { SqlExpressionFact, SqlFact } from "../ir/sql-facts.ts";
import { packageRoot } from "../package-root.ts";
import { pythonToolEnvironment } from "../python/process-environment.ts";
import type { ExpressionRequest, ScriptRequest, SqlRequest, SqlSchema } from "./requests.ts";

/** Folder of the Python package. */
export const pythonFolder = join(packageRoot, "src", "analysis", "python");

/** Longest time for the first answer and between two, in milliseconds: far above what one file takes. */
const timeLimit = 60_000;
/** Characters of the process's last words that are shown. */
const lastWords = 2_000;

type Request = SqlRequest | ExpressionRequest | ScriptRequest;
type Fact = SqlFact | SqlExpressionFact | ScriptFact;

/** What was asked with its answers, in order. */
export interface Answers {
  readonly files: readonly (readonly [SqlRequest, SqlFact])[];
  readonly expressions: readonly (readonly [ExpressionRequest, SqlExpressionFact])[];
  readonly scripts: readonly (readonly [ScriptRequest, ScriptFact])[];
}

/**
 * Asks one `sluice_sql` process for the facts of SQL files, expressions and scripts.
 *
 * @throws Error where the process ends without having answered: mistakes in them are in the facts, so this is a bug
 */
export async function askPython(
  python: string,
  asked: {
    readonly files: readonly SqlRequest[];
    readonly schema: SqlSchema;
    readonly expressions: readonly ExpressionRequest[];
    readonly scripts: readonly ScriptRequest[];
  },
): Promise<Answers> {
  const facts = await factsOf(python, asked.schema, [...asked.files, ...asked.expressions, ...asked.scripts]);
  const expressions = facts.slice(asked.files.length);
  const scripts = expressions.slice(asked.expressions.length);
  return {
    files: asked.files.map((request, index) => [request, answered(request, facts[index], isFile)]),
    expressions: asked.expressions.map((request, index) => [
      request,
      answered(request, expressions[index], isExpression),
    ]),
    scripts: asked.scripts.map((request, index) => [request, answered(request, scripts[index], isScript)]),
  };
}

const isExpression = (fact: Fact): fact is SqlExpressionFact => "type" in fact;
const isScript = (fact: Fact): fact is ScriptFact => "parameters" in fact;
const isFile = (fact: Fact): fact is SqlFact => !isExpression(fact) && !isScript(fact);
const titleOf = (request: Request): string => ("path" in request ? request.path : request.key);

function answered<F extends Fact>(request: Request, fact: Fact | undefined, is: (fact: Fact) => fact is F): F {
  if (fact && is(fact)) return fact;
  throw new Error(`The SQL analysis gave no answer for ${titleOf(request)}`);
}

function factsOf(python: string, schema: SqlSchema, requests: readonly Request[]): Promise<readonly Fact[]> {
  return new Promise((resolve, reject) => {
    // -P: a file of the project's own never stands in for a module.
    const child = spawn(python, ["-P", "-m", "sluice_sql"], {
      env: { ...pythonToolEnvironment(), PYTHONPATH: pythonFolder },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const facts: Fact[] = [];
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
      reject(new Error(`The SQL analysis ${how} at ${next ? titleOf(next) : "its end"}.\n${errors.trim()}`));
    });
    child.stdin.write(`${JSON.stringify({ schema })}\n`);
    for (const [id, request] of requests.entries()) {
      child.stdin.write(`${JSON.stringify({ kind: "file", ...request, id })}\n`);
    }
    child.stdin.end();
  });
}

/** The fact of an answer; undefined for what is none. */
function factIn(line: string): Fact | undefined {
  try {
    return (JSON.parse(line) as { readonly fact?: Fact }).fact;
  } catch {
    return undefined;
  }
}
