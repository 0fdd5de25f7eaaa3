import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { TaskOptions } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import { inferEdges } from "../../src/passes/infer-edges.ts";
import { order } from "../../src/passes/order.ts";
import { arrows, contextOf, onlyDag } from "../support/compiling.ts";

import { type Drawn, drawn, fail, ids, orderedAs } from "../support/drawn.ts";

const context = contextOf();

describe("for any DAG", () => {
  const rules = ["all_success", "all_success", "all_success", "all_done", "one_success", "none_failed"] as const;
  /** Tasks t0, t1, …, each after some with a smaller number, in any order in the file. */
  const anyDag = fc
    .integer({ min: 1, max: 14 })
    .chain((count) =>
      fc.record({
        tasks: fc.tuple(
          ...Array.from({ length: count }, (_, index) =>
            fc.record({
              after: fc.uniqueArray(fc.nat({ max: Math.max(0, index - 1) }), { maxLength: index }),
              when: fc.constantFrom(...rules),
            }),
          ),
        ),
        places: fc.uniqueArray(fc.nat({ max: count - 1 }), { minLength: count, maxLength: count }),
      }),
    )
    .map(({ tasks, places }) =>
      places.map((place): Drawn => {
        const { after = [], when = "all_success" } = tasks[place] ?? {};
        return { id: `t${place}`, after: after.map((number) => `t${number}`), when };
      }),
    );

  /** What must have run, and how it must have ended, before each task: the transitive closure. */
  const reachable = ({ tasks, edges }: DagIr): ReadonlySet<string> => {
    const pairs = new Set(edges.map(({ from, to }) => `${from} ${to}`));
    for (const { id: by } of tasks) {
      for (const { id: from } of tasks) {
        for (const { id: to } of tasks)
          if (pairs.has(`${from} ${by}`) && pairs.has(`${by} ${to}`)) pairs.add(`${from} ${to}`);
      }
    }
    return pairs;
  };

  test("tasks come behind those that they wait for, and the reduced edges reach the same", () => {
    fc.assert(
      fc.property(anyDag, (tasks) => {
        const full = onlyDag(inferEdges({ dags: [drawn(tasks)] }, context, fail));
        const reduced = onlyDag(order({ dags: [full] }, context, fail));
        const place = new Map(ids(reduced).map((id, index) => [id, index]));
        for (const { from, to } of full.edges) expect(place.get(from)).toBeLessThan(place.get(to) ?? -1);
        expect([...ids(reduced)].sort()).toEqual([...ids(full)].sort());
        expect(reachable(reduced)).toEqual(reachable(full));
        const said = new Set(arrows(full));
        for (const arrow of arrows(reduced)) expect(said.has(arrow)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("runs end the same with the reduced edges, whichever tasks fail", () => {
    fc.assert(
      fc.property(anyDag, fc.array(fc.nat({ max: 13 }), { maxLength: 4 }), (tasks, failing) => {
        const full = onlyDag(inferEdges({ dags: [drawn(tasks)] }, context, fail));
        const reduced = onlyDag(order({ dags: [full] }, context, fail));
        const fails = new Set(failing.map((number) => `t${number}`));
        expect(ends(reduced, fails)).toEqual(ends({ ...reduced, edges: full.edges }, fails));
      }),
      { numRuns: 300 },
    );
  });

  test("and what all tasks need to succeed is reduced as far as it goes", () => {
    fc.assert(
      fc.property(anyDag, (tasks) => {
        const strict = tasks.map((task) => ({ ...task, when: "all_success" as const }));
        const reduced = orderedAs(strict);
        for (const edge of reduced.edges) {
          const others = { ...reduced, edges: reduced.edges.filter((each) => each !== edge) };
          expect(reachable(others).has(`${edge.from} ${edge.to}`)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});

type End = "success" | "failed" | "upstream_failed" | "skipped";

/** How the tasks of a run end under Airflow's trigger rules (airflow/ti_deps/deps/trigger_rule_dep.py), those in `fails` failing when they run. */
function ends({ tasks, edges }: DagIr, fails: ReadonlySet<string>): Readonly<Record<string, End>> {
  const ended: Record<string, End> = {};
  for (const { id, options } of tasks) {
    const above = edges.filter(({ to }) => to === id).map(({ from }) => ended[from]);
    const bad = above.some((end) => end === "failed" || end === "upstream_failed");
    const instead: Partial<Record<NonNullable<TaskOptions["when"]>, End | undefined>> = {
      all_success: bad ? "upstream_failed" : above.includes("skipped") ? "skipped" : undefined,
      none_failed: bad ? "upstream_failed" : undefined,
      one_success: above.length === 0 || above.includes("success") ? undefined : bad ? "upstream_failed" : "skipped",
    };
    ended[id] = instead[options.when] ?? (fails.has(id) ? "failed" : "success");
  }
  return ended;
}
