import { bash, cron, dag, type Expr, sns, tpl } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const seen: Expr<string>[] = [];
  d.map("load", ["DE", "FR"], (country) => {
    seen.push(country);
    return bash({ command: 'echo "$COUNTRY"', env: { COUNTRY: country } });
  });
  d.task("tell", sns.publish({ topic: support, message: tpl`Loaded ${seen[0] ?? ""}` }));
});
