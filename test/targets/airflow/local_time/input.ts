import { bash, cron, dag } from "sluice";

/**
 * Runs at ticks in a zone of its own, catches up, and says all that a run knows of itself. `ds` is the day in UTC on which the
 * data interval starts, and `localDate` that day in the schedule's zone.
 */
export default dag(
  "local_time",
  {
    description: "Half past midnight in Berlin.",
    schedule: cron("30 0 * * *", { timezone: "Europe/Berlin", at: "tick" }),
    start: "2026-03-28",
    catchup: true,
    maxActiveRuns: 4,
    maxActiveTasks: 8,
    timeout: "90s",
  },
  (d) => {
    d.task(
      "say",
      bash({
        command: 'printf "%s\\n" "$DS" "$LOCAL_DATE"',
        env: {
          DS: d.ds,
          LOCAL_DATE: d.localDate,
          RUN: d.runId,
          FROM: d.dataIntervalStart,
          TO: d.dataIntervalEnd,
        },
      }),
    );
  },
);
