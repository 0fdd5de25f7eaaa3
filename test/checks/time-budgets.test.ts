import { expect, test } from "@jest/globals";
import { dag, noop, type Retries, type TaskOptions } from "sluice";
import { timeBudgets } from "../../src/checks/time-budgets.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const say = (options: TaskOptions<"x">, more: { timeout?: "1h"; retries?: Retries } = { timeout: "1h" }) =>
  checkedBy(timeBudgets, [dag("x", { ...daily, ...more }, (d) => void d.task("a", noop(), options))], contextOf());

test("what fits the run, or a run without end", () => {
  expect(say({ timeout: "1h", retries: { attempts: 3, delay: "19m" } })).toEqual([]);
  expect(say({ timeout: "2d", retries: { attempts: 9, delay: "1d" } }, {})).toEqual([]);
  // 5, 10, 20 and twice the cap of 12: 59 minutes.
  const capped = { attempts: 5, delay: "5m", backoff: "exponential", maxDelay: "12m" } as const;
  expect(say({ retries: capped })).toEqual([]);
});

test("a task that may take longer than its run", () => {
  expect(say({ timeout: "90m" })).toEqual([
    {
      code: "time/never",
      at: "task a timeout",
      message: "'a' may take 1h 30m, but its run is ended after 1h.",
      fix: "Shorten the task's timeout, or give the run more.",
    },
  ]);
});

test("retries that come too late, its own or the DAG's", () => {
  const late = "would begin after 1h 15m of waiting, but its run is ended after 1h.";
  const fix = "Wait less between tries, try less often, or give the run more.";
  const told = (at: string) => [{ code: "time/never", at, message: `The last try of 'a' ${late}`, fix }];
  expect(say({ retries: { attempts: 4, delay: "5m", backoff: "exponential" } })).toEqual(told("task a retries"));
  expect(say({}, { timeout: "1h", retries: { attempts: 5, delay: "15m" } })).toEqual(told("task a"));
});
