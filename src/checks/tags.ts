import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** Characters: TAG_MAX_LEN of models/dag.py (2.11.2) and sdk/definitions/dag.py (3.3.1), which raise for more. */
const longest = 100;

/** Tags that Airflow takes. */
export const tags: Check = ({ resolved }, _context, report) => {
  for (const { origin, tags: given } of resolved.dags) {
    for (const [index, tag] of given.entries()) {
      // Python counts characters, not the halves of pairs.
      const characters = [...tag];
      if (characters.length <= longest) continue;
      report({
        code: "dag/bad-tag",
        severity: "error",
        at: at(origin, `tags.${index}`),
        message: `The tag '${characters.slice(0, 20).join("")}…' has ${characters.length} characters: Airflow takes at most ${longest}.`,
        fix: "Shorten it, and say the rest in the DAG's description.",
      });
    }
  }
};
