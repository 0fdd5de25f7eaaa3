import { connection, cron, dag, noop, notify } from "sluice";
import { support } from "../../../support/shop.ts";

const smtp = connection("smtp_default", { type: "smtp" });

/**
 * Who is told when a run has not ended so long after it was due, whether it still runs or has never begun. On Airflow 3 it is
 * a deadline that counts from when the run was queued, and on Airflow 2 the service level of the tasks that end a run, of which
 * Airflow tells by the date of the run after the late one. Airflow 3.0 has neither.
 */
export default dag(
  "late",
  {
    description: "Orders are there by half past four.",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    late: {
      after: "150m",
      tell: [notify.sns(support), notify.email("data@example.com", { html: "Look at <b>the Airflow UI</b>." })],
    },
  },
  (d) => {
    const create = d.task("create", noop());
    const load = d.task("load", noop(), { after: create });
    d.task("report", noop(), { after: load });
    d.task("drop", noop(), { after: load, tearsDown: create });
  },
);

export const project = { exports: { smtp, support } };
