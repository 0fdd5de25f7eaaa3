import { bash, cron, dag, param } from "sluice";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { shop: param.required.text() } },
  (d) => {
    d.task("ask", bash({ command: 'echo "$SHOP"', env: { SHOP: d.params.shop } }));
  },
);
