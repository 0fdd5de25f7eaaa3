import { cron, dag, sns } from "sluice";
import { support } from "../lakehouse/index.ts";

const subject =
  "The orders of the shop have come in, all of them, from each of its countries, and they can be looked at in the mart";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tell", sns.publish({ topic: support, subject, message: "See for yourself." }));
});
