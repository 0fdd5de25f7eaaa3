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

/** A folder as MWAA may have been told it, with a slash at its end and none before it. */
const folder = (path: string): string => `${path.replace(/^\/+|\/+$/g, "")}/`;
