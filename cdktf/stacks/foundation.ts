import {
  type Bucket,
  bucket,
  type Construct,
  deployers,
  key,
  type LoadedLakehouse,
  logBucket,
  type Network,
  network,
  secret,
  setting,
  topic,
} from "sluice/cdktf";

/** What the other stacks build upon. */
export interface Foundation {
  readonly keyArn: string;
  readonly network: Network;
  /** What holds data and code, by name. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** MWAA's bucket among them. */
  readonly code: Bucket;
}

/** Days for which results of Athena are kept. */
const resultDays = 7;

/** What holds data and what everything else is in: it changes seldom, and is lost last. */
export function foundation(scope: Construct, house: LoadedLakehouse): Foundation {
  const { env, names, lakehouse, resources } = house;
  const { arn: keyArn } = key(scope, env);
  const logs = logBucket(scope, "logs-bucket", env);
  const common = { env, keyArn, logs };
  const code = bucket(scope, "mwaa-bucket", { ...common, name: names.houseBucket("mwaa") });
  const buckets = [
    code,
    bucket(scope, "lake-bucket", { ...common, name: names.houseBucket("lake") }),
    bucket(scope, "athena-bucket", {
      ...common,
      name: names.houseBucket("athena"),
      expires: { prefix: "results/", days: resultDays },
    }),
    ...lakehouse.all("bucket").map(({ id }) => bucket(scope, `bucket-${id}`, { ...common, name: names.bucket(id) })),
  ];
  for (const { id } of lakehouse.all("topic")) topic(scope, `topic-${id}`, { name: names.topic(id), keyArn });
  for (const { id } of lakehouse.all("secret")) secret(scope, `secret-${id}`, { env, name: names.secret(id), keyArn });
  for (const { name, text } of resources.settings ?? []) setting(scope, `setting-${name}`, { env, name, text, keyArn });
  deployers(scope, { env, keyArn, resources });
  return {
    keyArn,
    network: network(scope, { house, keyArn }),
    buckets: new Map(buckets.map((each) => [each.name, each])),
    code,
  };
}
