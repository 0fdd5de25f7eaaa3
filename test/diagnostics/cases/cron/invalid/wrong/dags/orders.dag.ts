import { cron, dag, lambda } from "sluice";
import { deliver } from "../lakehouse/index.ts";

const when: string = "0 25 * * *";

export default dag("orders", { description: "", schedule: cron(when), start: "2026-01-01" }, (d) => {
  d.task("deliver", lambda.invoke({ function: deliver, payload: { day: d.ds } }));
});
