import { cron, dag, mart } from "sluice";
import { revenue } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("revenue", mart({ to: revenue, sql: d.sql("revenue.sql", { country: "DE" }) }));
});
