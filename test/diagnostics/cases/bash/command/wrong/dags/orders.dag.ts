import { bash, cron, dag, tpl } from "sluice";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("greet", bash({ command: tpl`echo orders of ${d.ds}` }));
});
