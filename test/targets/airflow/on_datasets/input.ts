import { dag, lambda, mart, onUpdate } from "sluice";
import * as shop from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

/** Runs when both datasets have been written: its own tasks tell Airflow what they write. */
export default dag("on_datasets", { ...daily, schedule: onUpdate(shop.ordersRaw, shop.products) }, (d) => {
  d.task("totals", mart({ to: shop.totals, sql: d.sql("totals.sql") }));
});

/** Writes them. */
export const others = [
  dag("writes", daily, (d) => {
    d.task("orders", lambda.invoke({ function: shop.generateOrders, payload: { date: d.ds, rows: 1 } }));
    d.task("products", mart({ to: shop.products, sql: d.sql("products.sql") }));
  }),
];

export const project = {
  sql: {
    "dags/on_datasets/totals.sql": {
      text: "SELECT 'orders' AS name, COUNT(*) AS total FROM bronze.orders_raw",
      reads: ["bronze.orders_raw"],
      columns: { name: "string", total: "bigint" },
    },
    "dags/writes/products.sql": {
      text: "SELECT 'pen' AS product, 1.5 AS price",
      columns: { product: "string", price: "decimal(18,2)" },
    },
  },
};
