import { quarantineOf, reportsOf, tableContract } from "../contracts/job-document.ts";
import { lakehouseOf } from "../contracts/lakehouse.ts";
import { type Names, namesOf } from "../contracts/names.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { UserError } from "../diagnostics/user-error.ts";
import * as authoring from "../index.ts";
import { loadEnvironment } from "../load/environment.ts";
import { loadSpecs } from "../load/index.ts";
import { MissingBucket, type OpenBucket, openBucket } from "../publish/bucket.ts";
import { storedJson } from "../publish/stored-json.ts";
import { reportDiagnostics } from "./build.ts";
import { type Session, Unsuccessful } from "./common.ts";
import { startLocalAws } from "./stack.ts";

/** What jobs wrote about a dataset, in the lake's bucket. */
export interface JobResults {
  readonly bucket: OpenBucket;
  /** Keys begin with these. */
  readonly reports: string;
  readonly quarantine: string;
}

/** Reads a document that a job wrote. Throws a UserError where it is none. */
export function parseResult<T>(text: string, place: string): T {
  return storedJson(text, place, "Look at it, and take it away.") as T;
}

/** Opens what jobs wrote about a table: on the local stack, or on AWS with your credentials. */
export async function withJobResults<T>(
  session: Session,
  { env: name, dataset }: { readonly env: string; readonly dataset: string },
  work: (results: JobResults) => Promise<T>,
): Promise<T> {
  const { root } = session.workspace;
  const diagnostics: Diagnostic[] = [];
  const env = loadEnvironment(root, name, (found) => void diagnostics.push(found));
  if (!env) {
    reportDiagnostics(session, diagnostics);
    throw new Unsuccessful();
  }
  const names = namesOf(env);
  await requireTable(root, dataset);
  const place = { bucket: names.houseBucket("lake"), region: env.region };
  const folders = {
    reports: keyOf(reportsOf(dataset, names), names),
    quarantine: keyOf(quarantineOf(dataset, names), names),
  };
  if (name !== "local") return work({ bucket: await openBucket(place), ...folders });
  const aws = await session.terminal.during("Starting the local AWS", startLocalAws(session));
  try {
    const bucket = await openBucket({ ...place, endpoint: aws.endpoint });
    const list: OpenBucket["list"] = (prefix) => bucket.list(prefix).catch(nothingYet);
    const newest: OpenBucket["newest"] = (prefix) => bucket.newest(prefix).catch(nothingYet);
    return await work({ bucket: { ...bucket, list, newest }, ...folders });
  } finally {
    await aws.stop();
  }
}

/** The first run makes the local stack's buckets. */
function nothingYet(error: unknown): readonly string[] {
  if (error instanceof MissingBucket) return [];
  throw error;
}

const keyOf = (url: string, names: Names): string => url.slice(`s3://${names.houseBucket("lake")}/`.length);

async function requireTable(root: string, dataset: string): Promise<void> {
  const lakehouse = lakehouseOf((await loadSpecs(root, authoring)).lakehouse, () => undefined);
  if (tableContract(lakehouse.find("dataset", dataset))) return;
  const tables = lakehouse
    .all("dataset")
    .filter(tableContract)
    .map(({ id }) => id);
  const meant = nearest(dataset, tables);
  throw new UserError(`There is no table '${dataset}' in the lake.`, {
    fix: meant ? `Did you mean ${meant}?` : `There are: ${tables.join(", ") || "none"}.`,
  });
}
