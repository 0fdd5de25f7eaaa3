import { cron, dag } from "sluice";
import { EksClusterStateSensor } from "sluice/operators/eks";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", EksClusterStateSensor({ clusterName: "shop", targetState: d.ds }));
});
