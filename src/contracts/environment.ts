import type { AirflowSize, ClusterSize, JobSize, QueryLimits, UsageLimit, WarehouseSize } from "./sizes.ts";

/** Versions of Airflow that specs compile for: those of Amazon MWAA. */
export type AirflowVersion = "3.3.1" | "3.2.1" | "3.0.6" | "2.11.2" | "2.10.3";

/** All of them, the newest first. */
export const airflowVersions: readonly AirflowVersion[] = ["3.3.1", "3.2.1", "3.0.6", "2.11.2", "2.10.3"];

/**
 * A port of TCP.
 * @asType integer
 * @minimum 1
 * @maximum 65535
 */
export type Port = number;

/** What an Airflow connection is: where something is, and how to be let in. */
export interface ConnectionValue {
  /** A host's name or address, for some types a URL. */
  readonly host?: string;
  readonly login?: string;
  /** For the local stack only, and refused elsewhere: what is written here is read by everybody who has the project. */
  readonly password?: string;
  readonly schema?: string;
  readonly port?: Port;
  /** Further fields, as the connection declares them. */
  readonly extra?: { readonly [field: string]: unknown };
}

/** Where Terraform's state is. */
export interface State {
  /**
   * A file of the project, a bucket, or workspaces of HCP Terraform: one for each stack, with its name.
   * @default "local"
   */
  readonly backend: "local" | "s3" | "cloud";
  /** The bucket, for the backend s3. */
  readonly bucket?: string;
  /** The organization, for the backend cloud. */
  readonly organization?: string;
  /** The project that the workspaces are in, for the backend cloud. */
  readonly project?: string;
}

/** Who may publish DAGs without being a person: a repository's workflows. */
export interface Publisher {
  /**
   * The repository on GitHub, `owner/name`.
   * @pattern ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$
   */
  readonly repository: string;
  /**
   * The branch whose workflows publish, in jobs that name none of GitHub's environments. Without it, those jobs publish that name the one that is called
   * as this environment: its rules, in the repository's settings, say from which branches, and whom it waits for.
   */
  readonly branch?: string;
}

/** A limit to what a month may cost, and who hears of it. */
export interface Budget {
  /**
   * US dollars a month.
   * @exclusiveMinimum 0
   */
  readonly monthly: number;
  /**
   * Percent of the limit at which mail is sent.
   * @exclusiveMinimum 0
   * @maximum 1000
   * @default 80
   */
  readonly warnAt?: number;
  /**
   * E-mail addresses.
   * @minItems 1
   * @maxItems 10
   */
  readonly emails: readonly string[];
}

/** A network that is there already. */
export interface ExistingNetwork {
  /**
   * The VPC's id.
   * @pattern ^vpc-[0-9a-f]+$
   */
  readonly vpcId: string;
  /**
   * Ids of private subnets in at least three availability zones, with a way to AWS's services: Redshift Serverless asks for
   * three, and MWAA takes the first two.
   * @minItems 3
   */
  readonly subnetIds: readonly string[];
}

/** A file of `lakehouse/environments/`: where a lakehouse is deployed, and how it differs from the others. */
export interface EnvironmentFile {
  /**
   * The file's own name, without `.yaml`.
   * @pattern ^[a-z][a-z0-9-]{0,30}$
   */
  readonly name: string;
  /**
   * The AWS account: 12 digits, in quotes.
   * @pattern ^[0-9]{12}$
   */
  readonly account: string;
  /**
   * The AWS region, such as `eu-west-1`; not one of China, GovCloud or other partitions of their own.
   * @pattern ^[a-z]{2}(-[a-z]+)+-[0-9]$
   */
  readonly region: string;
  /**
   * What all physical names begin with: a lower-case letter, then 1 to 20 lower-case letters, digits, or single dashes between them; not `aws` or `ssm`,
   * which Systems Manager keeps for itself, nor what S3 does.
   * @pattern ^(?!aws|ssm|sthree-|amzn-s3-demo-)(?=.{2,21}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$
   */
  readonly prefix: string;
  /** The Airflow that specs are compiled for: MWAA's version, in quotes. */
  readonly airflow: AirflowVersion;
  /**
   * How often a task that waits for AWS asks, in seconds.
   * @exclusiveMinimum 0
   * @maximum 3600
   * @default 10
   */
  readonly pollSeconds?: number;
  /**
   * Tags of everything that is created.
   * @maxProperties 40
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * The version of Terraform's AWS provider.
   * @pattern ^[0-9]+\.[0-9]+\.[0-9]+$
   * @default "6.25.0"
   */
  readonly awsProviderVersion?: string;
  /** A network that is there already. Without it, one is made. */
  readonly network?: ExistingNetwork;
  /**
   * Addresses of the network that is made: a private range between `/16` and `/20`, such as `10.20.0.0/16`.
   * @pattern ^(10\.[0-9]{1,3}|172\.(1[6-9]|2[0-9]|3[01])|192\.168)\.[0-9]{1,3}\.0/(1[6-9]|20)$
   * @default "10.0.0.0/16"
   */
  readonly cidr?: string;
  /** Sizes of the MWAA environment. */
  readonly mwaa?: AirflowSize;
  /** Size of the warehouses. */
  readonly redshift?: WarehouseSize;
  /** Sizes of Glue's jobs. */
  readonly glue?: JobSize;
  /**
   * Values of Airflow's variables. One without a value here has the one that people set in its secret.
   */
  readonly variables?: { readonly [id: string]: unknown };
  /** Airflow's connections. One that is not here is what people set in its secret. */
  readonly connections?: { readonly [id: string]: ConnectionValue };
  /**
   * How the network that is made reaches AWS: through a gateway, which also reaches the rest of the internet, or through
   * endpoints of AWS's services alone.
   * @default "nat"
   */
  readonly egress?: "nat" | "endpoints";
  /**
   * TCP ports outside that tasks speak with, besides 443 and those of `connections`: where people set a connection, its port is named here.
   * @default []
   */
  readonly egressPorts?: readonly Port[];
  /** Limits of Athena. */
  readonly athena?: QueryLimits;
  /**
   * How long CloudWatch keeps logs, in days.
   * @default 30
   */
  readonly logRetentionDays?: 7 | 14 | 30 | 60 | 90 | 180 | 365;
  /**
   * What becomes of data when the platform is removed: buckets, keys and secrets are kept until somebody empties them, or
   * deleted with all that they hold.
   * @default "keep"
   */
  readonly removal?: "keep" | "delete";
  /** Where Terraform's state is. */
  readonly state?: State;
  /** A limit to what a month may cost. Without it, nobody is told. */
  readonly budget?: Budget;
  /** The repository whose workflows publish DAGs. Without it, people do. */
  readonly publisher?: Publisher;
}

/** An environment, with what its file leaves out. */
export interface Environment
  extends Required<
    Omit<EnvironmentFile, "network" | "mwaa" | "redshift" | "glue" | "athena" | "budget" | "publisher">
  > {
  /** Absent where the network is made. */
  readonly network?: ExistingNetwork;
  /** Absent where there is no limit. */
  readonly budget?: Required<Budget>;
  /** Absent where people publish. */
  readonly publisher?: Publisher;
  readonly mwaa: Required<AirflowSize>;
  readonly redshift: Required<Omit<WarehouseSize, "usageLimit" | "cluster">> & {
    readonly usageLimit?: Required<UsageLimit>;
    /** Absent where Redshift is serverless. */
    readonly cluster?: Required<ClusterSize>;
  };
  readonly glue: Required<JobSize>;
  readonly athena: Required<QueryLimits>;
}

/** Whether the environment's network reaches AWS's services and nothing else. What one that was there before reaches, is not known. */
export const isClosed = ({ network, egress }: Environment): boolean => network === undefined && egress === "endpoints";

/** An environment file with its defaults. */
export const environmentOf = ({ mwaa, redshift, glue, athena, budget, ...file }: EnvironmentFile): Environment => ({
  pollSeconds: 10,
  tags: {},
  variables: {},
  connections: {},
  awsProviderVersion: "6.25.0",
  cidr: "10.0.0.0/16",
  egress: "nat",
  egressPorts: [],
  logRetentionDays: 30,
  removal: "keep",
  state: { backend: "local" },
  ...file,
  ...(budget ? { budget: { warnAt: 80, ...budget } } : {}),
  mwaa: { class: "mw1.small", minWorkers: 1, ...least(mwaa?.class), webServer: "public", options: {}, ...mwaa },
  redshift: warehouseSize(redshift),
  athena: { scanGigabytes: 1_000, ...athena },
  glue: { workerType: "G.1X", workers: 2, timeoutMinutes: 120, ...glue },
});

/** The tag of all that is created that says which environment it is of. */
export const environmentTag = "environment";

/** What a warehouse of Redshift Serverless has by itself. */
export const defaultCapacity = { baseCapacity: 8, maxCapacity: 64 } as const;

const warehouseSize = ({ usageLimit, cluster, ...size }: WarehouseSize = {}): Environment["redshift"] => ({
  ...{ ...defaultCapacity, administrators: [] },
  ...size,
  ...(cluster ? { cluster: { nodeType: "ra3.large", nodes: 2, snapshotHours: 8, snapshotDays: 7, ...cluster } } : {}),
  ...(usageLimit ? { usageLimit: { period: "monthly", action: "log", ...usageLimit } } : {}),
});

/** The sizes of an MWAA environment that a class has by itself. */
const least = (size: AirflowSize["class"]) =>
  size === "mw1.micro"
    ? { maxWorkers: 1, schedulers: 1, minWebServers: 1, maxWebServers: 1 }
    : { maxWorkers: 5, schedulers: 2, minWebServers: 2, maxWebServers: 2 };
