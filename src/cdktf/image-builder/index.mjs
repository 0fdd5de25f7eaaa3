// Runs in Lambda, where the SDK is a part of the runtime: has CodeBuild build an image, and waits until there is one.

import { setTimeout } from "node:timers/promises";

/** Milliseconds between two looks at a build. */
const every = Number(process.env.POLL_MILLISECONDS ?? 5_000);

/**
 * @param {{ project: string }} event - the project of CodeBuild, which builds nothing where the image is there
 * @returns {Promise<{ build: string }>} the build's id
 * @throws Error where the build has failed, with the address of its log
 */
export const handler = async ({ project }) => {
  const { BatchGetBuildsCommand, CodeBuildClient, StartBuildCommand } = await import("@aws-sdk/client-codebuild");
  const client = new CodeBuildClient({});
  const started = await client.send(new StartBuildCommand({ projectName: project }));
  const id = started.build.id;
  for (;;) {
    const { builds } = await client.send(new BatchGetBuildsCommand({ ids: [id] }));
    const { buildStatus: status, logs } = builds[0];
    if (status === "SUCCEEDED") return { build: id };
    if (status !== "IN_PROGRESS")
      throw new Error(`The build ${id} has ended as ${status}: ${logs?.deepLink ?? "it has no log"}`);
    await setTimeout(every);
  }
};
