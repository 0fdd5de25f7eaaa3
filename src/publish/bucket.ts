import { UserError } from "../diagnostics/user-error.ts";

/** Where a bucket is. Without an endpoint it is AWS, with the credentials that the AWS tools find. */
export interface BucketPlace {
  readonly bucket: string;
  readonly region: string;
  /** The local AWS, `http://127.0.0.1:…`; it takes any credentials. */
  readonly endpoint?: string;
}

export interface Versioned {
  readonly text: string;
  /** S3's ETag. */
  readonly version: string;
}

/** The environment's bucket is not there. */
export class MissingBucket extends UserError {
  override readonly name = "MissingBucket";
}

/** Somebody else has written the object meanwhile. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/** S3's answers to a conditional write that came too late, or beside another: its user guide, "conditional writes". */
const tooLate: ReadonlySet<string> = new Set(["PreconditionFailed", "ConditionalRequestConflict"]);
/** Keys that DeleteObjects takes. */
const batch = 1000;

/** The few things that Sluice does with a bucket. */
export interface OpenBucket {
  /** Keys that begin with `prefix`, in their order. */
  list(prefix: string): Promise<readonly string[]>;
  /** The same, each with S3's ETag: of another content, it is another one. */
  versions(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** The same, what was written last first. S3 knows whole seconds. */
  newest(prefix: string): Promise<readonly string[]>;
  read(key: string): Promise<string | undefined>;
  /** An object's text, and which of its versions that is. */
  readVersion(key: string): Promise<Versioned | undefined>;
  /** Writes where the object still is of the version `before`, or still is not there, and answers the new one. Raises Overtaken. */
  replace(key: string, text: string, contentType: string, before: string | undefined): Promise<string>;
  /** Writes whatever is there, and answers the ETag of what now is. */
  write(key: string, text: string, contentType: string): Promise<string>;
  remove(keys: readonly string[]): Promise<void>;
}

interface Listed {
  readonly key: string;
  readonly written: number;
  readonly version: string;
}

/** Opens a bucket; nothing is asked of it yet. The SDK takes long to load, and commands that open no bucket do without. */
export async function openBucket({ bucket, region, endpoint }: BucketPlace): Promise<OpenBucket> {
  const {
    DeleteObjectsCommand,
    GetObjectCommand,
    NoSuchBucket,
    paginateListObjectsV2,
    NoSuchKey,
    PutObjectCommand,
    S3Client,
  } = await import("@aws-sdk/client-s3");
  const client = new S3Client({
    region,
    ...(endpoint === undefined
      ? {}
      : { endpoint, forcePathStyle: true, credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
  });
  const explained = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw cause instanceof NoSuchBucket
        ? new MissingBucket(`There is no bucket ${bucket}.`, {
            fix: "Deploy the platform first, or check --env.",
            cause,
          })
        : cause;
    });
  const readVersion: OpenBucket["readVersion"] = async (key) => {
    try {
      const { Body, ETag = "" } = await explained(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
      return { text: (await Body?.transformToString()) ?? "", version: ETag };
    } catch (cause) {
      if (cause instanceof NoSuchKey) return undefined;
      throw cause;
    }
  };
  const list = async (prefix: string): Promise<readonly Listed[]> => {
    const found: Listed[] = [];
    const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
    await explained(
      (async () => {
        for await (const { Contents = [] } of pages)
          for (const { Key, LastModified, ETag = "" } of Contents)
            if (Key !== undefined) found.push({ key: Key, written: LastModified?.getTime() ?? 0, version: ETag });
      })(),
    );
    return found;
  };
  return {
    list: async (prefix) => (await list(prefix)).map(({ key }) => key),
    versions: async (prefix) => new Map((await list(prefix)).map(({ key, version }) => [key, version])),
    newest: async (prefix) => (await list(prefix)).toSorted((a, b) => b.written - a.written).map(({ key }) => key),
    read: async (key) => (await readVersion(key))?.text,
    readVersion,
    async replace(key, text, contentType, before) {
      const condition = before === undefined ? { IfNoneMatch: "*" } : { IfMatch: before };
      const content = { Bucket: bucket, Key: key, Body: text, ContentType: contentType };
      try {
        const { ETag = "" } = await explained(client.send(new PutObjectCommand({ ...content, ...condition })));
        return ETag;
      } catch (cause) {
        if (cause instanceof Error && tooLate.has(cause.name)) throw new Overtaken(key, { cause });
        throw cause;
      }
    },
    async write(key, text, contentType) {
      const { ETag = "" } = await explained(
        client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: contentType })),
      );
      return ETag;
    },
    async remove(keys) {
      for (let start = 0; start < keys.length; start += batch) {
        const Objects = keys.slice(start, start + batch).map((Key) => ({ Key }));
        const { Errors = [] } = await explained(
          client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } })),
        );
        const first = Errors[0];
        if (first) throw new UserError(`${first.Key} could not be removed from ${bucket}: ${first.Message}`);
      }
    },
  };
}
