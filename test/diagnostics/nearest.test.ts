import { expect, test } from "@jest/globals";
import { nearest } from "../../src/diagnostics/nearest.ts";

test.each([
  ["contry", ["counts", "country"], "country"],
  ["regoin", ["prefix", "region"], "region"],
  ["Account", ["account"], "account"],
  ["prod", ["prd", "local"], "prd"],
  ["order_dat", ["order_id", "order_date"], "order_date"],
  ["x", ["y"], undefined],
  ["colour", ["name", "account", "prefix"], undefined],
  ["anything", [], undefined],
])("%s among %j", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
