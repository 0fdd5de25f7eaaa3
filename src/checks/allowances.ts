import type { Definition } from "../contracts/definition.ts";
import { type AllowableCode, allowable } from "../diagnostics/allowable.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { DagSpec } from "../language/dag.ts";

interface Allowance {
  readonly code: string;
  readonly origin: Origin;
  readonly reason: unknown;
  used: boolean;
}

const placeOf = ({ file, line, column }: Origin): string => `${file}:${line}:${column}`;

const isAllowable = (code: string): code is AllowableCode => allowable.some((each) => each === code);

/** What Airflow deprecates is another thing on each version, and networks are of environments: the same spec is compiled for all. */
const isOfEnvironment = (code: AllowableCode): boolean =>
  code.startsWith("airflow/") || code === "connection/unreachable";

/** Warnings that are allowed in place: a task's and a definition's stand there, a DAG's at the DAG and at all of its tasks. */
export class AllowedWarnings {
  /** By place, code and reason: the tasks of a loop stand at one place. */
  readonly #allowances = new Map<string, Allowance>();
  readonly #byPlace = new Map<string, Allowance[]>();

  constructor(specs: readonly DagSpec[]) {
    for (const { options, origin, tasks } of specs) {
      this.#add(options.allow, origin, () => [origin, ...tasks.map((task) => task.origin)]);
      for (const task of tasks) this.#add(task.options.allow, task.origin, () => [task.origin]);
    }
  }

  /** What definitions allow, where they are judged. */
  ofDefinitions(definitions: readonly Definition[]): void {
    for (const { allow, origin } of definitions) this.#add(allow, origin, () => [origin]);
  }

  #add(given: object | undefined, origin: Origin, places: () => readonly Origin[]): void {
    if (given === undefined) return;
    for (const [code, reason] of Object.entries(given)) {
      const key = `${placeOf(origin)} ${code} ${reason}`;
      const allowance = this.#allowances.get(key) ?? { code, origin, reason, used: false };
      this.#allowances.set(key, allowance);
      for (const place of new Set(places().map(placeOf))) {
        this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), allowance]);
      }
    }
  }

  /** Whether a finding is a warning that its place allows. An error is never allowed. */
  allows({ code, severity, at: place }: Diagnostic): boolean {
    if (severity !== "warning" || !isAllowable(code)) return false;
    const found = (this.#byPlace.get(placeOf(place)) ?? []).filter((each) => each.code === code);
    for (const each of found) each.used = true;
    return found.length > 0;
  }

  /** Allowances that say nothing, or no reason; to be asked when all that there is to allow has been found. */
  *mistakes(): Generator<Diagnostic> {
    for (const { code, origin, reason, used } of this.#allowances.values()) {
      const place = at(origin, `allow.${code}`);
      if (!isAllowable(code)) {
        yield {
          code: "allow/unknown",
          severity: "error",
          at: place,
          message: `'${code}' is no warning that can be allowed.`,
          fix: `Those are: ${allowable.join(", ")}.`,
        };
      } else if (typeof reason !== "string" || reason.trim() === "") {
        yield {
          code: "allow/no-reason",
          severity: "error",
          at: place,
          message: `It allows ${code}, and does not say why.`,
          fix: `Write the reason: allow: { "${code}": "…" }.`,
        };
      } else if (!used && !isOfEnvironment(code)) {
        yield {
          code: "allow/unused",
          severity: "warning",
          at: place,
          message: `It allows ${code}, and there is nothing of that here.`,
          fix: "Take the allowance away.",
        };
      }
    }
  }
}
