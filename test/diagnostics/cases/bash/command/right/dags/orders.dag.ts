import { bash, cron, dag } from "sluice";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("greet", bash({ command: 'echo "orders of $DAY"', env: { DAY: d.ds } }));
});
