import { type Dataset, folderOf, isFiles, type Zone } from "./dataset.ts";
import type { HouseBucket } from "./names.ts";
import type { Bucket } from "./places.ts";

/**
 * Objects whose coming calls a function: files of a dataset of the lake, of a whole zone, or of a bucket beside the lake.
 * S3 knows the beginning and the end of their keys, and nothing between.
 */
export type ObjectSource =
  | {
      /** A dataset that is files: each one that comes. */
      readonly dataset: Dataset;
      /** How keys end, such as `.csv`. */
      readonly suffix?: string;
    }
  | {
      /** All datasets of a zone. */
      readonly zone: Zone;
      readonly suffix?: string;
    }
  | {
      readonly bucket: Bucket;
      /** How keys begin, such as `input/`. */
      readonly prefix?: string;
      readonly suffix?: string;
    };

/**
 * What S3 calls a function with: the shape of its `input` when it is to run on new objects. A key is written as in a URL, with `+` for
 * a blank: `decodeURIComponent(key.replaceAll("+", " "))`. Source: Amazon S3 user guide, "Event message structure".
 */
export const newObjects = {
  Records: [
    {
      eventName: "string",
      s3: { bucket: { name: "string" }, object: { key: "string", size: "int" } },
    },
  ],
} as const;

/** Where objects of a source lie: a bucket of the lakehouse's own or one beside it, and how their keys begin and end. */
export interface ObjectPlace {
  readonly on:
    | { readonly kind: "houseBucket"; readonly id: HouseBucket }
    | { readonly kind: "bucket"; readonly id: string };
  readonly prefix: string;
  readonly suffix: string;
}

/** The place of a source; undefined for a dataset that is no files. */
export function placeOf(source: ObjectSource): ObjectPlace | undefined {
  const { suffix = "" } = source;
  if ("bucket" in source) return { on: { kind: "bucket", id: source.bucket.id }, prefix: source.prefix ?? "", suffix };
  const lake = { kind: "houseBucket", id: "lake" } as const;
  if ("zone" in source) return { on: lake, prefix: `${source.zone}/`, suffix };
  return isFiles(source.dataset.contract) ? { on: lake, prefix: `${folderOf(source.dataset)}/`, suffix } : undefined;
}

/** Whether a key may begin and end as both say: S3 refuses two such notifications of one bucket. */
export const overlap = (one: ObjectPlace, other: ObjectPlace): boolean =>
  one.on.kind === other.on.kind &&
  one.on.id === other.on.id &&
  (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
  (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix));
