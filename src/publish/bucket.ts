import { UserError } from "../diagnostics/user-error.ts";

/** Where a bucket is. Without an endpoint it is AWS, with the credentials that the AWS tools find. */
export interface BucketPlace {
  readonly bucket: string;
  readonly region: string;
  /** The local AWS, `http://127.0.0.1:…`; it takes any credentials. */
  readonly endpoint?: string;
}

/** The few things that Sluice does with a bucket. */
export interface OpenBucket {
  /** Keys that begin with `prefix`, in their order. */
  list(prefix: string): Promise<readonly string[]>;
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string, contentType: string): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
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
        ? new UserError(`There is no bucket ${bucket}.`, { fix: "Deploy the platform first, or check --env.", cause })
        : cause;
    });
  return {
    async list(prefix) {
      const keys: string[] = [];
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
      await explained(
        (async () => {
          for await (const { Contents = [] } of pages) keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
        })(),
      );
      return keys;
    },
    async read(key) {
      try {
        const { Body } = await explained(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
        return (await Body?.transformToString()) ?? "";
      } catch (cause) {
        if (cause instanceof NoSuchKey) return undefined;
        throw cause;
      }
    },
    async write(key, text, contentType) {
      await explained(
        client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: contentType })),
      );
    },
    async remove(keys) {
      if (keys.length === 0) return;
      const { Errors = [] } = await explained(
        client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } })),
      );
      const first = Errors[0];
      if (first) throw new UserError(`${first.Key} could not be removed from ${bucket}: ${first.Message}`);
    },
  };
}
