// The runtime of a Lambda function: node bootstrap.mjs <task folder> <module.export> <descriptor of results>
//
// One JSON line on stdin is an invocation: { id, event, context }. One JSON line on the results' descriptor answers it:
// { id, result } or { id, error: { errorType, errorMessage, trace }, fatal }; the very first line says how loading went:
// { loaded: true } or { error }. What the handler prints goes to stdout, after which comes "END RequestId: <id>".
// Shapes and names of errors are those of AWS's runtime for Node (aws-lambda-nodejs-runtime-interface-client).
import { existsSync, writeSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { format, types } from "node:util";
import { Worker } from "node:worker_threads";

const [taskRoot, handlerName, resultsDescriptor] = process.argv.slice(2);
const results = Number(resultsDescriptor);
let requestId = "";

const watcher = new Worker(new URL("watch.mjs", import.meta.url), { stdout: false, stderr: false });

for (const [method, level] of Object.entries({
  debug: "DEBUG",
  error: "ERROR",
  info: "INFO",
  log: "INFO",
  trace: "TRACE",
  warn: "WARN",
})) {
  console[method] = (...values) => print(`${new Date().toISOString()}\t${requestId}\t${level}\t${format(...values)}\n`);
}
process.on("uncaughtException", (error) => fail(described(error)));
process.on("unhandledRejection", (reason) => {
  fail({ ...described(reason), errorType: "Runtime.UnhandledPromiseRejection" });
});

const handler = await load();
watcher.on("message", (line) => invoke(JSON.parse(line)));
answer({ loaded: true });

async function load() {
  try {
    return await find();
  } catch (error) {
    answer({ error: described(error) });
    process.exit(1);
  }
}

async function find() {
  const dot = handlerName.lastIndexOf(".");
  const base = path.join(taskRoot, handlerName.slice(0, dot));
  const file = [".js", ".mjs", ".cjs"].map((extension) => base + extension).find((candidate) => existsSync(candidate));
  if (dot < 1) throw named("Runtime.MalformedHandlerName", "Bad handler");
  if (file === undefined) {
    throw named("Runtime.ImportModuleError", `Error: Cannot find module '${handlerName.slice(0, dot)}'`);
  }
  let loaded;
  try {
    loaded = await import(pathToFileURL(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw named("Runtime.UserCodeSyntaxError", String(error), error);
    if (error?.code === "ERR_MODULE_NOT_FOUND" || error?.code === "MODULE_NOT_FOUND") {
      throw named("Runtime.ImportModuleError", String(error), error);
    }
    throw error;
  }
  const name = handlerName.slice(dot + 1);
  const found = loaded[name] ?? loaded.default?.[name];
  if (typeof found !== "function") {
    throw named("Runtime.HandlerNotFound", `${handlerName} is undefined or not exported`);
  }
  return found;
}

async function invoke({ id, event, context }) {
  requestId = id;
  const deadline = Date.now() + context.timeout;
  const given = {
    ...context.shown,
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await run(event, given);
    finish({ id, result: written(result) });
  } catch (error) {
    console.error("Invoke Error", JSON.stringify(described(error)));
    finish({ id, error: described(error) });
  }
}

function run(event, context) {
  return new Promise((resolve, reject) => {
    const done = (error, value) => (error === null || error === undefined ? resolve(value) : reject(error));
    const returned = handler(event, context, done);
    if (typeof returned?.then === "function") returned.then(resolve, reject);
    // As on AWS, what a handler returns counts only as a promise; without a callback there is nothing to wait for.
    else if (handler.length < 3) resolve(null);
  });
}

function written(value) {
  try {
    return JSON.stringify(value === undefined ? null : value) ?? "null";
  } catch {
    throw new Error("Unable to stringify response body");
  }
}

/** The end of an invocation. The result is a string of JSON, so that its bytes are what the handler's value makes. */
function finish(message) {
  answer(message);
  print(`END RequestId: ${requestId}\n`);
}

function fail(error) {
  console.error(JSON.stringify(error));
  finish({ id: requestId, error, fatal: true });
  process.exit(129);
}

function described(error) {
  if (types.isNativeError(error) || error instanceof Error) {
    return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

function named(name, message, cause) {
  const error = new Error(message);
  error.name = name;
  error.stack = cause?.stack === undefined ? `${name}: ${message}` : `${name}: ${message}\n${cause.stack}`;
  return error;
}

function answer(message) {
  write(results, `${JSON.stringify(message)}\n`);
}

function print(text) {
  write(1, text);
}

function write(descriptor, text) {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(descriptor, bytes, sent);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
