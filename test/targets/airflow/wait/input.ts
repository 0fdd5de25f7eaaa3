import { cron, dag, dags, externalDag, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

const orders = dag("orders", { ...daily, schedule: cron("0 23 * * *") }, (d) => void d.task("load", noop()));
const same = dag("same", daily, (d) => void d.task("load", noop()));

/** Waits for runs of other DAGs: for the same interval, an earlier one, and a task of one that is not written here. */
export default dag("wait", daily, (d) => {
  const after = [
    d.task("same", dags.wait({ dag: same }), { timeout: "6h" }),
    d.task("orders", dags.wait({ dag: orders, task: "load", earlier: "3h" })),
    d.task("theirs", dags.wait({ dag: externalDag("theirs"), task: "group.publish", poll: "5m" })),
  ];
  d.task("go", noop(), { after });
});

export const others = [orders, same];
