import { cron, dag, sns } from "sluice";
import { support } from "../lakehouse/index.ts";

const subject = "The orders have come";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tell", sns.publish({ topic: support, subject, message: "See for yourself." }));
});
