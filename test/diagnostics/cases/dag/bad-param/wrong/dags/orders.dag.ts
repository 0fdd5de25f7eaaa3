import { cron, dag, param, sns, tpl } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { rows: param.int(0, { min: 1 }) } },
  (d) => {
    d.task("tell", sns.publish({ topic: support, message: tpl`${d.params.rows} rows` }));
  },
);
