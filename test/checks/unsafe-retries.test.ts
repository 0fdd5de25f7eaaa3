import { expect, test } from "@jest/globals";
import { connection, dag, http } from "sluice";
import { unsafeRetries } from "../../src/checks/unsafe-retries.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const api = connection("api", { type: "http" });
const checked = (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", retries: number, own?: number) => {
  const spec = dag("x", { ...daily, retries }, (d) => {
    d.task("a", http.request({ connection: api, method, path: "orders" }), own === undefined ? {} : { retries: own });
  });
  return checkedBy(unsafeRetries, [spec], contextOf({ exports: { api } }));
};

test.each(["POST", "PATCH"] as const)("a %s that is tried again, by itself or by its DAG", (method) => {
  expect(checked(method, 2)).toEqual([
    {
      code: "task/unsafe-retry",
      at: "task a retries",
      message: `'a' is tried up to 3 times, and the other end may take a ${method} twice that it has answered too late.`,
      fix: 'Say retries: 0. Where twice is as good as once: allow: { "task/unsafe-retry": "why" }.',
    },
  ]);
  expect(checked(method, 0, 1)).toHaveLength(1);
});

test("what is tried once, and what may be done twice", () => {
  expect(checked("POST", 2, 0)).toEqual([]);
  for (const method of ["GET", "PUT", "DELETE"] as const) expect(checked(method, 2)).toEqual([]);
});
