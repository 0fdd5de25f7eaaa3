/** A column of a Glue table, in Hive's spelling: `string`, `int`, `bigint`, `decimal(18,2)`, `date`, `timestamp`, `boolean`, `double`. */
export interface ColumnResource {
  readonly name: string;
  readonly type: string;
}

export interface TableResource {
  readonly database: string;
  readonly name: string;
  /** `s3://bucket/prefix/`, with the slash at its end. */
  readonly location: string;
  readonly format: "csv" | "json" | "parquet";
  readonly columns: readonly ColumnResource[];
  readonly partitions: readonly ColumnResource[];
  /** Whether each CSV file begins with a line of column names. */
  readonly header: boolean;
}

export interface FunctionResource {
  readonly name: string;
  /** Absolute folder of the built bundle, with index.mjs in it. */
  readonly directory: string;
  /** Module and export, `"index.handler"`. */
  readonly handler: string;
  /** Longest invocation, in seconds. */
  readonly timeout: number;
  /** In MB. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function that S3 calls when objects come into a bucket. */
export interface NotificationResource {
  readonly bucket: string;
  /** The function's name. */
  readonly function: string;
  /** How keys begin and end. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A Glue job that runs a Python script on Spark. */
export interface JobResource {
  readonly name: string;
  /** Bucket of its script and library, below `sluice/glue/`. */
  readonly bucket: string;
  /** Absolute path of main.py. */
  readonly script: string;
  /** Absolute path of the .zip or .whl that the script imports from; null: none. */
  readonly library: string | null;
  /** Default arguments by their names, `"--document"`. A run's own come over them. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Longest run, in minutes. */
  readonly timeout: number;
  /** Runs at the same time. */
  readonly concurrency: number;
}

export interface SecretResource {
  readonly name: string;
  /** The value that the secret is created with when it does not exist yet; null: none. */
  readonly value: Readonly<Record<string, string | number | boolean>> | null;
}

/** An Airflow variable or connection, which Airflow reads from a secret of this name. */
export interface SettingResource {
  readonly name: string;
  /** What the environment's file says that it is; null: what people set. */
  readonly text: string | null;
}

/** A warehouse: a Redshift Serverless workgroup with its namespace and database, or a cluster with the workgroup's name. */
export interface WarehouseResource {
  readonly workgroup: string;
  readonly database: string;
  readonly namespace: string;
}

/**
 * What a lakehouse says exists, by physical names: what the local AWS is told to create. It is applied any number of
 * times to the same effect. schemas/protocol.schema.json has the same shape.
 */
export interface ResourceDocument {
  readonly v: 1;
  readonly region: string;
  readonly account: string;
  readonly buckets: readonly { readonly name: string }[];
  readonly databases: readonly { readonly name: string }[];
  readonly tables: readonly TableResource[];
  readonly functions: readonly FunctionResource[];
  readonly notifications?: readonly NotificationResource[];
  readonly jobs?: readonly JobResource[];
  readonly topics: readonly { readonly name: string }[];
  readonly secrets: readonly SecretResource[];
  readonly settings?: readonly SettingResource[];
  readonly warehouses: readonly WarehouseResource[];
  /** Athena workgroups; `output` is the `s3://` folder of query results. */
  readonly workgroups: readonly { readonly name: string; readonly output: string }[];
}
