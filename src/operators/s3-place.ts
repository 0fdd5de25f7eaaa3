import { formatOf, isMart } from "../contracts/dataset.ts";
import type { LakeDataset } from "../contracts/job.ts";
import type { Bucket } from "../contracts/places.ts";
import type { Grant, IamAction } from "../ir/grant.ts";
import { type Access, whole } from "../ir/lineage.ts";
import { constantStart, constantsOf, prefixed, type Text } from "../ir/template.ts";
import type { ArgumentMistake, OperatorContext } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";

/** A bucket, or the folder of a dataset that is kept as files. */
export interface S3Folder<F extends Form = Named> {
  /** The bucket. */
  bucket?: F["bucket"];
  /** Instead of a bucket: a dataset of files, whose folder keys are below. */
  dataset?: F["dataset"];
}

/** An object in S3. */
export interface S3Place<F extends Form = Named> extends S3Folder<F> {
  /** Its key: in the bucket, or below the dataset's folder. */
  key: F["text"];
}

/** One or the other. */
type Either = { bucket: Bucket; dataset?: never } | { bucket?: never; dataset: LakeDataset };
/** {@link S3Folder} as it is written. */
export type S3FolderOf = S3Folder<Authored> & Either;
/** {@link S3Place} as it is written. */
export type S3PlaceOf = S3Place<Authored> & Either;

/** Bucket and what keys begin with, by physical names. */
export function folderAt({ bucket, dataset }: S3Folder, { names, lakehouse }: OperatorContext) {
  const found = dataset === undefined ? undefined : lakehouse.find("dataset", dataset);
  if (!found) return { bucket: names.bucket(bucket ?? ""), prefix: "" };
  const [, name = "", prefix = ""] = /^s3:\/\/([^/]+)\/(.*)$/.exec(names.location(found)) ?? [];
  return { bucket: name, prefix };
}

/** Bucket and key of an object. */
export function objectAt(place: S3Place, context: OperatorContext): { readonly bucket: string; readonly key: Text } {
  const { bucket, prefix } = folderAt(place, context);
  return { bucket, key: prefixed(prefix, place.key) };
}

/** What lineage has of a folder: nothing of a bucket. */
export const accessTo = ({ dataset }: S3Folder): readonly Access[] =>
  dataset === undefined ? [] : [{ dataset, scope: whole }];

export const grantsOn = ({ bucket, dataset }: S3Folder, actions: readonly IamAction[]): readonly Grant[] => [
  { actions, on: dataset === undefined ? { kind: "bucket", id: bucket ?? "" } : { kind: "dataset", id: dataset } },
];

/** What is needed to read an object with its tags; who may not list is told that an object that is not there is forbidden. */
export const readObject: readonly IamAction[] = ["s3:GetObject", "s3:GetObjectTagging", "s3:ListBucket"];
/** What is needed to write an object with its tags, in parts where it is large. */
export const writeObject: readonly IamAction[] = ["s3:PutObject", "s3:PutObjectTagging", "s3:AbortMultipartUpload"];

/** Mistakes in a folder. `argument` is where it stands; undefined: among the operator's own arguments. */
export function checkFolder(
  { bucket, dataset }: S3Folder,
  argument: string | undefined,
  { lakehouse }: OperatorContext,
  mistake: (found: ArgumentMistake) => void,
): void {
  const at = argument === undefined ? "dataset" : `${argument}.dataset`;
  if ((bucket === undefined) === (dataset === undefined)) {
    mistake({
      code: "s3/place",
      argument: argument ?? "bucket",
      message: `The place names ${bucket === undefined ? "neither a bucket nor a dataset" : "a bucket and a dataset"}.`,
      fix: "Name one of them: a bucket, or a dataset whose folder it is.",
    });
  }
  const found = dataset === undefined ? undefined : lakehouse.find("dataset", dataset);
  if (!found) return;
  if (isMart(found.contract)) {
    mistake({
      code: "s3/place",
      argument: at,
      message: `'${found.id}' is a table of the warehouse; it has no files.`,
      fix: "Name a dataset of the lake with a format, or a bucket.",
    });
  } else if (formatOf(found.contract) === "iceberg") {
    mistake({
      code: "s3/place",
      argument: at,
      message: `'${found.id}' is an Iceberg table: its files are those that its metadata name, and no others may come or go.`,
      fix: "Name a dataset with a format, or write the table with a job.",
    });
  }
}

/** Mistakes in a key, or in what keys begin with. */
export function checkKey(key: Text, argument: string, mistake: (found: ArgumentMistake) => void): void {
  const start = constantStart(key);
  if (key === "") {
    mistake({
      code: "s3/key",
      argument,
      message: "The key is empty.",
      fix: "Write the object's key, such as orders.csv.",
    });
  } else if (start.startsWith("/")) {
    mistake({
      code: "s3/key",
      argument,
      message: `The key begins with a slash, which S3 takes for an empty folder's name: ${JSON.stringify(start)}.`,
      fix: "Take the slash away.",
    });
  } else if (constantsOf(key).includes("*")) {
    mistake({
      code: "s3/key",
      argument,
      message:
        "The key has an asterisk, which S3 takes for the letter that it is: a deletion would find nothing, and succeed.",
      fix: "Name one object. Several are listed by S3ListOperator of sluice/operators/s3, and mapped over; s3.delete takes a prefix.",
    });
  } else if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(start)) {
    mistake({
      code: "s3/key",
      argument,
      message: `The key looks like an address to Airflow's S3 operators, which refuse it: ${JSON.stringify(start)}.`,
      fix: "Name the bucket beside the key, and use no ':' before the key's first '/'.",
    });
  }
}

/** Mistakes in a place. */
export function checkPlace(
  place: S3Place,
  argument: string,
  context: OperatorContext,
  mistake: (found: ArgumentMistake) => void,
): void {
  checkFolder(place, argument, context, mistake);
  checkKey(place.key, `${argument}.key`, mistake);
}
