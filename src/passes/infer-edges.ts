import type { Report } from "../diagnostics/diagnostic.ts";
import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { Scope } from "../ir/lineage.ts";
import { at } from "../ir/origin.ts";
import { type TaskIr, toldOf } from "../ir/task.ts";
import { awaitedIn, membersOf } from "./awaited.ts";
import { exclusionOf, isDecided } from "./conditions.ts";
import { outputsIn } from "./outputs.ts";
import type { Pass } from "./pass.ts";

/** Who waits for whom: what the author said, the outputs that a task uses, and the data that it reads. */
export const inferEdges: Pass = (program, _context, report) => ({
  dags: program.dags.map((dag) => {
    const behind = behindItems(dag);
    const outputs = behind(outputEdges(dag, report));
    const waits = waitsOf(dag, report);
    // Tasks that exclude each other do not wait for each other's data.
    const exclusive = isDecided(dag)
      ? exclusionOf({ ...dag, edges: merged([...saidEdges(waits, outputs), ...outputs]) })
      : () => false;
    const shown = [...outputs, ...behind(dataEdges(dag, exclusive))];
    return { ...dag, edges: merged([...saidEdges(waits, shown), ...shown]) };
  }),
});

/** Edges into mapped tasks lead to those that hand on their elements instead: they wait in their stead. */
function behindItems({ tasks }: DagIr): (edges: readonly EdgeIr[]) => readonly EdgeIr[] {
  const items = new Map<string, string>();
  for (const { id, map } of tasks) if (map?.items !== undefined) items.set(id, map.items);
  if (items.size === 0) return (edges) => edges;
  return (edges) => edges.map((edge) => ({ ...edge, to: items.get(edge.to) ?? edge.to }));
}

/** Steps that come before others, as the author said it. */
interface Wait {
  readonly awaited: readonly TaskIr[];
  readonly waiting: readonly TaskIr[];
  readonly because: EdgeIr["because"];
  /** Where the awaited one is a branch: the arm. */
  readonly arm?: string;
  readonly label?: string | undefined;
}

/** `after`, with groups replaced by their last (before) and first (behind) tasks; `shown` are the edges inside them that nobody said. */
function saidEdges(waits: readonly Wait[], shown: readonly EdgeIr[]): readonly EdgeIr[] {
  const several = waits.some(({ awaited, waiting }) => awaited.length > 1 || waiting.length > 1);
  const comes = several ? orderOf(waits, shown) : () => false;
  const edges: EdgeIr[] = [];
  for (const { awaited, waiting, because, arm, label } of waits) {
    const last = awaited.length < 2 ? awaited : awaited.filter((task) => !awaited.some((other) => comes(task, other)));
    const first =
      waiting.length < 2
        ? waiting
        : waiting.filter(
            (task) =>
              !waiting.some((other) => comes(other, task)) ||
              // What would run although those before it were skipped is skipped by the branch itself.
              (arm !== undefined && task.options.when !== "all_success"),
          );
    const more = { ...(arm === undefined ? {} : { arms: [arm] }), ...(label === undefined ? {} : { label }) };
    for (const from of last) for (const to of first) edges.push({ from: from.id, to: to.id, because, ...more });
  }
  return edges;
}

/** Whether one task comes before another, for whatever reason; not every task that comes far before is known. */
function orderOf(waits: readonly Wait[], shown: readonly EdgeIr[]): (first: TaskIr, second: TaskIr) => boolean {
  const before = new Map<string, Set<string>>();
  const add = (to: string, from: string): void => {
    const known = before.get(to);
    if (known) known.add(from);
    else before.set(to, new Set([from]));
  };
  for (const { from, to } of shown) add(to, from);
  for (const { awaited, waiting } of waits) for (const to of waiting) for (const from of awaited) add(to.id, from.id);
  return (first, second) => before.get(second.id)?.has(first.id) === true;
}

function waitsOf(dag: DagIr, report: Report): readonly Wait[] {
  const members = membersOf(dag);
  const awaitedAfter = awaitedIn(dag, members);
  const teardowns = dag.tasks
    .filter(({ tearsDown }) => tearsDown !== undefined)
    .map((task): Wait => {
      const setup = members.get(task.tearsDown ?? "") ?? [];
      return { awaited: setup, waiting: [task], because: { kind: "teardown" } };
    });
  const said = [...dag.tasks, ...dag.groups].flatMap((step) => {
    if (step.after.length === 0 && step.arms === undefined) return [];
    const waiting = members.get(step.id) ?? [];
    const after = step.after.map((id) => ({ id, label: step.labels?.[id] }));
    const arms = (step.arms ?? []).map(({ branch, arm }) => ({ id: branch, arm, label: step.labels?.[branch] }));
    return [...after, ...arms].flatMap(({ id, label, ...arm }): readonly Wait[] => {
      const found = awaitedAfter(id);
      if (found) {
        return found.map((each) => ({
          // What waits for its own group waits for the rest of it.
          awaited: each.tasks.filter((task) => !waiting.includes(task)),
          waiting,
          because: { kind: "after" },
          ...(each.arm === undefined ? arm : { arm: each.arm }),
          label: label ?? each.label,
        }));
      }
      report({
        code: "task/unknown-step",
        severity: "error",
        at: at(step.origin, "after"),
        message: `'${step.id}' waits for '${id}', which '${dag.id}' does not have.`,
      });
      return [];
    });
  });
  return [...said, ...teardowns];
}

function outputEdges(dag: DagIr, report: Report): readonly EdgeIr[] {
  const ids = new Set(dag.tasks.map(({ id }) => id));
  return dag.tasks.flatMap((task) => {
    const used = outputsIn(task.operator.args);
    // Who is told of a task's end may be told what others handed on.
    const told = outputsIn(toldOf(task.options)).filter((from) => !used.includes(from));
    return [...used, ...told].flatMap((from): readonly EdgeIr[] => {
      if (ids.has(from)) return [{ from, to: task.id, because: { kind: "output" } }];
      report({
        code: "task/unknown-step",
        severity: "error",
        at: told.includes(from) ? task.origin : at(task.origin, "args"),
        message: `'${task.id}' uses the output of '${from}', which is no task of '${dag.id}' that hands anything on.`,
      });
      return [];
    });
  });
}

/**
 * A reader waits for each writer of what it reads; a task's own read is of the version before it. Who reads what was there
 * before the run is waited for by the writers, and who takes whatever is there waits for nobody.
 */
function dataEdges(dag: DagIr, exclusive: (a: TaskIr, b: TaskIr) => boolean): readonly EdgeIr[] {
  const unit = (task: TaskIr) => task.composite ?? task.id;
  const writes = dag.tasks.flatMap((task) => task.lineage.writes.map((access) => ({ task, access })));
  const writers = new Map<string, Set<string>>();
  for (const { task, access } of writes) {
    writers.set(access.dataset, (writers.get(access.dataset) ?? new Set()).add(unit(task)));
  }
  return dag.tasks.flatMap((reader) =>
    reader.lineage.reads.flatMap((read) =>
      writes
        .filter(
          ({ task, access }) =>
            access.dataset === read.dataset && unit(task) !== unit(reader) && overlap(access.scope, read.scope),
        )
        .filter(({ task }) => read.version !== "latest" && !exclusive(task, reader))
        // Of two that both write, the check of races asks the author for the order.
        .filter(() => read.version === "previous" || !writers.get(read.dataset)?.has(unit(reader)))
        .map(({ task }): EdgeIr => {
          const { dataset } = read;
          return read.version === "previous"
            ? { from: reader.id, to: task.id, because: { kind: "previous", dataset } }
            : { from: task.id, to: reader.id, because: { kind: "dataset", dataset } };
        }),
    ),
  );
}

/** Whether two accesses may touch the same rows: unless a partition column has two different constants. */
export function overlap(a: Scope, b: Scope): boolean {
  if (a.kind !== "partitions" || b.kind !== "partitions") return true;
  return !Object.entries(a.values).some(([column, value]) => {
    const other = b.values[column];
    return typeof value === "string" && typeof other === "string" && value !== other;
  });
}

/** One edge for each pair, with the first reason, all its arms and the first label. */
function merged(edges: readonly EdgeIr[]): readonly EdgeIr[] {
  const byPair = new Map<string, EdgeIr>();
  for (const edge of edges) {
    const pair = `${edge.from}\n${edge.to}`;
    const first = byPair.get(pair);
    if (!first) byPair.set(pair, edge);
    else if (edge.arms !== undefined || (edge.label !== undefined && first.label === undefined)) {
      const arms = [...new Set([...(first.arms ?? []), ...(edge.arms ?? [])])];
      const label = first.label ?? edge.label;
      byPair.set(pair, { ...first, ...(arms.length > 0 ? { arms } : {}), ...(label === undefined ? {} : { label }) });
    }
  }
  return [...byPair.values()];
}
