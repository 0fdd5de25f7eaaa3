import type { JobResource } from "../ir/resources.ts";
import { functionFolder } from "../load/functions.ts";
import { type LocalAws, startAws } from "../local/aws.ts";
import { buildJobs } from "../project/jobs.ts";
import { ensureSpark, installedSpark } from "../python/spark.ts";
import { concurrencyOf, jobsOf } from "../targets/jobs.ts";
import { resourcesOf } from "../targets/resources.ts";
import type { Build } from "./build.ts";
import type { Session } from "./common.ts";
import { environment } from "./python.ts";

/** Starts the local AWS of a project with what it kept; with Spark behind it where Spark is installed. */
export async function startLocalAws({ workspace, terminal }: Session): Promise<LocalAws> {
  const { python } = await environment("aws", { workspace, terminal });
  const spark = installedSpark(workspace.root);
  return startAws({
    python,
    state: workspace.state,
    logs: workspace.logs,
    ...(spark ? { sparkPython: spark.python, sparkJars: spark.jars } : {}),
  });
}

/**
 * A local AWS that can run a project's jobs: the one that is starting, or one with Spark behind it, which is installed for
 * the first job of a project. Spark then warms up while other things go on.
 */
export async function withSparkFor(session: Session, build: Build, starting: Promise<LocalAws>): Promise<LocalAws> {
  const { workspace, terminal } = session;
  const { manifest } = build.compiled;
  if (!manifest || jobsOf(manifest).length === 0) return starting;
  if (installedSpark(workspace.root)) {
    const aws = await starting;
    // A run that fails for want of Spark says so itself.
    aws.warm().catch(() => undefined);
    return aws;
  }
  await (await starting).stop();
  await ensureSpark({ projectRoot: workspace.root, onProgress: terminal.say });
  return startLocalAws(session);
}

/** Creates what the lakehouse says exists: functions with their bundles, jobs with their scripts. */
export const provision = (aws: LocalAws, build: Build): Promise<unknown> =>
  aws.provision({
    ...resourcesOf(build.lakehouse, build.env, (id) => functionFolder(build.folder, id)),
    jobs: jobResources(build),
  });

function jobResources(build: Build): readonly JobResource[] {
  const { names, compiled } = build;
  const { manifest } = compiled;
  if (!manifest) return [];
  return buildJobs(build).map(({ id, script, library, timeout }) => ({
    name: names.job(id),
    bucket: names.houseBucket("mwaa"),
    script,
    library,
    arguments: {},
    timeout,
    concurrency: concurrencyOf(id, manifest),
  }));
}

/** Runs work against the local AWS with everything created, and stops it whatever happens. */
export async function withLocalAws<T>(session: Session, build: Build, work: (aws: LocalAws) => Promise<T>): Promise<T> {
  const aws = await session.terminal.during("Starting the local AWS", startLocalAws(session));
  try {
    await session.terminal.during("Creating what the lakehouse says exists", provision(aws, build));
    return await work(aws);
  } finally {
    await aws.stop();
  }
}
