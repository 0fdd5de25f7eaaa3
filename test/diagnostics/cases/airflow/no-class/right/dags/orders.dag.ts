import { cron, dag } from "sluice";
import { SQLExecuteQueryOperator } from "sluice/operators/common-sql";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", SQLExecuteQueryOperator({ connId: "shop", sql: "vacuum" }));
});
