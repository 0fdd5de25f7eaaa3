import { UserError } from "../diagnostics/user-error.ts";
import type { Artifact } from "../ir/artifact.ts";
import { type Manifest, manifestText } from "../targets/manifest.ts";
import type { OpenBucket } from "./bucket.ts";

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

/**
 * Brings the MWAA bucket to what was compiled: writes the DAG files that changed, removes those that an earlier release had
 * and this one has not, and leaves all others alone. Until it is done, the manifest in the bucket says which files are not
 * settled, so that whatever is published after an interruption writes them again.
 */
export async function publish({ artifacts, manifest }: Release, bucket: OpenBucket): Promise<Published> {
  const before = await readManifest(bucket);
  if (before && before.environment !== manifest.environment) {
    throw new UserError(
      `The bucket holds the environment '${before.environment}', and this release is for '${manifest.environment}'.`,
      { fix: "Check --env, and that two environments do not share a bucket." },
    );
  }
  const known = new Map(before?.dags.map(({ file, sha256 }) => [file, sha256]));
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
  const documents = manifest.documents.filter((path) => !settled?.documents.includes(path));
  await Promise.all(documents.map((path) => bucket.write(`sluice/${path}`, text(path), "application/json")));
  if (changed.length > 0 || removed.length > 0)
    await write(bucket, unsettled(manifest, before, [...changed.map(({ file }) => file), ...removed]));
  await Promise.all(changed.map(({ file }) => bucket.write(file, text(file), "text/x-python")));
  await bucket.remove(removed);
  await write(bucket, manifest);
  return {
    release: manifest.release,
    written: changed.map(({ file }) => file),
    unchanged: manifest.dags.filter(({ file, sha256 }) => known.get(file) === sha256).map(({ file }) => file),
    removed,
  };
}

const unsettledRelease = "unsettled";

/** What is known of the bucket while the files `touched` change: their hashes are not. */
function unsettled(next: Manifest, before: Manifest | undefined, touched: readonly string[]): Manifest {
  const names = new Set(touched);
  const byFile = new Map([...(before?.dags ?? []), ...next.dags].map((dag) => [dag.file, dag]));
  return {
    ...next,
    release: unsettledRelease,
    dags: [...byFile.values()].map((dag) => (names.has(dag.file) ? { ...dag, sha256: "" } : dag)),
  };
}

const write = (bucket: OpenBucket, manifest: Manifest): Promise<void> =>
  bucket.write(manifestKey, manifestText(manifest), "application/json");

async function readManifest(bucket: OpenBucket): Promise<Manifest | undefined> {
  const text = await bucket.read(manifestKey);
  if (text === undefined) return undefined;
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest === "object" && manifest !== null && "version" in manifest && manifest.version === 1) {
    return manifest as Manifest;
  }
  throw new UserError(`${manifestKey} in the bucket was written by another version of Sluice.`, {
    fix: "Publish with that version, or remove the file to have all DAG files written again.",
  });
}
