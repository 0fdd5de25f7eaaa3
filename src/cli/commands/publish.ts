import type { Command } from "commander";
import { readApplied } from "../../mwaa/applied.ts";
import { describeEnvironment } from "../../mwaa/environment.ts";
import { bringPools } from "../../mwaa/pools.ts";
import { checkReadiness } from "../../mwaa/readiness.ts";
import { openAirflowApi } from "../../mwaa/rest-api.ts";
import { openBucket } from "../../publish/bucket.ts";
import { type Published, publish, type Release } from "../../publish/publish.ts";
import { needsOf } from "../../targets/needs.ts";
import { type Build, buildProject, releaseOf, reportDiagnostics } from "../build.ts";
import {
  type CommonOptions,
  openSession,
  type Session,
  Unsuccessful,
  withCommonOptions,
  withExamples,
} from "../common.ts";
import { withLocalAws } from "../stack.ts";
import { writeBuild } from "../write-build.ts";

/** `sluice publish`: compiled DAG files into the MWAA bucket. */
export function addPublish(program: Command): void {
  const command = program
    .command("publish")
    .description("Check, compile, and bring the environment's MWAA bucket to what was compiled.")
    .action(publishCommand);
  withExamples(withCommonOptions(command), [
    ["sluice publish", "to the local stack's bucket"],
    ["sluice publish --env prd", "to production's, with your AWS credentials"],
  ]);
}

async function publishCommand(options: CommonOptions): Promise<void> {
  const session = openSession(options);
  await publishRelease(session, await prepareRelease(session, options));
}

/** A project that was compiled, and what is published of it. */
export interface PreparedRelease {
  readonly build: Build;
  readonly release: Release;
}

/** Checks and compiles what is to be published. What is wrong with it is told, and ends the command. */
export async function prepareRelease(session: Session, options: CommonOptions): Promise<PreparedRelease> {
  const build = await buildProject(session, options);
  const diagnostics = [...build.diagnostics, ...(await build.typeErrors)];
  if (reportDiagnostics(session, diagnostics)) throw new Unsuccessful();
  const release = releaseOf(build);
  await writeBuild(session, build);
  return { build, release };
}

/** Publishes a release, and tells what was written. */
export async function publishRelease(session: Session, { build, release }: PreparedRelease): Promise<void> {
  const bucket = build.names.houseBucket("mwaa");
  const { region, name } = build.env;
  const published =
    name === "local"
      ? await withLocalAws(session, build, async ({ endpoint }) =>
          withPools([], await publish(release, await openBucket({ bucket, region, endpoint }))),
        )
      : await session.terminal.during(`Publishing to ${bucket}`, publishToPlatform(build, release, bucket));
  if (published.pools.length > 0) session.terminal.say(`Pools made or changed: ${published.pools.join(", ")}.`);
  if (published.overwritten.length > 0) {
    session.terminal.say(
      `Changed in ${bucket} by somebody else, and now as compiled again: ${published.overwritten.join(", ")}. What they wrote is the object's version before.`,
    );
  }
  session.terminal.say(
    `Release ${published.release} is in ${bucket}: ${published.written.length} files written, ${published.unchanged.length} unchanged, ${published.removed.length} removed.`,
  );
  session.terminal.emit({ bucket, ...published });
}

/** A release that was published, with the pools that were made or changed for it. */
type PublishedWithPools = Published & { readonly pools: readonly string[] };

const withPools = (pools: readonly string[], published: Published): PublishedWithPools => ({ ...published, pools });

/** Publishes to AWS, once the platform there is known to run what was compiled: first the pools that tasks take slots of, then the tasks. */
async function publishToPlatform(
  { env, names, lakehouse }: Build,
  release: Release,
  bucket: string,
): Promise<PublishedWithPools> {
  const { region } = env;
  const environment = names.airflowEnvironment();
  const [airflow, applied] = await Promise.all([
    describeEnvironment({ name: environment, region }),
    readApplied(names.releaseParameter(), region),
  ]);
  const needs = needsOf(release.manifest, lakehouse);
  checkReadiness({ env: env.name, environment, bucket, needs }, { airflow, applied });
  const { airflow: version, pools } = release.manifest;
  const brought = await bringPools(openAirflowApi({ name: environment, region }), version, pools);
  return withPools(brought, await publish(release, await openBucket({ bucket, region })));
}
