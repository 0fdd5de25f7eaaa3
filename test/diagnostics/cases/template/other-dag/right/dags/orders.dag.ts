import { bash, cron, dag } from "sluice";

const schedule = cron("0 2 * * *");

export const first = dag("first", { description: "", schedule, start: "2026-01-01" }, (d) => {
  d.task("count", bash({ command: "date" }));
});

export default dag("orders", { description: "", schedule, start: "2026-01-01" }, (d) => {
  const count = d.task("count", bash({ command: "uptime" }));
  d.task("tell", bash({ command: 'echo "$LAST"', env: { LAST: count.output } }));
});
