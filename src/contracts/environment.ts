/** Versions of Airflow that specs compile for. */
export type AirflowVersion = "3.3.1" | "2.11.2";

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
   * The AWS region, such as `eu-west-1`.
   * @pattern ^[a-z]{2}(-[a-z]+)+-[0-9]$
   */
  readonly region: string;
  /**
   * What all physical names begin with: a lower-case letter, then 1 to 20 lower-case letters, digits or dashes.
   * @pattern ^[a-z][a-z0-9-]{1,20}$
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
}

/** An environment, with what its file leaves out. */
export type Environment = Required<EnvironmentFile>;

/** An environment file with its defaults. */
export const environmentOf = (file: EnvironmentFile): Environment => ({ pollSeconds: 10, tags: {}, ...file });
