import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ChildError, CommandRejected } from "../../../src/local/supervisor.ts";
import { Children, lives, pidsOf, untilGone } from "./children.ts";

let children: Children;
beforeEach(() => {
  children = new Children();
});
afterEach(() => children.end());

const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it was to be rejected");
};

const select = (sql: string) => ({ command: "sql", engine: "redshift", sql }) as const;

describe("a child that serves", () => {
  test("is ready, answers commands by id, and is gone after stop", async () => {
    const child = await children.start("serve");
    const pids = await pidsOf(child);
    const ready = await child.waitFor("ready", 10_000);
    expect(ready).toMatchObject({ v: 1, source: "aws", seconds: 0.5 });
    const [one, two] = await Promise.all([
      child.request(select("select 1"), "rows", 10_000),
      child.request(select("select 1"), "rows", 10_000),
    ]);
    expect(one.rows).toEqual([[1]]);
    expect(two.id).not.toBe(one.id);
    await child.stop();
    await untilGone(pids, 1_000);
    expect(await child.ended).toEqual({ code: null, signal: "SIGKILL" });
  });

  test("tells everybody who listens, until they stop", async () => {
    const child = await children.start("serve");
    const seen: string[] = [];
    const silence = child.on((event) => seen.push(event.event));
    await child.waitFor("ready", 10_000);
    silence();
    await child.request(select("select 1"), "rows", 10_000);
    expect(seen).toEqual(["notification", "ready"]);
  });

  test("refuses a command with its own words and goes on", async () => {
    const child = await children.start("serve");
    const refused = await rejection(child.request(select("select x"), "rows", 10_000));
    expect(refused).toBeInstanceOf(CommandRejected);
    expect(refused).toMatchObject({ message: "no such table: select x" });
    expect((await child.request(select("select 1"), "rows", 10_000)).rows).toEqual([[1]]);
  });

  test("is blamed for another answer than the command's", async () => {
    const child = await children.start("serve");
    await expect(child.request(select("wrong answer"), "rows", 10_000)).rejects.toThrow(
      'The child answered "sql" with "provisioned"',
    );
  });
});

describe("a child that goes wrong", () => {
  test("crashes at its start: who waits is told at once, with its log", async () => {
    const child = await children.start("crash");
    const pids = await pidsOf(child);
    const error = await rejection(child.waitFor("ready", 10_000));
    expect(error).toBeInstanceOf(ChildError);
    expect(error).toMatchObject({
      message: "The child ended with exit code 1 before it said what was awaited",
      detail: expect.stringMatching(/^child started as crash\nTraceback[\s\S]*RuntimeError: the warehouse is on fire$/),
      fix: `Its log is ${child.logFile}.`,
    });
    // Its grandchild too.
    await untilGone(pids, 1_000);
  });

  test("dies during a command: that command and all later ones are rejected", async () => {
    const child = await children.start("serve");
    const waiting = rejection(child.request(select("never"), "rows", 10_000));
    await expect(child.request(select("exit"), "rows", 10_000)).rejects.toThrow("The child ended with exit code 3");
    expect(await waiting).toMatchObject({ detail: "child started as serve\nabout to go" });
    await expect(child.request(select("select 1"), "rows", 10_000)).rejects.toThrow("ended with exit code 3");
    await expect(child.waitFor("provisioned", 10_000)).rejects.toThrow("ended with exit code 3");
  });

  test("says that it can't go on: its message and detail", async () => {
    const child = await children.start("fail");
    expect(await rejection(child.waitFor("ready", 10_000))).toMatchObject({
      message: "the port is taken",
      detail: "first line\nsecond line",
    });
  });

  test("says nothing: the wait ends in time, with its log", async () => {
    const child = await children.start("silent");
    await pidsOf(child);
    expect(await rejection(child.waitFor("ready", 300))).toMatchObject({
      message: 'The child did not send "ready" within 0.3 s',
      detail: "child started as silent",
    });
  });

  test.each([
    ["malformed", /^A line of the local protocol is malformed \(not JSON\): \{"v": 1, "event": "ready"$/],
    ["future", /^The child speaks version 2 of the local protocol, this process version 1/],
  ])("sends a %s line: who waits is told, and it is ended", async (mode, message) => {
    const child = await children.start(mode);
    const pids = await pidsOf(child);
    await expect(child.waitFor("ready", 10_000)).rejects.toThrow(message);
    await child.ended;
    await untilGone(pids, 1_000);
  });

  test("does not hear that its stdin was closed: it is killed after the grace", async () => {
    const child = await children.start("deaf", { grace: 300 });
    const pids = await pidsOf(child);
    const begun = performance.now();
    await child.stop();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
    await untilGone(pids, 1_000);
  });

  test("starts again: the log of the start before is kept beside the new one", async () => {
    const first = await children.start("crash");
    await first.ended;
    const second = await children.start("crash");
    await pidsOf(second);
    expect(readFileSync(`${second.logFile}.1`, "utf8")).toContain("the warehouse is on fire");
    expect(second.logFile).toBe(first.logFile);
  });

  test("can't be started: that is said", async () => {
    const child = await children.start("serve", { python: "/nowhere/python" });
    await expect(child.waitFor("ready", 10_000)).rejects.toThrow(
      "The child could not be started: spawn /nowhere/python ENOENT",
    );
    await child.stop();
    expect(lives(process.pid)).toBe(true);
  });
});
