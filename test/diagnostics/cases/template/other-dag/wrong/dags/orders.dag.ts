import { bash, cron, dag, type Expr } from "sluice";

const schedule = cron("0 2 * * *");
let last: Expr<string> | undefined;

export const first = dag("first", { description: "", schedule, start: "2026-01-01" }, (d) => {
  last = d.task("count", bash({ command: "date" })).output;
});

export default dag("orders", { description: "", schedule, start: "2026-01-01" }, (d) => {
  d.task("count", bash({ command: "uptime" }));
  d.task("tell", bash({ command: 'echo "$LAST"', env: { LAST: last ?? "" } }));
});
