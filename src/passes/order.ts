import type { Report } from "../diagnostics/diagnostic.ts";
import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { TaskIr } from "../ir/task.ts";
import type { Pass } from "./pass.ts";

/** Tasks in an order that respects the edges and otherwise the author's; edges that others imply are left out. */
export const order: Pass = (program, _context, report) => ({ dags: program.dags.map((dag) => orderDag(dag, report)) });

function orderDag(dag: DagIr, report: Report): DagIr {
  const into = new Map<string, EdgeIr[]>(dag.tasks.map(({ id }) => [id, []]));
  for (const edge of dag.edges) into.get(edge.to)?.push(edge);
  const sorted = topological(dag.tasks, into);
  if (sorted.length < dag.tasks.length) {
    reportCycle(dag, sorted, into, report);
    return dag;
  }
  return { ...dag, tasks: sorted, edges: reduced(sorted, into) };
}

/** As many tasks as can be put in order, the first that is free first. */
function topological(tasks: readonly TaskIr[], into: ReadonlyMap<string, readonly EdgeIr[]>): readonly TaskIr[] {
  const sorted: TaskIr[] = [];
  const done = new Set<string>();
  let waiting = tasks;
  for (let progress = true; progress; ) {
    progress = false;
    const later: TaskIr[] = [];
    for (const task of waiting) {
      if ((into.get(task.id) ?? []).every(({ from }) => done.has(from))) {
        sorted.push(task);
        done.add(task.id);
        progress = true;
      } else later.push(task);
    }
    waiting = later;
  }
  return sorted;
}

/**
 * Without the edges that others imply. An edge a → c is implied by a → b → c only where b needs all before it to succeed, and
 * is kept where c looks at how each of those before it ended, as a teardown does. What has words of its own is kept, too.
 */
function reduced(sorted: readonly TaskIr[], into: ReadonlyMap<string, readonly EdgeIr[]>): readonly EdgeIr[] {
  const place = new Map(sorted.map(({ id }, index) => [id, index]));
  const strict = new Map(
    sorted.map(({ id, options, tearsDown }) => [id, options.when === "all_success" && tearsDown === undefined]),
  );
  const implied = new Map<string, ReadonlySet<string>>();
  return sorted.flatMap(({ id }) => {
    const above = new Set<string>();
    const nearestFirst = [...(into.get(id) ?? [])].sort((a, b) => (place.get(b.from) ?? 0) - (place.get(a.from) ?? 0));
    const kept = nearestFirst.filter(({ from, arms, label, because }) => {
      const said = arms !== undefined || label !== undefined || because.kind === "teardown";
      if (!said && strict.get(id) && above.has(from)) return false;
      if (strict.get(from)) for (const each of implied.get(from) ?? []) above.add(each);
      return true;
    });
    for (const { from } of kept) above.add(from);
    implied.set(id, above);
    return kept.reverse();
  });
}

function reportCycle(
  dag: DagIr,
  sorted: readonly TaskIr[],
  into: ReadonlyMap<string, readonly EdgeIr[]>,
  report: Report,
): void {
  const ordered = new Set(sorted.map(({ id }) => id));
  const stuck = new Map(dag.tasks.filter(({ id }) => !ordered.has(id)).map((task) => [task.id, task]));
  const path: EdgeIr[] = [];
  const visited = new Set<string>();
  let current = stuck.keys().next().value ?? "";
  while (!visited.has(current)) {
    visited.add(current);
    const edge = into.get(current)?.find(({ from }) => stuck.has(from));
    if (!edge) return;
    path.push(edge);
    current = edge.from;
  }
  const found = path.slice(path.findIndex(({ to }) => to === current)).reverse();
  const written = (id: string) => stuck.get(id)?.composite ?? id;
  // What a composite task is made of is not the author's; a circle within one, which is a bug, is told as it is.
  const shown = found
    .map((edge) => ({ ...edge, from: written(edge.from), to: written(edge.to) }))
    .filter(({ from, to }) => from !== to);
  const circle = shown.length > 0 ? shown : found;
  const [first] = circle;
  const task = stuck.get(found[0]?.to ?? "");
  if (!first || !task) return;
  report({
    code: "task/cycle",
    severity: "error",
    at: task.origin,
    message: `In '${dag.id}', tasks wait for each other in a circle: ${[first.from, ...circle.map(({ to }) => to)].join(" → ")} (${circle.map(reason).join("; ")}).`,
    fix: "Take one of these away: an `after`, an output, or a read.",
  });
}

const reason = ({ from, to, because }: EdgeIr): string =>
  because.kind === "dataset"
    ? `${to} reads '${because.dataset}', which ${from} writes`
    : because.kind === "previous"
      ? `${to} writes '${because.dataset}', which ${from} reads as it was before`
      : because.kind === "output"
        ? `${to} uses the output of ${from}`
        : because.kind === "teardown"
          ? `${to} takes down what ${from} set up`
          : `${to} is said to come after ${from}`;
