import { cron, dag, noop } from "sluice";

const options = { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" } as const;
const [first, second] = ["orders", "refunds"].map((id) =>
  dag(id, options, (d) => {
    const load = d.task("load", noop());
    d.task("tell", noop(), { after: load });
  }),
);

export { first, second };
