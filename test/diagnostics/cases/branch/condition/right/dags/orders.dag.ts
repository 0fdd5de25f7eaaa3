import { cron, dag, greater, noop, param } from "sluice";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { rows: param.int(500) } },
  (d) => {
    const big = d.only("big", greater(d.params.rows, 100));
    d.task("count", noop(), { after: big });
  },
);
