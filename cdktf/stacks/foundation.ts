import {
  bucket,
  type Construct,
  key,
  type LoadedLakehouse,
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
}

/** Days for which results of Athena are kept. */
const resultDays = 7;

/** What holds data and what everything else is in: it changes seldom, and is lost last. */
export function foundation(scope: Construct, { env, names, lakehouse, resources }: LoadedLakehouse): Foundation {
  const { arn: keyArn } = key(scope, env);
  bucket(scope, "lake-bucket", { name: names.houseBucket("lake"), keyArn });
  bucket(scope, "mwaa-bucket", { name: names.houseBucket("mwaa"), keyArn });
  bucket(scope, "athena-bucket", {
    name: names.houseBucket("athena"),
    keyArn,
    expires: { prefix: "results/", days: resultDays },
  });
  for (const { id } of lakehouse.all("bucket")) bucket(scope, `bucket-${id}`, { name: names.bucket(id), keyArn });
  for (const { id } of lakehouse.all("topic")) topic(scope, `topic-${id}`, { name: names.topic(id), keyArn });
  for (const { id } of lakehouse.all("secret")) secret(scope, `secret-${id}`, { name: names.secret(id), keyArn });
  for (const { name, text } of resources.settings ?? []) setting(scope, `setting-${name}`, { name, text, keyArn });
  return { keyArn, network: network(scope, env) };
}
