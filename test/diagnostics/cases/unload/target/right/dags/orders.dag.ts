import { cron, dag, redshift } from "sluice";
import { amounts, warehouse } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("hand_out", redshift.unload({ warehouse, sql: d.sql("amounts.sql"), to: amounts }));
});
