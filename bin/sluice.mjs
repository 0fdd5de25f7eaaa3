#!/usr/bin/env node
import { existsSync } from "node:fs";

// In a checkout the sources are beside this file, and what runs is what they say now.
if (existsSync(new URL("../src/index.ts", import.meta.url))) {
  const { buildIfStale } = await import("../scripts/javascript.mjs");
  await buildIfStale();
}
const { main } = await import(new URL("../dist/cli.js", import.meta.url).href);
process.exitCode = await main(process.argv.slice(2));
