import { expect, test } from "@jest/globals";
import { onInterrupt } from "../../src/cli/interrupts.ts";

test("a signal is told to who was last to ask; taken back, to who was before, and then it ends the process again", () => {
  const before = process.listenerCount("SIGTERM");
  const told: string[] = [];
  const outer = onInterrupt((signal) => void told.push(`outer ${signal}`));
  const inner = onInterrupt((signal) => void told.push(`inner ${signal}`));
  process.emit("SIGTERM", "SIGTERM");
  // What cannot be started both fails and closes.
  inner();
  inner();
  process.emit("SIGINT", "SIGINT");
  expect(told).toEqual(["inner SIGTERM", "outer SIGINT"]);
  outer();
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
