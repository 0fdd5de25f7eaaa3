import { expect, test } from "@jest/globals";
import { dag } from "sluice";
import { tags } from "../../src/checks/tags.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const checked = (...given: readonly string[]) =>
  checkedBy(tags, [dag("x", { ...daily, tags: given }, () => {})], contextOf());

test("tags of at most 100 characters", () => {
  expect(checked()).toEqual([]);
  expect(checked("t".repeat(100), "😀".repeat(100))).toEqual([]);
});

test("no tag is longer", () => {
  expect(checked("orders", "t".repeat(101))).toEqual([
    {
      code: "dag/bad-tag",
      at: "dag x tags.1",
      message: `The tag '${"t".repeat(20)}…' has 101 characters: Airflow takes at most 100.`,
      fix: "Shorten it, and say the rest in the DAG's description.",
    },
  ]);
});
