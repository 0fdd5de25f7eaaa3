import { cron, dag, glue } from "sluice";
import { ordersByDay } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("by_day", glue.aggregate({ to: ordersByDay, sql: d.sql("by_day.sql") }));
});
