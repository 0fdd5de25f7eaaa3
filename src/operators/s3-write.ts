import { py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { accessTo, checkPlace, grantsOn, objectAt, type S3Place, type S3PlaceOf } from "./s3-place.ts";

/** Writes a text as an object, in UTF-8; one that is there already is replaced. */
export interface S3Write<F extends Form = Named> {
  /** The object. */
  to: S3Place<F>;
  /** What it holds. */
  content: F["text"];
}

/** {@link S3Write} as it is written. */
export interface S3WriteOf extends S3Write<Authored> {
  to: S3PlaceOf;
}

/** Writes a text as an object, in UTF-8. */
export const write = (args: S3WriteOf): Operator<null> => operator(s3Write.kind, args, {});

export const s3Write: OperatorDefinition<S3Write> = {
  kind: "s3.write",
  check: (args, context, mistake) => checkPlace(args.to, "to", context, mistake),
  lineage: ({ to }) => ({ reads: [], writes: accessTo(to) }),
  // The operator looks whether the object is there.
  grants: ({ to }) => grantsOn(to, ["s3:PutObject", "s3:GetObject", "s3:ListBucket"]),
  airflow(args, context) {
    const { bucket, key } = objectAt(args.to, context);
    return {
      class: "airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator",
      args: { s3_bucket: bucket, s3_key: py.text(key), data: py.text(args.content), replace: true },
    };
  },
};
