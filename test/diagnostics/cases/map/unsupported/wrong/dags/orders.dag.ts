import { cron, dag, noop, sns } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const first = d.task("first", noop());
  d.map("tell", ["DE", "FR"], (country) => sns.publish({ topic: support, message: country }), {
    after: first,
    when: "always",
  });
});
