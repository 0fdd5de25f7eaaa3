import { UserError } from "../diagnostics/user-error.ts";
import type { Artifact } from "../ir/artifact.ts";
import { type Manifest, manifestText } from "../targets/manifest.ts";
import { type OpenBucket, Overtaken } from "./bucket.ts";
import { storedJson } from "./stored-json.ts";

/** Where the manifest of what is published lies; beside `dags/`, which MWAA reads. */
export const manifestKey = "sluice/manifest.json";

/** What was compiled. */
export interface Release {
  readonly artifacts: readonly Artifact[];
  readonly manifest: Manifest;
}

/** What publishing did, by keys of the bucket. */
export interface Published {
  readonly release: string;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** What publishing asks of a bucket. */
export type PublishedBucket = Omit<OpenBucket, "newest">;

/**
 * Brings the MWAA bucket to what was compiled: writes the DAG files that changed, removes those that an earlier release had
 * and this one has not, and leaves all others alone. What somebody took out of the bucket is written again. Until it is
 * done, the manifest in the bucket says which files are not settled, so that whatever is published after an interruption
 * writes them again. The manifest is replaced only as it was read: of two who publish at once one is refused, and what both
 * wrote is not settled. Raises UserError.
 */
export async function publish({ artifacts, manifest }: Release, bucket: PublishedBucket): Promise<Published> {
  const [found, ...listed] = await Promise.all([readManifest(bucket), bucket.list("dags/"), bucket.list("sluice/")]);
  const there = new Set(listed.flat());
  const before = found?.manifest;
  if (before && before.environment !== manifest.environment) {
    throw new UserError(
      `The bucket holds the environment '${before.environment}', and this release is for '${manifest.environment}'.`,
      { fix: "Check --env, and that two environments do not share a bucket." },
    );
  }
  const known = new Map(before?.dags.map(({ file, sha256 }) => [file, there.has(file) ? sha256 : ""]));
  const texts = new Map(artifacts.map(({ path, text }) => [path, text]));
  const changed = manifest.dags.filter(({ file, sha256 }) => known.get(file) !== sha256);
  const kept = new Set(manifest.dags.map(({ file }) => file));
  const removed = [...known.keys()].filter((file) => !kept.has(file));

  const text = (path: string): string => {
    const found = texts.get(path);
    if (found === undefined) throw new Error(`The manifest names ${path}, which was not compiled.`);
    return found;
  };

  // What tasks read comes before the tasks. It stays for good: a run that has begun reads what its release named.
  const settled = before?.release === unsettledRelease ? undefined : before;
  const documents = manifest.documents.filter(
    (path) => !settled?.documents.includes(path) || !there.has(`sluice/${path}`),
  );
  await Promise.all(documents.map((path) => bucket.write(`sluice/${path}`, text(path), "application/json")));
  const touched = [...changed.map(({ file }) => file), ...removed];
  let version = found?.version;
  try {
    if (touched.length > 0) version = await replace(bucket, unsettled(manifest, before, touched), version);
    await Promise.all(changed.map(({ file }) => bucket.write(file, text(file), "text/x-python")));
    await bucket.remove(removed);
    await replace(bucket, manifest, version);
  } catch (cause) {
    if (!(cause instanceof Overtaken)) throw cause;
    // What was written here may have come after what the other one wrote.
    if (version !== found?.version) await unsettle(bucket, unsettled(manifest, before, touched), touched);
    throw new UserError("Somebody else is publishing to this bucket, too.", {
      fix: "Wait until they have finished, then publish again.",
      cause,
    });
  }
  return {
    release: manifest.release,
    written: changed.map(({ file }) => file),
    unchanged: manifest.dags.filter(({ file, sha256 }) => known.get(file) === sha256).map(({ file }) => file),
    removed,
  };
}

const unsettledRelease = "unsettled";
const ofDamaged =
  "Bring back an earlier version of the object, or remove it to have all DAG files written again; what no release has any more is then for you to remove.";

/** What is known of the bucket while the files `touched` change: their hashes are not. */
function unsettled(next: Manifest, before: Manifest | undefined, touched: readonly string[]): Manifest {
  const names = new Set(touched);
  const known = (before?.dags ?? []).filter(({ file }) => names.has(file));
  const byFile = new Map([...known, ...next.dags].map((dag) => [dag.file, dag]));
  return {
    ...next,
    release: unsettledRelease,
    dags: [...byFile.values()].map((dag) => (names.has(dag.file) ? { ...dag, sha256: "" } : dag)),
  };
}

const replace = (bucket: PublishedBucket, manifest: Manifest, before: string | undefined): Promise<string> =>
  bucket.replace(manifestKey, manifestText(manifest), "application/json", before);

/** Says of files that they are not settled, whatever the manifest has become. `mine` knows them, which it may not. */
async function unsettle(bucket: PublishedBucket, mine: Manifest, touched: readonly string[]): Promise<void> {
  for (;;) {
    const found = await readManifest(bucket);
    if (!found) return;
    try {
      await replace(bucket, unsettled(found.manifest, mine, touched), found.version);
      return;
    } catch (cause) {
      if (!(cause instanceof Overtaken)) throw cause;
    }
  }
}

/** The manifest in the bucket, and which version of the object that is. */
async function readManifest(
  bucket: PublishedBucket,
): Promise<{ readonly manifest: Manifest; readonly version: string } | undefined> {
  const found = await bucket.readVersion(manifestKey);
  if (found === undefined) return undefined;
  const manifest = storedJson(found.text, `${manifestKey} in the bucket`, ofDamaged);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest && manifest.version === 1) {
    return { manifest: manifest as Manifest, version: found.version };
  }
  throw new UserError(`${manifestKey} in the bucket was written by another version of Sluice.`, {
    fix: "Publish with that version, or remove the file to have all DAG files written again.",
  });
}
