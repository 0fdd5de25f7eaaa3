import type { LambdaFunction } from "../contracts/function.ts";
import { newObjects, type ObjectPlace, overlap, placeOf } from "../contracts/new-objects.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** The objects whose coming calls functions: files that S3 tells of, each to one function, and none that a function's own call brings about. */
export const functionObjects: Check = (_stages, { lakehouse }, report) => {
  const called = lakehouse.all("function").filter(({ onObjects }) => onObjects.length > 0);
  for (const one of called) {
    isToldOf(one, report);
    if (JSON.stringify(one.input) !== JSON.stringify(newObjects)) {
      report({
        code: "function/bad-objects",
        severity: "error",
        at: at(one.origin, "input"),
        message: `S3 calls the function '${one.id}' with what came, which its input does not say.`,
        fix: "Write input: newObjects.",
      });
    }
  }
  apart(called, report);
  loops(called, report);
};

function isToldOf({ id, origin, onObjects }: LambdaFunction, report: Report): void {
  for (const source of onObjects) {
    if (placeOf(source) !== undefined || !("dataset" in source)) continue;
    report({
      code: "function/bad-objects",
      severity: "error",
      at: at(origin, "onObjects"),
      message: `The dataset '${source.dataset.id}' calls the function '${id}', and is a table: its files mean nothing one by one.`,
      fix: "Let a DAG wait for it, by schedule: onUpdate(…), and call the function by a task.",
    });
  }
}

/** S3 refuses a bucket's notifications where two of them would tell of one object. */
function apart(called: readonly LambdaFunction[], report: Report): void {
  const before: { readonly id: string; readonly place: ObjectPlace }[] = [];
  for (const { id, origin, onObjects } of called) {
    for (const place of onObjects.flatMap((source) => placeOf(source) ?? [])) {
      const other = before.find((each) => overlap(each.place, place));
      if (other) {
        report({
          code: "function/bad-objects",
          severity: "error",
          at: at(origin, "onObjects"),
          message: `One object may call '${other.id}' and '${id}'${other.id === id ? " again" : ""}: S3 tells of it once, in ${named(place)}.`,
          fix: "Give them beginnings or ends of keys that no key has both of, or let one function do both.",
        });
      }
      before.push({ id, place });
    }
  }
}

const named = ({ on, prefix, suffix }: ObjectPlace): string => `the bucket '${on.id}' under '${prefix}*${suffix}'`;

/** Where a function writes what calls a function, and so on back to the first, none of them ever ends. */
function loops(called: readonly LambdaFunction[], report: Report): void {
  const calls = new Map(called.map((one) => [one, called.filter((other) => mayCall(one, other))]));
  for (const one of called) {
    const path = pathBack(one, calls);
    if (path === undefined) continue;
    report({
      code: "function/loop",
      severity: "error",
      at: at(one.origin, "onObjects"),
      message:
        path.length === 1
          ? `What '${one.id}' writes calls '${one.id}' again, for ever.`
          : `What '${one.id}' writes calls it again, for ever, by way of ${path
              .slice(1)
              .map(({ id }) => `'${id}'`)
              .join(", ")}.`,
      fix: "Write into a dataset that calls nothing.",
    });
  }
}

const mayCall = ({ writes }: LambdaFunction, { onObjects }: LambdaFunction): boolean => {
  const written = writes.flatMap((dataset) => placeOf({ dataset }) ?? []);
  const waited = onObjects.flatMap((source) => placeOf(source) ?? []);
  return written.some((one) => waited.some((other) => overlap(one, other)));
};

/** The shortest way from a function over what it calls back to itself. */
function pathBack(
  from: LambdaFunction,
  calls: ReadonlyMap<LambdaFunction, readonly LambdaFunction[]>,
): readonly LambdaFunction[] | undefined {
  const seen = new Set<LambdaFunction>();
  let paths: readonly (readonly LambdaFunction[])[] = [[from]];
  while (paths.length > 0) {
    const next: (readonly LambdaFunction[])[] = [];
    for (const path of paths) {
      for (const to of calls.get(path.at(-1) ?? from) ?? []) {
        if (to === from) return path;
        if (!seen.has(to)) next.push([...path, to]);
        seen.add(to);
      }
    }
    paths = next;
  }
  return undefined;
}
