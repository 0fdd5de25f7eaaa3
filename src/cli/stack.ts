import { functionFolder } from "../load/functions.ts";
import { type LocalAws, startAws } from "../local/aws.ts";
import { resourcesOf } from "../targets/resources.ts";
import type { Build } from "./build.ts";
import type { Session } from "./common.ts";
import { environment } from "./python.ts";

/** Starts the local AWS of a project with what it kept. */
export async function startLocalAws({ workspace, terminal }: Session): Promise<LocalAws> {
  const { python } = await environment("aws", { workspace, terminal });
  return startAws({ python, state: workspace.state, logs: workspace.logs });
}

/** Creates what the lakehouse says exists, functions with their bundles. */
export const provision = (aws: LocalAws, { lakehouse, env, folder }: Build): Promise<unknown> =>
  aws.provision(resourcesOf(lakehouse, env, (id) => functionFolder(folder, id)));

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
