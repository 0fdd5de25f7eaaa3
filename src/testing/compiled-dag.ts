import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { DagIr, ScheduleIr } from "../ir/dag.ts";
import type { Grant } from "../ir/grant.ts";
import type { Access } from "../ir/lineage.ts";
import type { RetriesIr, TaskIr, TriggerRule } from "../ir/task.ts";

/** A task as it was compiled, under the id that the spec gives it. Times are in seconds. */
export interface CompiledTask {
  readonly id: string;
  /** Ids of the tasks that it waits for directly: said, by an output, or by what it reads. */
  readonly after: readonly string[];
  /** Its own, or else the DAG's; undefined: Airflow's default. */
  readonly retries: RetriesIr | undefined;
  /** The longest that one try may take. */
  readonly timeout: number | undefined;
  readonly when: TriggerRule;
  readonly reads: readonly Access[];
  readonly writes: readonly Access[];
  /** What it may do on AWS; what it starts has a role of its own. */
  readonly grants: readonly Grant[];
  /** The tasks that Airflow has for it: itself, or the parts of a composite such as a mart. */
  readonly parts: readonly string[];
}

/** A DAG as it was compiled. */
export interface CompiledDag {
  readonly id: string;
  readonly schedule: ScheduleIr;
  readonly maxActiveRuns: number;
  /** Ids of the spec's tasks, each after those that it waits for. */
  readonly order: readonly string[];
  /** Ids of the datasets that its tasks read. */
  readonly reads: readonly string[];
  /** Ids of the datasets that its tasks write. */
  readonly writes: readonly string[];
  /** The DAG file. */
  readonly python: string;
  /** Warnings: there are no errors in what was compiled. */
  readonly warnings: readonly Diagnostic[];
  /** A task by the id that the spec gives it, `group.task` for one in a group; it throws where there is none. */
  task(id: string): CompiledTask;
  /** Whether a task waits for another one, however many are between them. */
  waitsFor(later: string, earlier: string): boolean;
}

/** The view of a DAG after all passes. */
export function compiledDag(dag: DagIr, python: string, warnings: readonly Diagnostic[]): CompiledDag {
  const parts = new Map<string, TaskIr[]>();
  for (const task of dag.tasks) parts.set(written(task), [...(parts.get(written(task)) ?? []), task]);
  const tasks = new Map([...parts].map(([id, members]) => [id, compiledTask(id, members, dag)]));
  const task = (id: string): CompiledTask => {
    const found = tasks.get(id);
    if (found) return found;
    const meant = nearest(id, tasks.keys());
    throw new Error(
      `'${dag.id}' has no task '${id}'.${meant === undefined ? ` It has: ${[...tasks.keys()].join(", ")}.` : ` Did you mean '${meant}'?`}`,
    );
  };
  const datasets = (access: "reads" | "writes") => [
    ...new Set(dag.tasks.flatMap(({ lineage }) => lineage[access].map(({ dataset }) => dataset))),
  ];
  return {
    id: dag.id,
    schedule: dag.schedule,
    maxActiveRuns: dag.maxActiveRuns,
    order: [...tasks.keys()],
    reads: datasets("reads").sort(),
    writes: datasets("writes").sort(),
    python,
    warnings,
    task,
    waitsFor: (later, earlier) => {
      const sought = task(earlier).id;
      const seen = new Set<string>();
      const open = [...task(later).after];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (id === sought) return true;
        if (seen.has(id)) continue;
        seen.add(id);
        open.push(...task(id).after);
      }
      return false;
    },
  };
}

/** What the author called it. */
const written = ({ composite, id }: TaskIr): string => composite ?? id;

function compiledTask(id: string, members: readonly TaskIr[], dag: DagIr): CompiledTask {
  const [first, ...others] = members;
  if (!first) throw new Error(`'${id}' was compiled to nothing.`);
  const own = new Map(dag.tasks.map((task) => [task.id, written(task)]));
  const before = dag.edges.filter(({ to }) => own.get(to) === id).map(({ from }) => own.get(from) ?? from);
  const all = [first, ...others];
  return {
    id,
    after: [...new Set(before)].filter((other) => other !== id).sort(),
    retries: first.options.retries ?? dag.retries,
    timeout: first.options.timeout,
    when: first.options.when,
    reads: distinct(all.flatMap(({ lineage }) => lineage.reads)),
    writes: distinct(all.flatMap(({ lineage }) => lineage.writes)),
    grants: distinct(all.flatMap(({ grants }) => grants)),
    parts: all.map((part) => part.id),
  };
}

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
