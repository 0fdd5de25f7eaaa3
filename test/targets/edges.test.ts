import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Chain, chains } from "../../src/targets/airflow/edges.ts";
import { edges } from "./ir.ts";

const shown = (found: readonly Chain[]): readonly string[] =>
  found.map((chain) => chain.map((step) => (step.length === 1 ? step[0] : `[${step.join(", ")}]`)).join(" >> "));

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ["nothing", [], []],
  ["a line", [["a", "b", "c"]], ["a >> b >> c"]],
  [
    "two lines",
    [
      ["a", "c"],
      ["b", "d"],
    ],
    ["a >> c", "b >> d"],
  ],
  [
    "a fan",
    [
      ["a", "b"],
      ["a", "c"],
    ],
    ["a >> [b, c]"],
  ],
  [
    "a funnel",
    [
      ["a", "c"],
      ["b", "c"],
    ],
    ["[a, b] >> c"],
  ],
  [
    "a diamond",
    [
      ["a", "b", "d", "e"],
      ["a", "c", "d"],
    ],
    ["a >> [b, c] >> d >> e"],
  ],
  [
    "a diamond that others enter",
    [
      ["a", "b", "d"],
      ["a", "c", "d"],
      ["e", "d"],
    ],
    ["a >> [b, c]", "[b, c, e] >> d"],
  ],
  [
    "an hourglass",
    [
      ["a", "c", "d"],
      ["b", "c", "e"],
    ],
    ["[a, b] >> c >> [d, e]"],
  ],
  [
    "a crossing",
    [
      ["a", "c"],
      ["a", "d"],
      ["b", "c"],
      ["b", "d"],
    ],
    ["a >> [c, d]", "b >> [c, d]"],
  ],
  [
    "one edge for two reasons",
    [
      ["a", "b"],
      ["a", "b"],
    ],
    ["a >> b"],
  ],
])("%s", (_, paths, expected) => {
  expect(shown(chains(["a", "b", "c", "d", "e"], edges(...paths)))).toEqual(expected);
});

/** The edges that Airflow makes of the statements. */
const meant = (found: readonly Chain[]): readonly string[] =>
  found.flatMap((chain) =>
    chain.slice(1).flatMap((step, i) => {
      const before = chain[i] ?? [];
      // A list has no >> of its own: Airflow takes it only beside a single task.
      expect(Math.min(before.length, step.length)).toBe(1);
      return before.flatMap((from) => step.map((to) => `${from} ${to}`));
    }),
  );

const graphs = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    tasks: fc.constant(Array.from({ length: size }, (_, i) => `t${i}`)),
    pairs: fc.uniqueArray(
      fc
        .tuple(fc.nat(size - 1), fc.nat(size - 1))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [`t${Math.min(a, b)}`, `t${Math.max(a, b)}`] as const),
      { selector: (pair) => pair.join(" ") },
    ),
    order: fc.boolean(),
  }),
);

test("every edge is said, and said once, whatever the order of tasks and edges", () => {
  fc.assert(
    fc.property(graphs, ({ tasks, pairs, order }) => {
      const said = meant(chains(order ? tasks : tasks.toReversed(), edges(...pairs)));
      expect([...said].sort()).toEqual(pairs.map((pair) => pair.join(" ")).sort());
      expect(chains(tasks, edges(...pairs.toReversed()))).toEqual(chains(tasks, edges(...pairs)));
    }),
    { numRuns: 2000 },
  );
});

test("an edge of a task that is not there is a bug", () => {
  expect(() => chains(["a"], edges(["a", "b"]))).toThrow('"b"');
});
