import { formatOf, isMart, type LakeContract } from "../../contracts/dataset.ts";
import type { Environment } from "../../contracts/environment.ts";
import { maintenanceOf, quarantineOf, reportsOf } from "../../contracts/job-document.ts";
import type { Lakehouse } from "../../contracts/lakehouse.ts";
import type { HouseBucket, Names } from "../../contracts/names.ts";
import type { Grant } from "../../ir/grant.ts";
import { type Arns, arnsOf } from "./arns.ts";
import { merged, type Statement } from "./statement.ts";

/** What ARNs are made from. */
export interface GrantContext {
  readonly env: Environment;
  readonly names: Names;
  readonly lakehouse: Lakehouse;
  /** The key that everything is encrypted with. */
  readonly keyArn: string;
  /** The role that will hold the statements: AWS's own id of it, `AROA…`. */
  readonly roleId: string;
  /**
   * Whether Spark reads and writes for the role: its file systems look at the folders that files are in, too.
   * @default false
   */
  readonly spark?: boolean;
  /** The ARN of a warehouse's workgroup, which AWS makes up, or of its cluster. */
  warehouseArn(id: string): string;
}

/** Actions on a bucket itself; all others of S3 are on objects. */
const bucketActions: ReadonlySet<string> = new Set([
  "s3:GetBucketLocation",
  "s3:ListBucket",
  "s3:ListBucketMultipartUploads",
]);

/** Actions of the Data API that take no resource. */
const statementActions: ReadonlySet<string> = new Set([
  "redshift-data:DescribeStatement",
  "redshift-data:GetStatementResult",
  "redshift-data:CancelStatement",
]);

/** How a role gets into a warehouse, as grants have it, and what that is for a cluster: both for who it is in IAM. */
const serverlessLogin = "redshift-serverless:GetCredentials";
const clusterLogin = "redshift:GetClusterCredentialsWithIAM";

/** Tables in SQL: rights in the warehouse's own database, where IAM has none. */
const sqlActions: ReadonlySet<string> = new Set(["redshift:SqlTable"]);

/** A place in S3: everything under a prefix. */
interface Place {
  readonly bucket: string;
  readonly prefix: string;
}

/**
 * What grants come down to: statements on exact resources, with what the encryption of those asks for. Pure; equal grants in
 * any order give equal statements.
 *
 * @param own - what the role needs besides
 */
export function statementsOf(
  grants: readonly Grant[],
  context: GrantContext,
  own: readonly Statement[] = [],
): readonly Statement[] {
  const arns = arnsOf(context.env);
  const statements = [...own, ...grants.flatMap((grant) => resolved(grant, context, arns))];
  const folders = context.spark ? grants.flatMap((grant) => onFolders(grant, context, arns)) : [];
  return merged([...statements, ...folders, ...listings(grants, context, arns), ...encryption(statements, context)]);
}

function resolved(grant: Grant, context: GrantContext, arns: Arns): readonly Statement[] {
  const { actions, on } = grant;
  const { names } = context;
  switch (on.kind) {
    case "dataset":
      return onDataset(grant, context, arns);
    case "bucket":
      return onBucket(grant, names.bucket(on.id), arns);
    case "houseBucket":
      return onBucket(grant, names.houseBucket(on.id as HouseBucket), arns);
    case "job":
      return [{ actions, resources: [arns.job(names.job(on.id))] }];
    case "function":
      return [{ actions, resources: [arns.function(names.function(on.id))] }];
    case "topic":
      return [{ actions, resources: [arns.topic(names.topic(on.id))] }];
    case "secret":
      return [{ actions, resources: [arns.secret(names.secret(on.id))] }];
    case "variable":
    case "connection":
      return [{ actions, resources: [arns.secret(names.setting(on.kind, on.id))] }];
    case "crawler":
      return [
        { actions, resources: [arns.crawler(names.crawler(on.id, context.lakehouse.find("crawler", on.id)?.name))] },
      ];
    case "ruleSet":
      return onRuleSet(actions, on.id, context, arns);
    case "stateMachine":
      return onStateMachine(actions, on.id, context, arns);
    case "containerTask":
      return onContainerTask(actions, on.id, context, arns);
    case "warehouse":
      return onWarehouse(actions, on.id, context, arns);
    case "athenaWorkgroup":
      return [
        { actions, resources: [arns.athenaWorkgroup(names.athenaWorkgroup())] },
        // Athena looks up the database that a query runs in, whatever the query names.
        { actions: ["glue:GetDatabase"], resources: arns.database(names.athenaDatabase()) },
      ];
  }
}

function onDataset(grant: Grant, context: GrantContext, arns: Arns): readonly Statement[] {
  const { actions, on } = grant;
  const contract = lakeContract(on.id, context);
  // The tables of a warehouse are no resources of IAM's.
  if (!contract) return [];
  const place = placeOf(grant, context);
  return [
    part(actions, isGlue, arns.table(context.names.glueDatabase(contract.zone), on.id)),
    part(actions, isObject, [arns.objects(place.bucket, place.prefix)]),
    part(actions, (action) => action === "s3:GetBucketLocation", [arns.bucket(place.bucket)]),
  ].flat();
}

/**
 * What Spark's file systems ask about files in a folder: whether the folder's own name is a file, and before they write, each of
 * those above it. Glue's own one, which is EMR's, marks new folders with an object, `<folder>_$folder$`:
 * https://repost.aws/knowledge-center/emr-s3-empty-files.
 */
function onFolders(grant: Grant, context: GrantContext, arns: Arns): readonly Statement[] {
  const { actions } = grant;
  const folders = foldersOf(grant, context);
  if (!folders || !actions.includes("s3:GetObject")) return [];
  const { bucket, names } = folders;
  return [
    { actions: ["s3:GetObject"], resources: names.map((name) => arns.object(bucket, name)) },
    ...(actions.includes("s3:PutObject")
      ? part(
          actions,
          isObject,
          names.map((name) => arns.object(bucket, `${name}_$folder$`)),
        )
      : []),
  ];
}

/** The names of the folders that Spark looks at on the way to files; undefined where it comes by Iceberg's files alone. */
function foldersOf(
  grant: Grant,
  context: GrantContext,
): { readonly bucket: string; readonly names: readonly string[] } | undefined {
  const { actions, on, part } = grant;
  if (on.kind !== "dataset") return undefined;
  const contract = lakeContract(on.id, context);
  const isFiles = part === "quarantine" || (part === undefined && contract && formatOf(contract) !== "iceberg");
  if (!isFiles) return undefined;
  const { bucket, prefix } = placeOf(grant, context);
  const steps = prefix.split("/").filter(Boolean);
  const names = steps.map((_, depth) => steps.slice(0, depth + 1).join("/"));
  return { bucket, names: actions.includes("s3:PutObject") ? names : names.slice(-1) };
}

const onBucket = ({ actions, part: prefix }: Grant, bucket: string, arns: Arns): readonly Statement[] => [
  ...part(actions, isObject, [arns.objects(bucket, prefix)]),
  ...part(actions, (action) => bucketActions.has(action), [arns.bucket(bucket)]),
];

function onStateMachine(
  actions: Grant["actions"],
  id: string,
  { names, lakehouse }: GrantContext,
  arns: Arns,
): readonly Statement[] {
  const arn = names.stateMachineArn(id, lakehouse.find("stateMachine", id)?.name);
  const isStart = (action: string) => action === "states:StartExecution";
  return [...part(actions, isStart, [arn]), ...part(actions, (action) => !isStart(action), [arns.executions(arn)])];
}

/** Who has a rule set evaluated hands on the role that does it. */
function onRuleSet(
  actions: Grant["actions"],
  id: string,
  { names, lakehouse }: GrantContext,
  arns: Arns,
): readonly Statement[] {
  const rules = lakehouse.find("ruleSet", id);
  if (!rules) throw new Error(`A grant names the rule set '${id}', which does not exist.`);
  const isPass = (action: string) => action === "iam:PassRole";
  return [
    ...part(actions, (action) => !isPass(action), [arns.ruleSet(names.ruleSet(id, rules.name))]),
    ...part(actions, isPass, [arns.role(rules.role)]).map((statement) => ({
      ...statement,
      conditions: { StringEquals: { "iam:PassedToService": "glue.amazonaws.com" } },
    })),
  ];
}

/** Each action of ECS is on another resource; who runs a task hands its roles on. */
function onContainerTask(
  actions: Grant["actions"],
  id: string,
  { lakehouse }: GrantContext,
  arns: Arns,
): readonly Statement[] {
  const task = lakehouse.find("containerTask", id);
  if (!task) throw new Error(`A grant names the container task '${id}', which does not exist.`);
  const own = new Set(["ecs:RunTask", "iam:PassRole", "logs:GetLogEvents"]);
  return [
    ...part(actions, (action) => action === "ecs:RunTask", [arns.taskDefinition(task.family)]),
    ...part(actions, (action) => !own.has(action), [arns.containerTasks(task.cluster)]),
    ...part(actions, (action) => action === "iam:PassRole" && task.roles.length > 0, task.roles.map(arns.role)).map(
      (statement) => ({
        ...statement,
        conditions: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
      }),
    ),
    ...(task.logs ? part(actions, (action) => action === "logs:GetLogEvents", [arns.logGroup(task.logs.group)]) : []),
  ];
}

function onWarehouse(actions: Grant["actions"], id: string, context: GrantContext, arns: Arns): readonly Statement[] {
  const { env, names } = context;
  const isLogin = (action: string) => action === serverlessLogin;
  const login = env.redshift.cluster
    ? [{ actions: [clusterLogin], resources: [arns.clusterDatabase(names.workgroup(id), names.warehouseDatabase(id))] }]
    : [{ actions: [serverlessLogin], resources: [context.warehouseArn(id)] }];
  return [
    ...(actions.some(isLogin) ? login : []),
    ...part(actions, (action) => !statementActions.has(action) && !isLogin(action), [context.warehouseArn(id)]),
    // The Data API knows no resource for a statement that was made: whose it is, is as fine as it gets. The role's sessions
    // have names of their own, and one of them may end what another has begun.
    ...part(actions, (action) => statementActions.has(action), ["*"]).map((statement) => ({
      ...statement,
      conditions: { StringLike: { "redshift-data:statement-owner-iam-userid": `${context.roleId}:*` } },
    })),
  ];
}

/** The lists of keys that a role may ask for: one statement for each bucket, with all prefixes. */
function listings(grants: readonly Grant[], context: GrantContext, arns: Arns): readonly Statement[] {
  const prefixes = new Map<string, Set<string>>();
  for (const grant of grants) {
    const { actions, on } = grant;
    if (on.kind !== "dataset" || !actions.includes("s3:ListBucket") || !lakeContract(on.id, context)) continue;
    const { bucket, prefix } = placeOf(grant, context);
    const found = prefixes.get(bucket) ?? new Set();
    prefixes.set(bucket, found.add(`${prefix}*`));
    const { names = [] } = (context.spark && foldersOf(grant, context)) || {};
    for (const name of names) found.add(name);
    // Before Spark writes, it looks what is in the folders above.
    for (const name of names.slice(0, -1)) found.add(`${name}/`);
  }
  return [...prefixes].map(([bucket, found]) => ({
    actions: ["s3:ListBucket"],
    resources: [arns.bucket(bucket)],
    conditions: { StringLike: { "s3:prefix": [...found].sort() } },
  }));
}

/** Reading what is encrypted takes the key, and so does writing it; only through the service that holds it. */
function encryption(statements: readonly Statement[], { env, keyArn }: GrantContext): readonly Statement[] {
  const used = new Set(statements.flatMap(({ actions }) => actions));
  const through = (service: string, actions: readonly string[]): Statement => ({
    actions,
    resources: [keyArn],
    conditions: { StringEquals: { "kms:ViaService": `${service}.${env.region}.amazonaws.com` } },
  });
  return [
    ...(used.has("s3:GetObject") ? [through("s3", ["kms:Decrypt"])] : []),
    // An upload in parts is read back by S3.
    ...(used.has("s3:PutObject") ? [through("s3", ["kms:Decrypt", "kms:GenerateDataKey"])] : []),
    ...(used.has("sns:Publish") ? [through("sns", ["kms:Decrypt", "kms:GenerateDataKey"])] : []),
    ...(used.has("secretsmanager:GetSecretValue") ? [through("secretsmanager", ["kms:Decrypt"])] : []),
  ];
}

/** The actions that `belongs` picks, on resources; none where it picks none. */
function part(
  actions: Grant["actions"],
  belongs: (action: string) => boolean,
  resources: readonly string[],
): readonly Statement[] {
  const picked = actions.filter((action) => belongs(action) && !sqlActions.has(action));
  return picked.length === 0 ? [] : [{ actions: picked, resources }];
}

const isGlue = (action: string): boolean => action.startsWith("glue:");
const isObject = (action: string): boolean => action.startsWith("s3:") && !bucketActions.has(action);

function lakeContract(id: string, { lakehouse }: GrantContext): LakeContract<string> | undefined {
  const dataset = lakehouse.find("dataset", id);
  if (!dataset) throw new Error(`A grant names the dataset '${id}', which does not exist.`);
  return isMart(dataset.contract) ? undefined : dataset.contract;
}

/** Where a dataset lies, or a part of it: what its jobs set aside, and their reports. */
function placeOf({ on: { id }, part }: Grant, { lakehouse, names }: GrantContext): Place {
  const dataset = lakehouse.find("dataset", id);
  if (!dataset) throw new Error(`A grant names the dataset '${id}', which does not exist.`);
  const places: Readonly<Record<string, string>> = {
    "": names.location(dataset),
    quarantine: quarantineOf(id, names),
    reports: reportsOf(id, names),
    maintenance: maintenanceOf(id, names),
  };
  const [, bucket, prefix] = /^s3:\/\/([^/]+)\/(.*)$/.exec(places[part ?? ""] ?? "") ?? [];
  if (bucket === undefined || prefix === undefined) throw new Error(`A dataset has no part '${part}'.`);
  return { bucket, prefix };
}
