import { dag, manual, noop, param } from "sluice";

/** Runs only when a person or another DAG starts it, who must say the params that have no default. */
export default dag(
  "manual",
  {
    description: "Loads a day again.",
    schedule: manual,
    start: "2026-01-01",
    params: { day: param.required.date({ title: "Which day" }), dry: param.flag(false) },
  },
  (d) => void d.task("done", noop()),
);
