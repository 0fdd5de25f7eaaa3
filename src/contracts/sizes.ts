/** Sizes of an MWAA environment. */
export interface AirflowSize {
  /**
   * What a scheduler, a worker and a web server are given.
   * @default "mw1.small"
   */
  readonly class?: "mw1.micro" | "mw1.small" | "mw1.medium" | "mw1.large" | "mw1.xlarge" | "mw1.2xlarge";
  /**
   * Workers that are always there.
   * @asType integer
   * @minimum 1
   * @maximum 25
   * @default 1
   */
  readonly minWorkers?: number;
  /**
   * Workers at the busiest time; a `mw1.micro` has one.
   * @asType integer
   * @minimum 1
   * @maximum 25
   * @default 5
   */
  readonly maxWorkers?: number;
  /**
   * Schedulers; a `mw1.micro` has one, the others have at least two.
   * @asType integer
   * @minimum 1
   * @maximum 5
   * @default 2
   */
  readonly schedulers?: number;
  /**
   * Web servers that are always there; a `mw1.micro` has one, the others have at least two.
   * @asType integer
   * @minimum 1
   * @maximum 5
   * @default 2
   */
  readonly minWebServers?: number;
  /**
   * Web servers at the busiest time: who asks Airflow's API much needs more.
   * @asType integer
   * @minimum 1
   * @maximum 5
   * @default 2
   */
  readonly maxWebServers?: number;
  /**
   * Options of Airflow's configuration, `section.option`, as text. What Sluice itself sets cannot be set here: where secrets are looked up, and the time zone.
   * @default {}
   */
  readonly options?: { readonly [option: string]: string };
  /**
   * Who reaches Airflow's web server: anybody whom IAM lets in, or only from inside the network.
   * @default "public"
   */
  readonly webServer?: "public" | "private";
}

/** What a warehouse may compute in a time. */
export interface UsageLimit {
  /**
   * Hours of Redshift processing units.
   * @asType integer
   * @minimum 1
   */
  readonly rpuHours: number;
  /** @default "monthly" */
  readonly period?: "daily" | "weekly" | "monthly";
  /**
   * What happens beyond it: Redshift logs it, tells CloudWatch so that an alarm may ring, or refuses queries until the period ends.
   * @default "log"
   */
  readonly action?: "log" | "alarm" | "stop";
}

/** Nodes that are always there, and what they keep for when data are lost. */
export interface ClusterSize {
  /** @default "ra3.large" */
  readonly nodeType?: "ra3.large" | "ra3.xlplus" | "ra3.4xlarge" | "ra3.16xlarge";
  /**
   * Nodes; one of the two larger types has at least two.
   * @asType integer
   * @minimum 1
   * @maximum 128
   * @default 2
   */
  readonly nodes?: number;
  /**
   * Hours between two automated snapshots.
   * @asType integer
   * @minimum 1
   * @maximum 24
   * @default 8
   */
  readonly snapshotHours?: number;
  /**
   * Days for which automated snapshots are kept.
   * @asType integer
   * @minimum 1
   * @maximum 35
   * @default 7
   */
  readonly snapshotDays?: number;
}

/** Size of the warehouses: Redshift Serverless, or where `cluster` says so, a cluster of nodes. */
export interface WarehouseSize {
  /** A cluster instead of Redshift Serverless, which the capacities and the usage limit are of. */
  readonly cluster?: ClusterSize;
  /**
   * Redshift processing units that a query finds: a multiple of 8.
   * @asType integer
   * @minimum 8
   * @maximum 512
   * @multipleOf 8
   * @default 8
   */
  readonly baseCapacity?: number;
  /**
   * Redshift processing units at the busiest time: a multiple of 8.
   * @asType integer
   * @minimum 8
   * @maximum 512
   * @multipleOf 8
   * @default 64
   */
  readonly maxCapacity?: number;
  /** What a warehouse may compute in a time. Without it, there is no limit but its capacity. */
  readonly usageLimit?: UsageLimit;
  /**
   * Users and roles of IAM, by their ARNs, that may take the role of the warehouses' administrators. Without them, there is none.
   * @maxItems 20
   * @default []
   */
  readonly administrators?: readonly string[];
}

/** Limits of Athena. */
export interface QueryLimits {
  /**
   * Gigabytes that one query may scan before it is stopped.
   * @exclusiveMinimum 0
   * @maximum 100000
   * @default 1000
   */
  readonly scanGigabytes?: number;
}

/** Sizes of Glue's jobs. */
export interface JobSize {
  /**
   * What a worker is given: a G.1X has 4 processors and 16 GB, the others twice and more of it.
   * @default "G.1X"
   */
  readonly workerType?: "G.1X" | "G.2X" | "G.4X" | "G.8X";
  /**
   * Workers of a run, the driver among them.
   * @asType integer
   * @minimum 2
   * @maximum 299
   * @default 2
   */
  readonly workers?: number;
  /**
   * The longest that a run may take, in minutes.
   * @asType integer
   * @minimum 1
   * @maximum 2880
   * @default 120
   */
  readonly timeoutMinutes?: number;
}
