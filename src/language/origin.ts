import type { Origin } from "../ir/origin.ts";

const nowhere: Origin = Object.freeze({ file: "<unknown>", line: 1, column: 1 });

/**
 * Where `entry` was called: the frame just above it. One frame is read, so it costs a few microseconds.
 * The file is as the engine knows it; loading maps it to the author's file.
 */
export function callerOf(entry: (...args: never[]) => unknown): Origin {
  const { stackTraceLimit, prepareStackTrace } = Error;
  const holder: { stack?: unknown } = {};
  try {
    Error.stackTraceLimit = 1;
    Error.prepareStackTrace = firstFrame;
    Error.captureStackTrace(holder, entry);
    return siteOf(holder.stack);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    Error.prepareStackTrace = prepareStackTrace;
  }
}

const firstFrame = (_: Error, frames: readonly NodeJS.CallSite[]): unknown => frames[0];

function siteOf(frame: unknown): Origin {
  if (!isCallSite(frame)) return nowhere;
  const file = frame.getFileName();
  return typeof file === "string"
    ? Object.freeze({ file, line: frame.getLineNumber() ?? 1, column: frame.getColumnNumber() ?? 1 })
    : nowhere;
}

const isCallSite = (frame: unknown): frame is NodeJS.CallSite =>
  typeof frame === "object" && frame !== null && "getFileName" in frame;
