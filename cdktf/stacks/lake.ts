import {
  athenaQuery,
  athenaWorkgroup,
  type Construct,
  crawler,
  database,
  glueJob,
  glueSecurity,
  imageBuilder,
  type LoadedLakehouse,
  lambda,
  objectNotifications,
  table,
} from "sluice/cdktf";
import type { Foundation } from "./foundation.ts";

/** The catalog over the lake, and what fills and reads it. */
export function lake(scope: Construct, house: LoadedLakehouse, { keyArn, buckets, code }: Foundation): void {
  const { resources } = house;
  const databases = new Map(
    resources.databases.map((resource) => [resource.name, database(scope, `database-${resource.name}`, resource)]),
  );
  for (const resource of resources.tables) {
    const { database: name } = resource;
    const within = databases.get(name);
    if (!within) throw new Error(`The table '${resource.name}' is in the database '${name}', which does not exist.`);
    table(scope, `table-${name}-${resource.name}`, { resource, database: within });
  }
  for (const { name, output } of resources.workgroups) {
    const workgroup = athenaWorkgroup(scope, "athena-workgroup", { name, output, keyArn, ...house.env.athena });
    for (const query of house.manifest.queries) {
      athenaQuery(scope, `query-${query.dag}-${query.task}`, { ...query, names: house.names, workgroup });
    }
  }
  const builder = imageBuilder(scope, "image-builder", { house, keyArn, bucket: code });
  const inputs = { house, keyArn, bucket: code, ...(builder === undefined ? {} : { builder }) };
  const functions = new Map(
    house.lakehouse.all("function").map(({ id }) => [house.names.function(id), lambda(scope, id, inputs)]),
  );
  objectNotifications(scope, "objects", { house, functions, buckets });
  const crawlers = house.lakehouse.all("crawler").filter(({ dataset }) => dataset !== undefined);
  if (house.jobs.length + crawlers.length === 0) return;
  const security = glueSecurity(scope, "job-security", house.env, keyArn);
  for (const { id, ...job } of house.jobs) glueJob(scope, id, { house, keyArn, bucket: code, security, ...job });
  if (crawlers.length === 0) return;
  const crawled = database(scope, "database-crawled", { name: house.names.crawledDatabase() });
  for (const { id } of crawlers) crawler(scope, id, { house, keyArn, security, database: crawled });
}
