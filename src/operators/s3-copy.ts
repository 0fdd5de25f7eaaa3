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

/** Copies one object of up to 5 GB; one that is at its new place already is replaced. */
export interface S3Copy<F extends Form = Named> {
  /** The object. */
  from: S3Place<F>;
  /** Where the copy goes. */
  to: S3Place<F>;
}

/** {@link S3Copy} as it is written. */
export interface S3CopyOf {
  from: S3PlaceOf;
  to: S3PlaceOf;
}

/** Copies one object of up to 5 GB. */
export const copy = (args: S3CopyOf): Operator<null> => operator(s3Copy.kind, args, {});

export const s3Copy: OperatorDefinition<S3Copy> = {
  kind: "s3.copy",
  check(args, context, mistake) {
    checkPlace(args.from, "from", context, mistake);
    checkPlace(args.to, "to", context, mistake);
  },
  lineage: ({ from, to }) => ({ reads: accessTo(from), writes: accessTo(to) }),
  grants: ({ from, to }) => [...grantsOn(from, readObject), ...grantsOn(to, writeObject)],
  airflow(args, context) {
    const [from, to] = [objectAt(args.from, context), objectAt(args.to, context)];
    return {
      class: "airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator",
      args: {
        source_bucket_name: from.bucket,
        source_bucket_key: py.text(from.key),
        dest_bucket_name: to.bucket,
        dest_bucket_key: py.text(to.key),
      },
    };
  },
};
