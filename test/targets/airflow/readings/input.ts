import { cron, dag, lambda, latest, previous } from "sluice";
import { countCustomers, customers, generateOrders, ordersRaw } from "../../../support/shop.ts";

const payload = { date: "2026-01-31", rows: 10 } as const;

export const others = [
  dag("deliver_customers", { description: "", schedule: cron("0 * * * *"), start: "2026-01-01" }, (d) => {
    d.task("deliver", lambda.invoke({ function: generateOrders, payload, writes: customers }));
  }),
];

/**
 * What a task reads it reads as the tasks of its DAG leave it, which write it: it waits for them. `previous` reads what was there
 * before this run: those that write wait for the task, and the DAG has one run at a time. `latest` takes whatever other DAGs
 * have left there, and waits for nobody.
 */
export default dag(
  "readings",
  { description: "What changed since yesterday.", schedule: cron("0 2 * * *"), start: "2026-01-01" },
  (d) => {
    const call = { function: generateOrders, payload } as const;
    d.task("deliver", lambda.invoke({ ...call, writes: ordersRaw }));
    d.task("count", lambda.invoke({ ...call, reads: ordersRaw, writes: [] }));
    d.task("remember", lambda.invoke({ ...call, reads: ordersRaw, writes: [] }), { reads: previous(ordersRaw) });
    d.task("customers", lambda.invoke({ function: countCustomers }), { reads: latest(customers) });
  },
);
