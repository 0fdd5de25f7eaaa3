import { expect, test } from "@jest/globals";
import { crawler, dataset, text } from "sluice";
import { crawlers } from "../../src/checks/crawlers.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const files = dataset("files", { line: text() }, { zone: "raw", format: "json" });
const table = dataset("table", { line: text() }, { zone: "silver" });
const checked = (...exports: readonly object[]) => checkedBy(crawlers, [], contextOf({ exports }));

test("crawlers of files, and of whoever", () => {
  expect(checked(crawler("a", { dataset: files }), crawler("b", { name: "other" }), crawler("c"))).toEqual([]);
});

test("no crawler looks at a table", () => {
  expect(checked(crawler("a", { dataset: table }))).toEqual([
    expect.objectContaining({ code: "crawler/no-files", at: "crawler a dataset" }),
  ]);
});
