import { cron, dag, noop } from "sluice";

const daily = { description: "", schedule: cron("0 1 * * *"), start: "2026-01-01" } as const;

export default ["nl", "de"].map((country) => dag(`visits_${country}`, daily, (d) => void d.task("count", noop())));
