import { cron } from "sluice";

/** Options of a DAG about which a test has nothing to say. */
export const daily = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" } as const;
