import { UserError } from "../diagnostics/user-error.ts";
import type { PoolNeed } from "../targets/manifest.ts";
import { type AirflowApi, type ApiAnswer, longestPath } from "./rest-api.ts";

/** A pool as Airflow has it, as far as it is read here. */
interface Pool {
  readonly name: string;
  readonly slots: number;
  readonly description: string | null;
  readonly include_deferred: boolean;
}

/** Pools that one request lists. */
const page = 100;

/**
 * Brings the pools of an Airflow to what a release needs: makes those that are missing, and changes those that have other slots or another description. All
 * others are left alone; one that no release needs any more may have tasks of another project.
 *
 * @param version - Airflow's version: the fields of a change are called differently in its majors
 * @returns the names of those that were made or changed
 * @throws UserError with what Airflow says, where it refuses
 */
export async function bringPools(
  api: AirflowApi,
  version: string,
  needed: readonly PoolNeed[],
): Promise<readonly string[]> {
  if (needed.length === 0) return [];
  const known = new Map((await listed(api)).map((pool) => [pool.name, pool]));
  const brought: string[] = [];
  for (const { name, slots, description } of needed) {
    const pool = known.get(name);
    if (pool && pool.slots === slots && (pool.description ?? "") === description) continue;
    const answer = pool
      ? await api.request({
          method: "PATCH",
          path: pathOf(name),
          body: {
            [version.startsWith("2.") ? "name" : "pool"]: name,
            ...{ slots, description, include_deferred: pool.include_deferred },
          },
        })
      : await api.request({ method: "POST", path: "/pools", body: { name, slots, description } });
    if (answer.status >= 300) throw refused(`the pool '${name}'`, answer);
    brought.push(name);
  }
  return brought;
}

async function listed(api: AirflowApi): Promise<readonly Pool[]> {
  const found: Pool[] = [];
  for (;;) {
    const query = { limit: page, offset: found.length };
    const answer = await api.request({ method: "GET", path: "/pools", query });
    if (answer.status >= 300 || !isPage(answer.body)) throw refused("a list of pools", answer);
    const { pools, total_entries: total } = answer.body;
    found.push(...pools);
    if (pools.length === 0 || found.length >= total) return found;
  }
}

function pathOf(name: string): string {
  const path = `/pools/${encodeURIComponent(name)}`;
  if (path.length <= longestPath) return path;
  throw new UserError(
    `The slots of the pool '${name}' can't be changed from here: MWAA takes no path of that length.`,
    {
      fix: "Change them in Airflow (Admin, Pools), or give the pool a shorter id.",
    },
  );
}

const refused = (what: string, { status, body }: ApiAnswer): UserError =>
  new UserError(`Airflow refuses ${what} (${status}).`, { detail: JSON.stringify(body) });

const isPage = (body: unknown): body is { readonly pools: readonly Pool[]; readonly total_entries: number } =>
  typeof body === "object" && body !== null && "pools" in body && "total_entries" in body;
