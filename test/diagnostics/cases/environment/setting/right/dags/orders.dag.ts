import { cron, dag, sns, tpl } from "sluice";
import { limit, support } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tell", sns.publish({ topic: support, message: tpl`The limit is ${d.variable(limit)}` }));
});
