import { expect, test } from "@jest/globals";
import { type Duration, lambdaFunction } from "sluice";
import { functions } from "../../src/checks/functions.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const checked = (options: { readonly timeout?: Duration; readonly memory?: number }) =>
  checkedBy(functions, [], contextOf({ exports: [lambdaFunction("f", options)] }));

test("functions within Lambda's limits", () => {
  expect(checked({})).toEqual([]);
  expect(checked({ timeout: "15m", memory: 10_240 })).toEqual([]);
  expect(checked({ timeout: "1s", memory: 128 })).toEqual([]);
});

test.each(["16m", "0s", "-1e3m", "1.5m"] as const)("no function takes %s", (timeout) => {
  expect(checked({ timeout })).toEqual([
    {
      code: "time/bad-duration",
      at: "function f timeout",
      message: `'${timeout}' is no time limit of the function 'f': Lambda takes 1s to 15m.`,
    },
  ]);
});

test.each([127, 10_241, 256.5, Number.NaN])("no function has %d MiB", (memory) => {
  expect(checked({ memory })).toEqual([
    {
      code: "function/bad-memory",
      at: "function f memory",
      message: `The function 'f' has ${memory} MiB: Lambda takes 128 to 10240, in whole MiB.`,
    },
  ]);
});
