import { execFile } from "node:child_process";
import { UserError } from "../diagnostics/user-error.ts";
import { pythonToolEnvironment } from "./process-environment.ts";

/** Versions of Python 3 that an environment takes: minor versions, `below` is the first that it does not. */
export interface PythonRange {
  readonly from: number;
  readonly below: number;
}

interface Interpreter {
  readonly path: string;
  readonly major: number;
  readonly minor: number;
}

/** In this order. The plain name first: it is the one that the user has chosen. */
const names = ["python3", "python", "python3.12", "python3.11", "python3.13"];

const probe = "import sys; print(sys.executable, sys.version_info[0], sys.version_info[1], sep='\\n')";

/**
 * Finds a Python on the PATH, or takes the one that SLUICE_PYTHON names.
 *
 * @returns its absolute path
 * @throws UserError that lists what was looked for and what was found
 */
export async function findPython(range: PythonRange, purpose: string): Promise<string> {
  const chosen = process.env.SLUICE_PYTHON;
  const looked: string[] = [];
  for (const name of chosen ? [chosen] : names) {
    const found = await ask(name);
    if (found?.major === 3 && found.minor >= range.from && found.minor < range.below) return found.path;
    looked.push(found === undefined ? `${name}: not there` : `${name}: Python ${found.major}.${found.minor}`);
  }
  throw new UserError(`${purpose} needs Python 3.${range.from} to 3.${range.below - 1}, and none was found.`, {
    detail: `Looked for ${looked.join("; ")}.`,
    fix: `Install Python 3.12 (or put it on the PATH), or set SLUICE_PYTHON to its path, and run the command again.`,
  });
}

function ask(name: string): Promise<Interpreter | undefined> {
  return new Promise((resolve) => {
    execFile(name, ["-c", probe], { env: pythonToolEnvironment(), timeout: 20_000 }, (error, stdout) => {
      const [path, major, minor] = stdout.split("\n");
      resolve(error !== null || !path ? undefined : { path, major: Number(major), minor: Number(minor) });
    });
  });
}
