#!/usr/bin/env node
import { existsSync } from "node:fs";

// The AWS SDK warns on Node 20 that its coming versions will not run there. Ours is pinned and does.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

// In a checkout the sources are beside this file, and what runs is what they say now.
if (existsSync(new URL("../src/index.ts", import.meta.url))) {
  const { buildIfStale } = await import("../scripts/javascript.mjs");
  await buildIfStale();
}
const { main } = await import(new URL("../dist/cli.js", import.meta.url).href);
process.exitCode = await main(process.argv.slice(2));
