import { py } from "../ir/python-value.ts";
import { constantStart, prefixed } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { accessTo, checkFolder, checkKey, folderAt, grantsOn, type S3Folder, type S3FolderOf } from "./s3-place.ts";

/** Deletes objects. In a bucket with versions their versions stay. */
export interface S3Delete<F extends Form = Named> extends S3Folder<F> {
  /** Keys, in the bucket or below the dataset's folder. One that is not there is no mistake. */
  keys?: readonly F["text"][];
  /** Instead of keys: what the keys of all objects begin with that go. It begins with constant text. */
  prefix?: F["text"];
}

/** {@link S3Delete} as it is written. */
export type S3DeleteOf = Pick<S3Delete<Authored>, "keys" | "prefix"> &
  S3FolderOf &
  ({ keys: S3Delete<Authored>["keys"]; prefix?: never } | { keys?: never; prefix: S3Delete<Authored>["prefix"] });

/** Deletes objects, by their keys or by what those begin with. */
const remove = (args: S3DeleteOf): Operator<null> => operator(s3Delete.kind, args, {});

export { remove as delete };

export const s3Delete: OperatorDefinition<S3Delete> = {
  kind: "s3.delete",
  check(args, context, mistake) {
    checkFolder(args, undefined, context, mistake);
    for (const [index, key] of (args.keys ?? []).entries()) checkKey(key, `keys.${index}`, mistake);
    if (args.prefix !== undefined) checkKey(args.prefix, "prefix", mistake);
    if ((args.keys === undefined) === (args.prefix === undefined) || args.keys?.length === 0) {
      mistake({
        code: "s3/key",
        argument: "keys",
        message: "It does not say which objects go.",
        fix: "Name either their keys, or the prefix that those begin with.",
      });
    } else if (args.prefix !== undefined && args.dataset === undefined && constantStart(args.prefix) === "") {
      mistake({
        code: "s3/key",
        argument: "prefix",
        message:
          "The prefix begins with what is known only when the task runs: were that empty, all objects of the bucket would go.",
        fix: "Begin it with constant text.",
      });
    }
  },
  lineage: (args) => ({ reads: [], writes: accessTo(args) }),
  grants: (args) =>
    grantsOn(args, args.prefix === undefined ? ["s3:DeleteObject"] : ["s3:DeleteObject", "s3:ListBucket"]),
  airflow(args, context) {
    const { bucket, prefix } = folderAt(args, context);
    return {
      class: "airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator",
      args: {
        bucket,
        ...(args.prefix === undefined
          ? { keys: (args.keys ?? []).map((key) => py.text(prefixed(prefix, key))) }
          : { prefix: py.text(prefixed(prefix, args.prefix)) }),
      },
    };
  },
};
