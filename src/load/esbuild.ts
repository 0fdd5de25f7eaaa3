import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

/** Not imported: Node would look through the whole of it for names that it exports, which takes longer than running it. */
const esbuild: typeof import("esbuild") = createRequire(join(packageRoot, "package.json"))("esbuild");

/** Builds under way: they share one process. */
let running = 0;
/** Whether that process was started ahead of a build; esbuild takes it amiss to be asked twice. */
let started = false;

/**
 * esbuild's own `build`. Its process ends with the last build that is under way, for it would hold what it has read, 200 MB
 * for a thousand specs, while the compiler needs the memory.
 */
export const build: typeof esbuild.build = async (options) => {
  running += 1;
  try {
    return await withoutCollector(() => esbuild.build(options));
  } finally {
    running -= 1;
    if (running === 0) {
      started = false;
      await esbuild.stop();
    }
  }
};

/** Starts esbuild's process, for it takes as long as finding out what there is to build. */
export function start(): void {
  if (started) return;
  started = true;
  void withoutCollector(() => esbuild.initialize({}));
}

/**
 * Starts esbuild, where it is not running, without Go's garbage collector: nearly all that it makes is needed to the end
 * of a build, and looking for the rest takes a third of its time. It has the environment that is there when it starts.
 */
function withoutCollector<T>(start: () => T): T {
  if (process.env.GOGC !== undefined) return start();
  process.env.GOGC = "off";
  try {
    return start();
  } finally {
    delete process.env.GOGC;
  }
}
