import fc from "fast-check";
import type { ScriptFact } from "../../src/ir/script-facts.ts";
import { hostileUnicode } from "../targets/text.ts";
import type { Spelling } from "./drawn.ts";

/** A Python file: hostile text, of which the compiler knows only what the analysis would say. */
export interface DrawnScript {
  readonly path: string;
  readonly text: string;
  readonly fact: ScriptFact;
}

const parameters = [
  { name: "day", annotation: "str", required: true },
  { name: "limit", annotation: "int | None", required: false },
  { name: "datasets", annotation: "dict[str, str]", required: false },
];

/** The scripts of drawn specs: some whose `main` takes anything, some that take what they name. */
export const drawnScripts: readonly DrawnScript[] = fc
  .sample(hostileUnicode, { numRuns: 24, seed: 12 })
  .map((text, index) => ({
    path: `dags/drawn/script_${index}.py`,
    text,
    fact:
      index % 2 === 0
        ? { parameters: [], open: true, imports: [], problems: [] }
        : { parameters, open: false, imports: [], problems: [] },
  }));

/** What the compiler is told of a script, with `spelled` for its text. */
export const scriptOf = ({ text, fact }: DrawnScript, spelled: Spelling) => ({ text: spelled(text), fact });
