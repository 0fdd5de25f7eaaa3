import type { Environment } from "../../contracts/environment.ts";

/** ARNs that follow from names: nothing has to be asked of AWS. */
export interface Arns {
  bucket(name: string): string;
  /** An object, by its key. */
  object(bucket: string, key: string): string;
  /** Objects of a bucket whose keys begin with `prefix`. */
  objects(bucket: string, prefix?: string): string;
  /** A table of the Glue catalog, with what is above it: Glue asks for a permission on each. */
  table(database: string, table: string): readonly string[];
  /** A database of the Glue catalog, with the catalog. */
  database(name: string): readonly string[];
  function(name: string): string;
  /** A project of CodeBuild. */
  buildProject(name: string): string;
  /** A Glue job. */
  job(name: string): string;
  topic(name: string): string;
  /** Executions of a state machine, by its ARN. */
  executions(stateMachine: string): string;
  /** All revisions of a task definition of ECS. */
  taskDefinition(family: string): string;
  /** The tasks in a cluster of ECS. */
  containerTasks(cluster: string): string;
  role(name: string): string;
  crawler(name: string): string;
  /** A rule set of Glue's Data Quality. */
  ruleSet(name: string): string;
  /** A secret; AWS adds a dash and six characters to its name. */
  secret(name: string): string;
  /** A database of a cluster of Redshift. */
  clusterDatabase(cluster: string, database: string): string;
  athenaWorkgroup(name: string): string;
  airflow(environment: string): string;
  /** A role of an environment's Airflow, which IAM lets somebody be: `Op`, who makes pools among other things. */
  airflowRole(environment: string, role: "Op"): string;
  /** A parameter of Systems Manager, by its path. */
  parameter(path: string): string;
  /** A log group, or several by the beginning of their names and `*`, and their streams. */
  logGroup(name: string): string;
  /** Roles whose names begin with `prefix` and a dash. */
  roles(prefix: string): string;
  /** A provider of identities by OpenID Connect, by its host. */
  identityProvider(host: string): string;
  /** The account as a principal: whoever in it is allowed by an IAM policy. */
  account(): string;
}

export function arnsOf({ account, region }: Environment): Arns {
  const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
  const catalog = arn("glue", "catalog");
  const database = (name: string) => arn("glue", `database/${name}`);
  return Object.freeze({
    bucket: (name) => `arn:aws:s3:::${name}`,
    object: (bucket, key) => `arn:aws:s3:::${bucket}/${key}`,
    objects: (bucket, prefix = "") => `arn:aws:s3:::${bucket}/${prefix}*`,
    table: (name, table) => [catalog, database(name), arn("glue", `table/${name}/${table}`)],
    database: (name) => [catalog, database(name)],
    function: (name) => arn("lambda", `function:${name}`),
    buildProject: (name) => arn("codebuild", `project/${name}`),
    job: (name) => arn("glue", `job/${name}`),
    topic: (name) => arn("sns", name),
    executions: (stateMachine) => `${stateMachine.replace(":stateMachine:", ":execution:")}:*`,
    taskDefinition: (family) => arn("ecs", `task-definition/${family}:*`),
    containerTasks: (cluster) => arn("ecs", `task/${cluster}/*`),
    crawler: (name) => arn("glue", `crawler/${name}`),
    ruleSet: (name) => arn("glue", `dataQualityRuleset/${name}`),
    role: (name) => `arn:aws:iam::${account}:role/${name}`,
    secret: (name) => arn("secretsmanager", `secret:${name}-??????`),
    clusterDatabase: (cluster, database) => arn("redshift", `dbname:${cluster}/${database}`),
    athenaWorkgroup: (name) => arn("athena", `workgroup/${name}`),
    parameter: (path) => arn("ssm", `parameter${path}`),
    airflow: (environment) => arn("airflow", `environment/${environment}`),
    airflowRole: (environment, role) => arn("airflow", `role/${environment}/${role}`),
    logGroup: (name) => arn("logs", `log-group:${name}:*`),
    roles: (prefix) => `arn:aws:iam::${account}:role/${prefix}-*`,
    identityProvider: (host) => `arn:aws:iam::${account}:oidc-provider/${host}`,
    account: () => `arn:aws:iam::${account}:root`,
  } satisfies Arns);
}
