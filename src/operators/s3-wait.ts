import { py } from "../ir/python-value.ts";
import { type Duration, seconds } from "../language/duration.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";
import { checkPoll } from "./poll.ts";

/** Waits until an object is there. */
export interface S3Wait<F extends Form = Named> {
  /** The bucket to look in. */
  bucket: F["bucket"];
  /** The object's key; `*` and `?` stand for any text and any character. */
  key: F["text"];
  /**
   * Time between two looks. The task holds no worker while it waits: the triggerer looks.
   * @default "60s"
   */
  poll?: Duration;
}

/** Waits until an object is there. Give the task a `timeout`: the longest that all its looks may take. */
export const wait = (args: S3Wait<Authored>): Operator<null> => operator(s3Wait.kind, args, {});

export const s3Wait: OperatorDefinition<S3Wait> = {
  kind: "s3.wait",
  check: ({ poll }, _context, mistake) => checkPoll(poll, mistake),
  lineage: () => ({ reads: [], writes: [] }),
  grants: (args) => [{ actions: ["s3:GetObject", "s3:ListBucket"], on: { kind: "bucket", id: args.bucket } }],
  airflow: (args, { names, env }) => ({
    class: "airflow.providers.amazon.aws.sensors.s3.S3KeySensor",
    args: {
      bucket_name: names.bucket(args.bucket),
      bucket_key: py.text(args.key),
      wildcard_match: true,
      poke_interval: seconds(args.poll ?? "60s") ?? 60,
      // In the triggerer, which every version of MWAA has, with the library that its image brings.
      deferrable: true,
      // The sensor of 2.10.3 takes no region: there the connection's is the environment's own.
      ...(env.airflow === "2.10.3" ? {} : { region_name: env.region }),
    },
    timeLimit: "sensor",
  }),
};
