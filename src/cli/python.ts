import {
  type EnvironmentName,
  ensureEnvironment,
  environmentProgressLine,
  type PythonEnvironment,
} from "../python/environment.ts";
import type { Session } from "./common.ts";

/** A Python environment of the project, installed where it is not; what is installed is told. */
export const environment = (name: EnvironmentName, { workspace, terminal }: Session): Promise<PythonEnvironment> =>
  ensureEnvironment(name, {
    projectRoot: workspace.root,
    onProgress: (progress) => terminal.say(environmentProgressLine(progress)),
  });
