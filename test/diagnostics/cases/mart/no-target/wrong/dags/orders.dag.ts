import { cron, dag, mart } from "sluice";
import { turnover } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("turnover", mart({ to: turnover, sql: d.sql("revenue.sql") }));
});
