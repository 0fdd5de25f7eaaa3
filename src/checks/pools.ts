import type { Pool } from "../contracts/pool.ts";
import { at } from "../ir/origin.ts";
import { notExported } from "../passes/named.ts";
import type { Check } from "./check.ts";

/** Characters of a pool's name in Airflow's database. */
const longest = 256;

const hasSlots = ({ slots }: Pool): boolean => Number.isInteger(slots) && slots >= 1;

/** Pools that Airflow takes, and tasks that get their slots of them: one that asks for more than there are never runs. */
export const pools: Check = ({ resolved }, { lakehouse }, report) => {
  for (const pool of lakehouse.all("pool")) {
    const { id, slots, origin } = pool;
    if (!hasSlots(pool)) {
      report({
        code: "pool/bad",
        severity: "error",
        at: at(origin, "slots"),
        message: `${slots} is no number of slots for the pool '${id}'.`,
        fix: "Write a whole number from 1.",
      });
    }
    if (id === "default_pool" || id === "" || id.length > longest) {
      report({
        code: "pool/bad",
        severity: "error",
        at: origin,
        message:
          id === "default_pool"
            ? "'default_pool' is Airflow's own pool."
            : `'${id}' is no name for a pool: Airflow takes 1 to ${longest} characters.`,
        fix: "Give it another id.",
      });
    }
  }
  for (const { id, contract, origin } of lakehouse.all("dataset")) {
    const { writePool } = contract;
    if (writePool && lakehouse.find("pool", writePool.id) !== writePool) {
      report({ ...notExported(writePool), severity: "error", at: at(origin, "writePool") });
    } else if (writePool && writePool.slots > 1) {
      report({
        code: "pool/slots",
        severity: "error",
        at: at(origin, "writePool"),
        message: `The pool '${writePool.id}' has ${writePool.slots} slots, so that as many tasks would write '${id}' at the same time.`,
        fix: "Name one with a single slot.",
      });
    }
  }
  for (const { tasks } of resolved.dags) {
    for (const { id, options, origin } of tasks) {
      const pool = options.pool && lakehouse.find("pool", options.pool.id);
      if (!pool || !options.pool || !hasSlots(pool) || options.pool.slots <= pool.slots) continue;
      report({
        code: "pool/slots",
        severity: "error",
        at: at(origin, "poolSlots"),
        message: `'${id}' takes ${options.pool.slots} slots of the pool '${pool.id}', which has ${pool.slots}: it would never run.`,
        fix: "Take fewer, or give the pool more.",
      });
    }
  }
};
