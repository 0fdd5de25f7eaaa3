import { beforeEach, describe, expect, test } from "@jest/globals";
import { Overtaken } from "../../src/publish/bucket.ts";
import { manifestKey, type PublishedBucket, publish, type Release } from "../../src/publish/publish.ts";
import type { Manifest } from "../../src/targets/manifest.ts";

/** A release of files by their texts. */
function release(name: string, files: Readonly<Record<string, string>>): Release {
  const artifacts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const dags = artifacts.map(({ path, text }) => ({
    id: path.replace(/^dags\/|\.py$/g, ""),
    file: path,
    sha256: `of ${text}`,
    grants: [],
    tasks: [],
  }));
  const manifest = { version: 1, environment: "prd", airflow: "3.3.1", release: name, documents: [], pools: [] };
  return { artifacts, manifest: { ...manifest, queries: [], dags } as unknown as Manifest };
}

/** What a bucket holds, and how often each object was written. */
const objects = new Map<string, { text: string; version: string }>();
let writes = 0;

const put = (key: string, text: string): string => {
  writes += 1;
  objects.set(key, { text, version: `"${writes}"` });
  return `"${writes}"`;
};

/** Somebody's view of the bucket; `before` may hold a write back. */
const bucketOf = (before: (key: string, text: string) => Promise<void> = async () => undefined): PublishedBucket => ({
  versions: async (prefix) =>
    new Map([...objects].filter(([key]) => key.startsWith(prefix)).map(([key, { version }]) => [key, version])),
  read: async (key) => objects.get(key)?.text,
  readVersion: async (key) => objects.get(key),
  write: async (key, text) => {
    await before(key, text);
    return put(key, text);
  },
  replace: async (key, text, _type, version) => {
    await before(key, text);
    if (objects.get(key)?.version !== version) throw new Overtaken(key);
    return put(key, text);
  },
  remove: async (keys) => {
    for (const key of keys) objects.delete(key);
  },
});

const published = (): Manifest & { readonly objects?: object } => JSON.parse(objects.get(manifestKey)?.text ?? "{}");
const hashes = () => Object.fromEntries(published().dags.map(({ file, sha256 }) => [file, sha256]));
const refusal = { message: "Somebody else is publishing to this bucket, too." };

beforeEach(() => objects.clear());

test("what has changed is written, what an earlier release had is removed, and others' files stay", async () => {
  put("dags/theirs.py", "theirs");
  await publish(release("r1", { "dags/a.py": "a", "dags/b.py": "b" }), bucketOf());
  const outcome = await publish(release("r2", { "dags/a.py": "a", "dags/c.py": "c" }), bucketOf());
  expect(outcome).toEqual({
    release: "r2",
    written: ["dags/c.py"],
    unchanged: ["dags/a.py"],
    removed: ["dags/b.py"],
    overwritten: [],
  });
  expect([...objects.keys()].sort()).toEqual(["dags/a.py", "dags/c.py", "dags/theirs.py", manifestKey]);
});

test("what somebody took out of the bucket is written again", async () => {
  const { artifacts, manifest } = release("r1", { "dags/a.py": "a", "dags/b.py": "b" });
  const document = { path: "jobs/1.json", text: "{}" };
  const same = { artifacts: [...artifacts, document], manifest: { ...manifest, documents: [document.path] } };
  await publish(same, bucketOf());
  objects.delete("dags/a.py");
  objects.delete("sluice/jobs/1.json");
  expect(await publish(same, bucketOf())).toMatchObject({ written: ["dags/a.py"], unchanged: ["dags/b.py"] });
  expect([...objects.keys()].sort()).toEqual(["dags/a.py", "dags/b.py", "sluice/jobs/1.json", manifestKey]);
});

describe("what somebody else wrote in the bucket", () => {
  const files = { "dags/a.py": "a", "dags/b.py": "b", "dags/c.py": "c" };

  test("is overwritten, or removed with its DAG, and told", async () => {
    const { artifacts, manifest } = release("r1", files);
    const document = { path: "jobs/1.json", text: "{}" };
    const same = { artifacts: [...artifacts, document], manifest: { ...manifest, documents: [document.path] } };
    await publish(same, bucketOf());
    for (const key of ["dags/a.py", "dags/c.py", "sluice/jobs/1.json"]) put(key, "mended at night");
    put("dags/d.py", "theirs");
    const { "dags/c.py": _, ...kept } = files;
    const next = release("r2", { ...kept, "dags/d.py": "d" });
    const outcome = await publish(
      { artifacts: [...next.artifacts, document], manifest: { ...next.manifest, documents: [document.path] } },
      bucketOf(),
    );
    expect(outcome).toEqual({
      release: "r2",
      written: ["dags/a.py", "dags/d.py"],
      unchanged: ["dags/b.py"],
      removed: ["dags/c.py"],
      overwritten: ["dags/a.py", "dags/d.py", "dags/c.py"],
    });
    expect(objects.get("dags/a.py")?.text).toBe("a");
    expect(objects.get("sluice/jobs/1.json")?.text).toBe("{}");
  });

  test("is not looked for in what was interrupted, where nobody knows what is there", async () => {
    const failing = bucketOf(async (key) => {
      if (key === "dags/b.py") throw new Error("the connection was closed");
    });
    await expect(publish(release("r1", files), failing)).rejects.toThrow("closed");
    expect(await publish(release("r1", files), bucketOf())).toMatchObject({ unchanged: [], overwritten: [] });
  });

  test("cannot be told from what an earlier version of Sluice wrote, which noted no ETags: all is written once", async () => {
    await publish(release("r1", files), bucketOf());
    const { objects: _, ...earlier } = published();
    put(manifestKey, JSON.stringify(earlier));
    expect(await publish(release("r1", files), bucketOf())).toMatchObject({ unchanged: [], overwritten: [] });
    expect(await publish(release("r1", files), bucketOf())).toMatchObject({ written: [], overwritten: [] });
  });
});

test("a manifest that is no JSON is told, with what to do", async () => {
  put(manifestKey, '{ "version": 1,');
  await expect(publish(release("r1", { "dags/a.py": "a" }), bucketOf())).rejects.toMatchObject({
    name: "UserError",
    message: "sluice/manifest.json in the bucket is damaged: it is no JSON.",
    fix: expect.stringContaining("an earlier version of the object"),
  });
});

test("what was interrupted is written again", async () => {
  const failing = bucketOf(async (key) => {
    if (key === "dags/a.py") throw new Error("the connection was closed");
  });
  await publish(release("r1", { "dags/a.py": "old" }), bucketOf());
  await expect(publish(release("r2", { "dags/a.py": "new" }), failing)).rejects.toThrow("closed");
  // Nobody knows what is there, so that even the old release is written.
  expect((await publish(release("r1", { "dags/a.py": "old" }), bucketOf())).written).toEqual(["dags/a.py"]);
});

describe("of two who publish at once", () => {
  /** Lets the other one publish just before a write of the first. */
  const meeting = (at: (key: string, text: string) => boolean, other: Release) => {
    let met = false;
    return bucketOf(async (key, text) => {
      if (met || !at(key, text)) return;
      met = true;
      await publish(other, bucketOf());
    });
  };
  const one = release("r1", { "dags/a.py": "one", "dags/mine.py": "mine" });
  const other = release("r2", { "dags/a.py": "other" });

  test("the later one is refused before it has written anything", async () => {
    const late = meeting((key) => key === manifestKey, other);
    await expect(publish(one, late)).rejects.toMatchObject(refusal);
    expect(hashes()).toEqual({ "dags/a.py": "of other" });
    expect(objects.get("dags/a.py")?.text).toBe("other");
  });

  test.each<[string, (key: string, text: string) => boolean]>([
    ["while files are written", (key) => key === "dags/a.py"],
    ["at the end", (key, text) => key === manifestKey && text.includes('"r1"')],
  ])("one that is overtaken %s is refused, and nothing that it wrote passes for settled", async (_when, at) => {
    await publish(release("r0", { "dags/a.py": "zero" }), bucketOf());
    await expect(publish(one, meeting(at, other))).rejects.toMatchObject(refusal);
    expect(hashes()).toEqual({ "dags/a.py": "", "dags/mine.py": "" });

    // So whoever publishes next puts all of it right.
    await publish(other, bucketOf());
    expect(objects.get("dags/a.py")?.text).toBe("other");
    expect(objects.has("dags/mine.py")).toBe(false);
    expect(published().release).toBe("r2");
  });
});
