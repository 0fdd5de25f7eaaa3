import { expect, test } from "@jest/globals";
import { UserError } from "../../src/diagnostics/user-error.ts";
import { checkDeployable, checkReadiness, type Platform, type Target } from "../../src/mwaa/readiness.ts";
import type { PlatformNeeds } from "../../src/targets/needs.ts";

const needs: PlatformNeeds = {
  airflow: "3.3.1",
  rights: { airflow: { "topic:support": ["sns:Publish"] }, "job-conform": { "dataset:orders": ["glue:GetTable"] } },
};
const target: Target = { env: "dev", environment: "acme", bucket: "acme-mwaa", needs };
const airflow = { status: "AVAILABLE", airflow: "3.3.1", bucket: "acme-mwaa", dags: "dags/" };
const ready: Platform = { airflow, applied: { needs } };

/** What stands in the way of publishing: the sentence, what it is about, and what to do. */
function obstacle(platform: Partial<Platform>, more: Partial<PlatformNeeds> = {}): string {
  try {
    checkReadiness({ ...target, needs: { ...needs, ...more } }, { ...ready, ...platform });
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.detail, error.fix].filter(Boolean).join("\n");
    throw error;
  }
  throw new Error("It is ready.");
}

test("a platform that has what the release needs, and more", () => {
  const more = { ...needs.rights, "job-more": {} };
  expect(() => checkReadiness(target, { airflow, applied: { needs: { ...needs, rights: more } } })).not.toThrow();
  expect(() => checkReadiness(target, { ...ready, airflow: { ...airflow, dags: "/dags" } })).not.toThrow();
});

test("an environment that is not there, or not yet", () => {
  expect(obstacle({ airflow: undefined })).toBe(
    "There is no MWAA environment acme.\nDeploy the platform first: sluice deploy --env dev. Or check --env, the account and the region.",
  );
  expect(obstacle({ airflow: { ...airflow, status: "UPDATING" } })).toBe(
    "The MWAA environment acme is UPDATING.\nPublish once MWAA says AVAILABLE; where it has failed, its page in the console says why.",
  );
});

test("an environment with another Airflow", () => {
  expect(obstacle({ airflow: { ...airflow, airflow: "2.11.2" } })).toBe(
    "The MWAA environment acme has Airflow 2.11.2, and the DAGs were compiled for 3.3.1.\nChange airflow in lakehouse/environments/dev.yaml, or bring the platform to it: sluice deploy --env dev.",
  );
});

test.each([{ bucket: "other" }, { dags: "elsewhere/dags" }])(
  "an environment that reads DAGs elsewhere: %j",
  (place) => {
    const { bucket, dags } = { ...airflow, ...place };
    expect(obstacle({ airflow: { ...airflow, ...place } })).toContain(
      `The MWAA environment acme reads s3://${bucket}/${dags.replace(/\/?$/, "/")}, and the DAGs go to s3://acme-mwaa/dags/.`,
    );
  },
);

test("roles and datasets that the platform was not applied for", () => {
  const added = {
    airflow: { "topic:support": ["sns:Publish"] },
    "job-conform": { "dataset:returns": ["glue:GetTable"] },
  };
  expect(obstacle({}, { rights: added })).toBe(
    `The platform of dev is not what this release needs.
The role job-conform may not do this with dataset:returns: glue:GetTable.
Bring it to what the project says, and publish with it: sluice deploy --env dev.`,
  );
  expect(obstacle({ applied: undefined })).toContain("What the platform was applied for is not recorded.");
});

test("a deploy may begin where there is no environment yet, or one that it can bring to what the project says", () => {
  expect(() => checkDeployable({ environment: "acme", declared: true }, undefined)).not.toThrow();
  for (const status of ["AVAILABLE", "UPDATE_FAILED", "UNAVAILABLE"]) {
    expect(() => checkDeployable({ environment: "acme", declared: true }, { status })).not.toThrow();
  }
});

test.each([
  ["CREATING", "The MWAA environment acme is CREATING: nothing can be published to it now."],
  ["UPDATING", "The MWAA environment acme is UPDATING: nothing can be published to it now."],
  ["CREATE_FAILED", "The MWAA environment acme could not be created: nothing can be published to it."],
])("a deploy does not begin while the environment is %s", (status, message) => {
  expect(() => checkDeployable({ environment: "acme", declared: true }, { status })).toThrow(message);
});

test("a deploy does not begin where there is no environment, and none is made", () => {
  expect(() => checkDeployable({ environment: "acme", declared: false }, undefined)).toThrow(
    "There is no MWAA environment acme, and the platform makes none.",
  );
});
