import { dag, manual, param, sns } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag(
  "orders",
  { description: "", schedule: manual, start: "2026-01-01", params: { day: param.text("2026-01-01") } },
  (d) => {
    d.task("tell", sns.publish({ topic: support, message: d.params.day }));
  },
);
