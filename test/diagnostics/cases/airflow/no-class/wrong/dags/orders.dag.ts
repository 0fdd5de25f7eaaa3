import { cron, dag } from "sluice";
import { PostgresOperator } from "sluice/operators/postgres";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", PostgresOperator({ sql: "vacuum" }));
});
