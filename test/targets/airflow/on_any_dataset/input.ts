import { dag, dataset, date, glue, lambda, onUpdate, text } from "sluice";
import * as shop from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const orders = dataset(
  "orders",
  { order_id: text({ required: true }), order_date: date() },
  { zone: "silver", key: ["order_id"] },
);

/** Runs when one of them has been written. Without a data interval, a job is told none. */
export default dag("on_any_dataset", { ...daily, schedule: onUpdate.any(shop.ordersRaw, shop.customers) }, (d) => {
  d.task("conform", glue.conform({ from: shop.ordersRaw, to: orders }));
});

export const others = [
  dag("writes", daily, (d) => {
    d.task(
      "both",
      lambda.invoke({
        function: shop.generateOrders,
        payload: { date: d.ds, rows: 1 },
        writes: [shop.ordersRaw, shop.customers],
      }),
    );
  }),
];

export const project = { exports: { ...shop, orders } };
