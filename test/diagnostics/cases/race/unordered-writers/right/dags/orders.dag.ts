import { cron, dag, lambda } from "sluice";
import { deliver } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const first = d.task("shop", lambda.invoke({ function: deliver, payload: { day: d.ds } }));
  d.task("partners", lambda.invoke({ function: deliver, payload: { day: d.ds } }), { after: first });
});
