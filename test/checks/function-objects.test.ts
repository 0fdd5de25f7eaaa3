import { expect, test } from "@jest/globals";
import { bucket, dataset, lambdaFunction, newObjects, type ObjectSource, text } from "sluice";
import { functionObjects } from "../../src/checks/function-objects.ts";
import type { Dataset } from "../../src/contracts/dataset.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const inbox = bucket("inbox");
const files = dataset("files", { line: text() }, { zone: "raw", format: "json" });
const others = dataset("others", { line: text() }, { zone: "bronze", format: "json" });
const table = dataset("table", { line: text() }, { zone: "silver" });

const called = (id: string, onObjects: readonly ObjectSource[], writes: readonly Dataset[] = []) =>
  lambdaFunction(id, { input: newObjects, onObjects, writes });
const checked = (...functions: readonly object[]) =>
  checkedBy(functionObjects, [], contextOf({ exports: functions })).map(({ code, message }) => ({ code, message }));

test("functions that S3 can call, each for objects of its own", () => {
  expect(
    checked(
      called("a", [{ dataset: files, suffix: ".json" }], [others]),
      called("b", [{ dataset: files, suffix: ".done" }]),
      called("c", [{ bucket: inbox, prefix: "in/" }]),
      called("d", [{ bucket: inbox, prefix: "out/" }]),
      lambdaFunction("e", { writes: [files] }),
    ),
  ).toEqual([]);
});

test.each<[string, ObjectSource, ObjectSource]>([
  ["the same dataset", { dataset: files }, { dataset: files }],
  ["a dataset in a zone", { zone: "raw" }, { dataset: files }],
  ["a beginning and an end that one key may have", { bucket: inbox, prefix: "in/" }, { bucket: inbox, suffix: ".csv" }],
])("no two functions for one object: %s", (_, one, other) => {
  expect(checked(called("a", [one]), called("b", [other]))).toEqual([
    {
      code: "function/bad-objects",
      message: expect.stringMatching(/^One object may call 'a' and 'b': S3 tells of it once/),
    },
  ]);
});

test("a function is not told of one object twice", () => {
  expect(checked(called("a", [{ zone: "raw" }, { dataset: files }]))).toEqual([
    { code: "function/bad-objects", message: expect.stringContaining("'a' and 'a' again") },
  ]);
});

test("a table's files call nobody, and whom objects call says so in its input", () => {
  expect(checked(called("a", [{ dataset: table }]))).toEqual([
    {
      code: "function/bad-objects",
      message: expect.stringContaining("'table' calls the function 'a', and is a table"),
    },
  ]);
  expect(checked({ ...called("a", [{ bucket: inbox }]), input: {} })).toEqual([
    { code: "function/bad-objects", message: expect.stringContaining("which its input does not say") },
  ]);
});

test("what a function writes does not call it again, nor by way of others", () => {
  expect(checked(called("a", [{ zone: "raw", suffix: ".csv" }], [files]))).toEqual([
    { code: "function/loop", message: "What 'a' writes calls 'a' again, for ever." },
  ]);
  const there = called("there", [{ dataset: files }], [others]);
  const back = called("back", [{ dataset: others }], [files]);
  expect(checked(there, back)).toEqual([
    { code: "function/loop", message: "What 'back' writes calls it again, for ever, by way of 'there'." },
    { code: "function/loop", message: "What 'there' writes calls it again, for ever, by way of 'back'." },
  ]);
});
