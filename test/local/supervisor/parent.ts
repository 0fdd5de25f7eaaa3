/** A Node parent of one child.py: `node parent.mjs PYTHON LOG`. It prints the process ids of its child's group, then waits. */
import { startChild } from "../../../src/local/supervisor.ts";
import { childFile, pidsOf } from "./children.ts";

const [python, logFile] = process.argv.slice(2);
if (python === undefined || logFile === undefined) throw new Error("usage: parent.mjs PYTHON LOG");
const child = startChild({ name: "The child", source: "aws", python, args: [childFile, "silent"], logFile });
console.log((await pidsOf(child)).join(" "));
if (process.argv.includes("--leave")) process.exit(0);
