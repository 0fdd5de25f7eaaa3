import { createHash } from "node:crypto";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Grant } from "../ir/grant.ts";
import { grantsOfAirflow, grantsOfJob, grantsOfWarehouse } from "./holders.ts";
import { jobsOf } from "./jobs.ts";
import type { Manifest } from "./manifest.ts";

/** What a release needs of the platform that it runs on. Its pools are not among it: publishing makes them. */
export interface PlatformNeeds {
  /** The Airflow that the DAGs were compiled for. */
  readonly airflow: string;
  /** Actions, by role (`job-conform`) and by what they are on (`dataset:orders`, `dataset:orders/quarantine`). */
  readonly rights: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What the platform was applied for, as a parameter holds it: the needs, or only their hash where they are too many. */
export type AppliedNeeds = { readonly needs: PlatformNeeds } | { readonly sha256: string };

/** Characters that a parameter has at most. */
const longest = 8_192;

/** What the DAGs of a release need: equal releases need the same, to the byte. */
export function needsOf(manifest: Manifest, lakehouse: Lakehouse): PlatformNeeds {
  const roles: readonly (readonly [string, readonly Grant[]])[] = [
    ["airflow", grantsOfAirflow(manifest)],
    ...jobsOf(manifest).map((id) => [`job-${id}`, grantsOfJob(id, manifest, lakehouse)] as const),
    ...lakehouse
      .all("warehouse")
      .map(({ id }) => [`warehouse-${id}`, grantsOfWarehouse(id, manifest, lakehouse)] as const),
  ];
  return {
    airflow: manifest.airflow,
    rights: Object.fromEntries(roles.map(([role, grants]) => [role, rightsIn(grants)])),
  };
}

function rightsIn(grants: readonly Grant[]): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  for (const { actions, on, part } of grants) {
    const thing = `${on.kind}:${on.id}${part === undefined ? "" : `/${part}`}`;
    found.set(thing, new Set([...(found.get(thing) ?? []), ...actions]));
  }
  return Object.fromEntries(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([thing, actions]) => [thing, [...actions].sort()]),
  );
}

/** What a parameter records of needs. */
export function recordOf(needs: PlatformNeeds): string {
  const whole: AppliedNeeds = { needs };
  const text = JSON.stringify(whole);
  return text.length > longest ? JSON.stringify({ sha256: hash(needs) } satisfies AppliedNeeds) : text;
}

/** What a release needs and a platform was not applied for, a sentence each. */
export function missingFrom(applied: AppliedNeeds, needed: PlatformNeeds): readonly string[] {
  if ("sha256" in applied) {
    return applied.sha256 === hash(needed)
      ? []
      : ["The release needs something else than the platform was applied for."];
  }
  const { airflow, rights } = applied.needs;
  return [
    ...(airflow === needed.airflow ? [] : [`Airflow is ${airflow}, and the DAGs were compiled for ${needed.airflow}.`]),
    ...Object.entries(needed.rights).flatMap(([role, things]) =>
      Object.entries(things).flatMap(([thing, actions]) => {
        const lacking = actions.filter((action) => !rights[role]?.[thing]?.includes(action));
        return lacking.length === 0 ? [] : [`The role ${role} may not do this with ${thing}: ${lacking.join(", ")}.`];
      }),
    ),
  ];
}

const hash = (needs: PlatformNeeds): string => createHash("sha256").update(JSON.stringify(needs)).digest("hex");
