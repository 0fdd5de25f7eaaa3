import { cron, dag, sns, tpl } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tell", sns.publish({ topic: support, message: tpl`The shop is at ${d.connection("shop_ap").host}` }));
});
