import { cron, dag, noop } from "sluice";

const daily = { description: "", schedule: cron("0 1 * * *"), start: "2026-01-01" } as const;

for (const country of ["nl", "de"]) {
  dag(`visits_${country}`, daily, (d) => void d.task("count", noop()));
}
