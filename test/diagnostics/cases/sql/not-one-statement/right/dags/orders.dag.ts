import { cron, dag, redshift } from "sluice";
import { warehouse } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("clean", redshift.sql({ warehouse, sql: d.sql("clean.sql") }));
});
