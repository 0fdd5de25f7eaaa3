import { at } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import type { Pass } from "./pass.ts";

/** A task that writes what several DAGs write takes the pool that the dataset's contract names. */
export const writePools: Pass = (program, { lakehouse }, report) => {
  const pools = new Map(
    lakehouse
      .all("dataset")
      .flatMap(({ id, contract }) => (contract.writePool ? [[id, contract.writePool] as const] : [])),
  );
  if (pools.size === 0) return program;
  const pooled = (task: TaskIr): TaskIr => {
    let { pool } = task.options;
    for (const { dataset } of task.lineage.writes) {
      const needed = pools.get(dataset);
      if (!needed || needed.id === pool?.id) continue;
      if (pool) {
        report({
          code: "pool/several",
          severity: "error",
          at: at(task.origin, "pool"),
          message: `'${task.composite ?? task.id}' takes the pool '${pool.id}', and writes '${dataset}', whose writers take '${needed.id}': Airflow gives a task one pool.`,
          fix: `Let both be one pool, or write '${dataset}' in a task of its own.`,
        });
        break;
      }
      pool = { id: needed.id, slots: 1 };
    }
    return pool === task.options.pool ? task : { ...task, options: { ...task.options, ...(pool ? { pool } : {}) } };
  };
  return { dags: program.dags.map((dag) => ({ ...dag, tasks: dag.tasks.map(pooled) })) };
};
