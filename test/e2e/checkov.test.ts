import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { addTour } from "../support/tour.ts";
import { Project } from "./project.ts";

// Checkov loads its checks for some seconds.
jest.setTimeout(240_000);

/** A check that the platform fails on purpose: where, and why that is right. */
interface Suppression {
  readonly check: string;
  /** What the resources' addresses begin with, or one of several such beginnings. */
  readonly of: string | readonly string[];
  /** The environment that it is right in, where it is not right in all. */
  readonly env?: string;
  readonly why: string;
}

const builder = "resource.image-builder_function";
/** Functions of the lakehouse, and the one that has their images built. */
const functions = ["resource.function-", builder];

const suppressed: readonly Suppression[] = [
  {
    check: "CKV2_AWS_5",
    of: "aws_security_group.network_group",
    why: "The group is used in other stacks, and Checkov looks at one at a time.",
  },
  {
    check: "CKV2_AWS_57",
    of: "aws_secretsmanager_secret.setting-",
    why: "A login is changed where it is let in, and a variable is no secret: nothing here could rotate them.",
  },
  {
    check: "CKV2_AWS_62",
    of: "aws_s3_bucket.",
    why: "Nobody listens; a function that does says so itself, and is in another stack.",
  },
  {
    check: "CKV_AWS_115",
    of: "resource.function-",
    why: "How many run at once is for Airflow's pools to say, which a task waits for instead of failing.",
  },
  {
    check: "CKV_AWS_116",
    of: "resource.function-",
    why: "Airflow calls functions and waits for their answer: a failure is the task's, and nothing is left for a queue.",
  },
  { check: "CKV_AWS_115", of: builder, why: "Terraform calls it, a few times at once, and waits for its answer." },
  { check: "CKV_AWS_116", of: builder, why: "Terraform waits for its answer: a failure is the deploy's." },
  {
    check: "CKV_AWS_316",
    of: "resource.function-arrived_image_project",
    why: "Docker builds an image within the container that CodeBuild gives it, which takes privileges in it; it may do nothing but push into one repository.",
  },
  { check: "CKV_AWS_338", of: "resource.", env: "dev", why: "What is tried is looked into within days, not years." },
  { check: "CKV_AWS_117", of: functions, why: "A function speaks with AWS's own services, over TLS." },
  { check: "CKV_AWS_144", of: "aws_s3_bucket.", why: "The lakehouse is in one region, by decision: data stay in it." },
  {
    check: "CKV_AWS_145",
    of: "aws_s3_bucket.logs-bucket",
    why: "S3 writes access logs to no bucket with a key of KMS; this one is encrypted with S3's own.",
  },
  { check: "CKV_AWS_18", of: "aws_s3_bucket.logs-bucket", why: "Logging it to itself would never end." },
  {
    check: "CKV_AWS_272",
    of: functions,
    why: "Terraform uploads what was built, by its hash; there is no second way in to sign against.",
  },
  {
    check: "CKV_AWS_394",
    of: "data.network_zones",
    why: "Subnets ignore a change of their zone, so another zone in the region moves none.",
  },
  {
    check: "CKV_AWS_71",
    of: "resource.warehouse-lakehouse_cluster",
    env: "prd",
    why: "What it logs, and where, is a resource of its own since the provider's version 6; Checkov looks into the cluster's.",
  },
  {
    check: "CKV_AWS_50",
    of: functions,
    why: "A function is one step of a task, whose logs tell how long it took.",
  },
];

interface Failed {
  readonly check_id: string;
  readonly resource: string;
}

let project: Project;
let python: string;
beforeAll(async () => {
  ({ python } = await ensureEnvironment("checkov", { projectRoot: packageRoot }));
  project = Project.reference();
  // With what the reference project has no need of: a schedule, notifications, a crawler, settings.
  addTour(project, "dev", { port: 1 });
  // An image for the function that is called by objects; the other one stays an archive.
  project.edit(
    "lakehouse/tour.ts",
    'lambdaFunction("arrived", {',
    'lambdaFunction("arrived", {\n  packageType: "image",',
  );
});
afterAll(() => project.remove());

describe.each(["dev", "prd"])("the platform of %s", (env) => {
  test("passes every check, or fails it on purpose", async () => {
    // The stacks of another environment would stay beside these.
    const folder = join(project.root, "cdktf.out");
    rmSync(folder, { recursive: true, force: true });
    const { code, stderr } = await project.sluice("synth", "--env", env);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    // `-c` for its own module, because its script would want a shell's path.
    const program = "import sys; from checkov.main import Checkov; sys.exit(Checkov(sys.argv[1:]).run())";
    const output = execFileSync(
      python,
      [
        ...["-c", program, "--directory", join(folder, "stacks"), "--framework", "terraform_json"],
        ...["--output", "json", "--compact", "--quiet", "--soft-fail", "--skip-download"],
      ],
      { encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"], timeout: 180_000 },
    );
    const { results, summary } = JSON.parse(output);
    expect(summary).toMatchObject({ parsing_errors: 0 });
    expect(summary.passed).toBeGreaterThan(150);
    const failed: readonly Failed[] = results.failed_checks;
    const right = suppressed.filter((one) => one.env === undefined || one.env === env);
    const reasons = failed.map(({ check_id, resource }) => ({
      ...{ check_id, resource },
      why: right.find(
        ({ check, of }) => check === check_id && [of].flat().some((beginning) => resource.startsWith(beginning)),
      )?.why,
    }));
    expect(reasons.filter(({ why }) => why === undefined)).toEqual([]);
    const needed = new Set(failed.map(({ check_id }) => check_id));
    expect(right.filter(({ check }) => !needed.has(check))).toEqual([]);
  });
});
