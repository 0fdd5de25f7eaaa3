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
  /** Of those that were written or removed, what somebody else had put there. */
  readonly overwritten: readonly string[];
}

/** What publishing asks of a bucket. */
export type PublishedBucket = Omit<OpenBucket, "newest" | "list">;

/** The manifest in the bucket. */
interface PublishedManifest extends Manifest {
  /** S3's ETags of what was written, by keys; earlier versions of Sluice noted none. No MD5s: a bucket may be encrypted. */
  readonly objects?: Readonly<Record<string, string>>;
}

/**
 * Brings the MWAA bucket to what was compiled: writes the DAG files that changed, removes those that an earlier release had
 * and this one has not, and leaves all others alone. What somebody took out of the bucket or changed in it is written again.
 * Until it is done, the manifest in the bucket says which files are not settled, so that whatever is published after an
 * interruption writes them again. The manifest is replaced only as it was read: of two who publish at once one is
 * refused, and what both wrote is not settled. Raises UserError.
 */
export async function publish({ artifacts, manifest }: Release, bucket: PublishedBucket): Promise<Published> {
  const found = await readManifest(bucket);
  // Asked later: what another one writes meanwhile is not taken for a change of what the manifest tells.
  const listed = await Promise.all([bucket.versions("dags/"), bucket.versions("sluice/")]);
  const there = new Map(listed.flatMap((each) => [...each]));
  const before = found?.manifest;
  if (before && before.environment !== manifest.environment) {
    throw new UserError(
      `The bucket holds the environment '${before.environment}', and this release is for '${manifest.environment}'.`,
      { fix: "Check --env, and that two environments do not share a bucket." },
    );
  }
  const noted = before?.objects;
  const asWritten = (key: string): boolean => there.has(key) && there.get(key) === noted?.[key];
  const known = new Map(before?.dags.map(({ file, sha256 }) => [file, asWritten(file) ? sha256 : ""]));
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
    (path) => !settled?.documents.includes(path) || !asWritten(`sluice/${path}`),
  );
  const objects = new Map(Object.entries(noted ?? {}));
  const write = async (key: string, content: string, contentType: string) =>
    void objects.set(key, await bucket.write(key, content, contentType));
  await Promise.all(documents.map((path) => write(`sluice/${path}`, text(path), "application/json")));
  const touched = [...changed.map(({ file }) => file), ...removed];
  const unknown = new Set(before?.dags.filter(({ sha256 }) => sha256 === "").map(({ file }) => file));
  const overwritten = touched.filter((file) => noted && there.has(file) && !asWritten(file) && !unknown.has(file));
  let version = found?.version;
  try {
    if (touched.length > 0) version = await replace(bucket, unsettled(manifest, before, touched), version);
    await Promise.all(changed.map(({ file }) => write(file, text(file), "text/x-python")));
    await bucket.remove(removed);
    const keys = [...kept, ...manifest.documents.map((path) => `sluice/${path}`)];
    const written = Object.fromEntries(keys.map((key) => [key, objects.get(key) ?? ""]));
    await replace(bucket, { ...manifest, objects: written }, version);
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
    overwritten,
  };
}

const unsettledRelease = "unsettled";
const ofDamaged =
  "Bring back an earlier version of the object, or remove it to have all DAG files written again; what no release has any more is then for you to remove.";

/** What is known of the bucket while the files `touched` change: their hashes are not. */
function unsettled(
  next: PublishedManifest,
  before: PublishedManifest | undefined,
  touched: readonly string[],
): PublishedManifest {
  const names = new Set(touched);
  const known = (before?.dags ?? []).filter(({ file }) => names.has(file));
  const byFile = new Map([...known, ...next.dags].map((dag) => [dag.file, dag]));
  return {
    ...next,
    release: unsettledRelease,
    objects: { ...before?.objects, ...next.objects },
    dags: [...byFile.values()].map((dag) => (names.has(dag.file) ? { ...dag, sha256: "" } : dag)),
  };
}

const replace = (bucket: PublishedBucket, manifest: PublishedManifest, before: string | undefined): Promise<string> =>
  bucket.replace(manifestKey, manifestText(manifest), "application/json", before);

/** Says of files that they are not settled, whatever the manifest has become. `mine` knows them, which it may not. */
async function unsettle(bucket: PublishedBucket, mine: PublishedManifest, touched: readonly string[]): Promise<void> {
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
): Promise<{ readonly manifest: PublishedManifest; readonly version: string } | undefined> {
  const found = await bucket.readVersion(manifestKey);
  if (found === undefined) return undefined;
  const manifest = storedJson(found.text, `${manifestKey} in the bucket`, ofDamaged);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest && manifest.version === 1) {
    return { manifest: manifest as PublishedManifest, version: found.version };
  }
  throw new UserError(`${manifestKey} in the bucket was written by another version of Sluice.`, {
    fix: "Publish with that version, or remove the file to have all DAG files written again.",
  });
}
