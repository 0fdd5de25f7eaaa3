import { UserError } from "../diagnostics/user-error.ts";
import { type AppliedNeeds, missingFrom, type PlatformNeeds } from "../targets/needs.ts";
import type { AirflowEnvironment } from "./environment.ts";

/** What is published, and where. */
export interface Target {
  /** The project's name of it, `prd`. */
  readonly env: string;
  /** MWAA's name of it. */
  readonly environment: string;
  /** The bucket that is published to. */
  readonly bucket: string;
  readonly needs: PlatformNeeds;
}

/** What is known of the platform; undefined where it is not there. */
export interface Platform {
  readonly airflow: AirflowEnvironment | undefined;
  readonly applied: AppliedNeeds | undefined;
}

/** MWAA reads this folder of the bucket. */
const dags = "dags/";

/**
 * Looks whether a platform can run a release, before anything is written to it.
 *
 * @throws UserError with what stands in the way, and what to do
 */
export function checkReadiness(target: Target, { airflow, applied }: Platform): void {
  const { env, environment, bucket, needs } = target;
  const deploy = `sluice deploy --env ${env}`;
  if (!airflow) {
    throw new UserError(`There is no MWAA environment ${environment}.`, {
      fix: `Deploy the platform first: ${deploy}. Or check --env, the account and the region.`,
    });
  }
  if (airflow.status !== "AVAILABLE") {
    throw new UserError(`The MWAA environment ${environment} is ${airflow.status}.`, {
      fix: "Publish once MWAA says AVAILABLE; where it has failed, its page in the console says why.",
    });
  }
  if (airflow.airflow !== needs.airflow) {
    throw new UserError(
      `The MWAA environment ${environment} has Airflow ${airflow.airflow}, and the DAGs were compiled for ${needs.airflow}.`,
      { fix: `Change airflow in lakehouse/environments/${env}.yaml, or bring the platform to it: ${deploy}.` },
    );
  }
  if (airflow.bucket !== bucket || folder(airflow.dags) !== dags) {
    throw new UserError(
      `The MWAA environment ${environment} reads s3://${airflow.bucket}/${folder(airflow.dags)}, and the DAGs go to s3://${bucket}/${dags}.`,
      { fix: `Check --env; somebody may have changed the environment by hand, which ${deploy} puts right.` },
    );
  }
  const missing =
    applied === undefined ? ["What the platform was applied for is not recorded."] : missingFrom(applied, needs);
  if (missing.length === 0) return;
  throw new UserError(`The platform of ${env} is not what this release needs.`, {
    detail: missing.join("\n"),
    fix: `Bring it to what the project says, and publish with it: ${deploy}.`,
  });
}

/** What MWAA says of an environment that it is at work on: Amazon MWAA API reference, Environment.Status. */
const busy: ReadonlySet<string> = new Set([
  "CREATING",
  "CREATING_SNAPSHOT",
  "DELETING",
  "MAINTENANCE",
  "PENDING",
  "ROLLING_BACK",
  "UPDATING",
]);

/** The environment of a platform that is to be deployed. */
export interface DeployTarget {
  /** MWAA's name of it. */
  readonly environment: string;
  /** Whether the platform makes it. */
  readonly declared: boolean;
}

/**
 * Looks whether a deploy will be able to publish, before it changes anything. What else {@link checkReadiness} looks at
 * is what a deploy brings.
 *
 * @throws UserError with what stands in the way, and what to do
 */
export function checkDeployable(
  { environment, declared }: DeployTarget,
  airflow: Pick<AirflowEnvironment, "status"> | undefined,
): void {
  if (!airflow) {
    if (declared) return;
    throw new UserError(`There is no MWAA environment ${environment}, and the platform makes none.`, {
      fix: "Add it to the platform, airflow(…) of sluice/cdktf, or check --env, the account and the region.",
    });
  }
  if (busy.has(airflow.status)) {
    throw new UserError(
      `The MWAA environment ${environment} is ${airflow.status}: nothing can be published to it now.`,
      {
        fix: "Deploy once MWAA says AVAILABLE. Nothing was changed.",
      },
    );
  }
  if (airflow.status === "CREATE_FAILED") {
    throw new UserError(`The MWAA environment ${environment} could not be created: nothing can be published to it.`, {
      fix: "Its page in the console says why. Delete it there, and deploy: it is then made anew. Nothing was changed.",
    });
  }
}

/** A folder as MWAA may have been told it, with a slash at its end and none before it. */
const folder = (path: string): string => `${path.replace(/^\/+|\/+$/g, "")}/`;
