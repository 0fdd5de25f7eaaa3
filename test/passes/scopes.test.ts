import { describe, expect, test } from "@jest/globals";
import { dag, noop } from "sluice";
import type { Lineage, Scope } from "../../src/ir/lineage.ts";
import { inferEdges, overlap } from "../../src/passes/infer-edges.ts";
import { arrows, contextOf, onlyDag, through } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();

describe("scopes", () => {
  const whole: Scope = { kind: "whole" };
  const interval: Scope = { kind: "interval" };
  const values = (given: Readonly<Record<string, string>>): Scope => ({ kind: "partitions", values: given });
  const some: Scope = { kind: "partitions", values: { day: { $expr: { kind: "context", name: "ds" } } } };

  test.each<[string, Scope, Scope, boolean]>([
    ["all and all", whole, whole, true],
    ["all and a partition", whole, values({ country: "NL" }), true],
    ["the interval and a partition", interval, values({ country: "NL" }), true],
    ["the interval twice", interval, interval, true],
    ["one partition twice", values({ country: "NL" }), values({ country: "NL" }), true],
    ["two partitions", values({ country: "NL" }), values({ country: "DE" }), false],
    [
      "two partitions by one of two columns",
      values({ country: "NL", day: "1" }),
      values({ country: "DE", day: "1" }),
      false,
    ],
    ["partitions by different columns", values({ country: "NL" }), values({ day: "1" }), true],
    ["a constant and something known at run time", values({ day: "2026-01-01" }), some, true],
  ])("%s", (_what, a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test("of which none overlap make no edge", () => {
    const spec = dag("x", daily, (d) => {
      d.task("write", noop());
      d.task("read", noop());
      d.task("other", noop());
    });
    const { resolved } = through([], [spec], context);
    const access = (country: string) => [{ dataset: "shares", scope: values({ country }) }];
    const lineages: Readonly<Record<string, Lineage>> = {
      write: { reads: [], writes: access("NL") },
      read: { reads: access("NL"), writes: [] },
      other: { reads: access("DE"), writes: [] },
    };
    const dags = resolved.dags.map((each) => ({
      ...each,
      tasks: each.tasks.map((task) => ({ ...task, lineage: lineages[task.id] ?? task.lineage })),
    }));
    expect(arrows(onlyDag(inferEdges({ dags }, context, () => {})))).toEqual(["write > read"]);
  });
});
