import { isMart } from "../contracts/dataset.ts";
import type { Definition } from "../contracts/definition.ts";
import type { HouseBucket } from "../contracts/names.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Check } from "./check.ts";

/** The buckets that Sluice makes itself. */
const houseBuckets: readonly HouseBucket[] = ["lake", "mwaa", "athena", "logs"];

/** Things that would be one thing on AWS: ids differ in more characters than physical names have. */
export const nameCollisions: Check = (_stages, { lakehouse, names }, report) => {
  const ours = new Map(houseBuckets.map((role) => [names.houseBucket(role), `Sluice's own bucket '${role}'`]));
  distinct(lakehouse.all("bucket"), ({ id }) => names.bucket(id), report, ours);
  distinct(lakehouse.all("function"), ({ id }) => names.function(id), report);
  distinct(lakehouse.all("job"), ({ id }) => names.job(id), report);
  distinct(lakehouse.all("topic"), ({ id }) => names.topic(id), report);
  distinct(lakehouse.all("warehouse"), ({ id }) => names.workgroup(id), report);
  const inLake = lakehouse.all("dataset").filter(({ contract }) => !isMart(contract));
  distinct(inLake, names.location, report);
};

/** @param taken - physical names that something else has, and what that is */
function distinct<D extends Definition>(
  definitions: readonly D[],
  nameOf: (definition: D) => string,
  report: Report,
  taken: ReadonlyMap<string, string> = new Map(),
): void {
  const owners = new Map(taken);
  for (const definition of definitions) {
    const { kind, id, origin } = definition;
    const name = nameOf(definition);
    const owner = owners.get(name);
    if (owner !== undefined) {
      report({
        code: "name/taken",
        severity: "error",
        at: origin,
        message: `The ${kind} '${id}' would be '${name}' on AWS, and so is ${owner}.`,
        fix: kind === "dataset" ? "Give it a folder of its own." : "Give it another id.",
      });
    } else owners.set(name, `the ${kind} '${id}'`);
  }
}
