import { isDeepStrictEqual } from "node:util";
import type { IamAction } from "../ir/grant.ts";
import { py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Form, Named } from "./form.ts";
import {
  accessTo,
  checkPlace,
  grantsOn,
  objectAt,
  readObject,
  type S3Place,
  type S3PlaceOf,
  writeObject,
} from "./s3-place.ts";

/**
 * Moves one object: copies it, reads both and compares their SHA-256, then deletes the version that was copied. What came
 * under its key meanwhile stays.
 */
export interface S3Move<F extends Form = Named> {
  /** The object. */
  from: S3Place<F>;
  /** Where it goes. */
  to: S3Place<F>;
}

/** {@link S3Move} as it is written. */
export interface S3MoveOf {
  from: S3PlaceOf;
  to: S3PlaceOf;
}

/** Moves one object, and deletes it only when the copy is the same. The task's output is the new key. */
export const move = (args: S3MoveOf): Operator<string> => operator(s3Move.kind, args, "string");

const remove: readonly IamAction[] = [
  "s3:GetObjectVersion",
  "s3:GetObjectVersionTagging",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
];

export const s3Move: OperatorDefinition<S3Move> = {
  kind: "s3.move",
  check(args, context, mistake) {
    checkPlace(args.from, "from", context, mistake);
    checkPlace(args.to, "to", context, mistake);
    if (!isDeepStrictEqual(objectAt(args.from, context), objectAt(args.to, context))) return;
    mistake({
      code: "s3/place",
      argument: "to",
      message: "The object is moved to where it is.",
      fix: "Name another place.",
    });
  },
  // It takes files away from a dataset: that changes it, too.
  lineage: ({ from, to }) => ({ reads: accessTo(from), writes: [...accessTo(from), ...accessTo(to)] }),
  grants: ({ from, to }) => [
    ...grantsOn(from, [...readObject, ...remove]),
    // The copy is read back.
    ...grantsOn(to, [...writeObject, "s3:GetObject", "s3:ListBucket"]),
  ],
  airflow(args, context) {
    const [from, to] = [objectAt(args.from, context), objectAt(args.to, context)];
    return {
      class: "airflow.providers.standard.operators.python.PythonOperator",
      args: {
        python_callable: py.support("move_object"),
        op_kwargs: py.dict({
          source_bucket: from.bucket,
          source_key: py.text(from.key),
          bucket: to.bucket,
          key: py.text(to.key),
          run: py.text({ $expr: { kind: "context", name: "runId" } }),
        }),
      },
    };
  },
};
