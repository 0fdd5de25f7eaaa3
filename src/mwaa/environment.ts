/** What MWAA says of an environment, as far as a release depends on it. */
export interface AirflowEnvironment {
  /** `AVAILABLE`, or what MWAA is doing with it. */
  readonly status: string;
  readonly airflow: string;
  /** The bucket that it reads DAGs from, by its name. */
  readonly bucket: string;
  /** The folder in it, `dags/`. */
  readonly dags: string;
}

/** Where an environment is: AWS, with the credentials and the endpoint that the AWS tools find. */
export interface AirflowPlace {
  readonly name: string;
  readonly region: string;
}

/** Asks MWAA about an environment; undefined where there is none of that name. The SDK takes long to load. */
export async function describeEnvironment({ name, region }: AirflowPlace): Promise<AirflowEnvironment | undefined> {
  const { GetEnvironmentCommand, MWAAClient, ResourceNotFoundException } = await import("@aws-sdk/client-mwaa");
  // The client puts `api.` before the host, which whoever names an endpoint has not meant.
  const named = process.env.AWS_ENDPOINT_URL_MWAA ?? process.env.AWS_ENDPOINT_URL;
  const client = new MWAAClient({
    region,
    ...(named === undefined ? {} : { endpoint: named, disableHostPrefix: true }),
  });
  try {
    const { Environment } = await client.send(new GetEnvironmentCommand({ Name: name }));
    return {
      status: Environment?.Status ?? "unknown",
      airflow: Environment?.AirflowVersion ?? "unknown",
      bucket: Environment?.SourceBucketArn?.split(":").at(-1) ?? "unknown",
      dags: Environment?.DagS3Path ?? "unknown",
    };
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  } finally {
    client.destroy();
  }
}
