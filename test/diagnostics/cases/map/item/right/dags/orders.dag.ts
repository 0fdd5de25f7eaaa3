import { bash, cron, dag, sns } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const load = d.map("load", ["DE", "FR"], (country) =>
    bash({ command: 'echo "$COUNTRY"', env: { COUNTRY: country } }),
  );
  d.task("tell", sns.publish({ topic: support, message: "Loaded" }), { after: load });
});
