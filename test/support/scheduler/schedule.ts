import { decisionOn } from "./decision.ts";
import {
  Graph,
  instancesOf,
  type Outcome,
  type Scheduled,
  type Scripts,
  type State,
  type States,
  type Try,
  triesOf,
} from "./model.ts";

/** A run, and whether a task was skipped by a branch after it had ended: Airflow 2 then forgets how, and Airflow 3 does not. */
export interface Scheduling extends Outcome {
  readonly overtaken: boolean;
}

/** Runs tasks one at a time, as Airflow's scheduler would: the first that may run of those that may. */
export function schedule(tasks: readonly Scheduled[], scripts: Scripts): Scheduling {
  const graph = new Graph(tasks);
  const ended = new Map<string, (State | undefined)[]>(
    tasks.map((task) => {
      const constants = task.mapped && "constants" in task.mapped ? task.mapped.constants : 0;
      return [task.id, constants > 0 ? Array<undefined>(constants).fill(undefined) : [undefined]];
    }),
  );
  const tries: Try[] = [];
  let overtaken = false;
  for (let progress = true; progress; ) {
    progress = false;
    for (const task of tasks) {
      const rows = ended.get(task.id) ?? [];
      if (!rows.includes(undefined)) continue;
      const decision = decisionOn(task, graph, ended, scripts);
      if (decision === undefined) continue;
      progress = true;
      if (decision !== "run") {
        ended.set(
          task.id,
          rows.map(() => decision),
        );
        continue;
      }
      const instances = task.mapped === undefined ? [-1] : [...Array(instancesOf(task, scripts)).keys()];
      const ends = instances.map((instance) => {
        const own = triesOf(task, instance, scripts);
        tries.push(...own);
        return endOf(own);
      });
      ended.set(task.id, ends);
      if (ends.includes("success")) {
        const skipped = graph.skippedBy(task, scripts.get(task.id)?.choice ?? 0);
        if ([...skipped].some((id) => !ended.get(id)?.includes(undefined))) overtaken = true;
      }
    }
  }
  return { tries, states: finished(ended), overtaken };
}

const finished = (ended: ReadonlyMap<string, readonly (State | undefined)[]>): States =>
  Object.fromEntries([...ended].map(([id, rows]) => [id, rows.filter((state) => state !== undefined)]));

const endOf = (tries: readonly Try[]): State => {
  const { state } = tries.at(-1) ?? { state: "failed" };
  return state === "up_for_retry" ? "failed" : state;
};
