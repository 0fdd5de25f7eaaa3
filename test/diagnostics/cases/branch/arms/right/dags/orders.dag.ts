import { cron, dag, greater, noop, otherwise, param } from "sluice";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { rows: param.int(500) } },
  (d) => {
    const size = d.branch("size", { big: greater(d.params.rows, 100), small: otherwise });
    d.task("count", noop(), { after: size.big });
    d.task("look", noop(), { after: size.small });
  },
);
