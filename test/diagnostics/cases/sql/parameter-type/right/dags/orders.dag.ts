import { athena, cron, dag } from "sluice";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("top", athena.query({ sql: d.sql("top.sql", { day: d.ds }) }));
});
