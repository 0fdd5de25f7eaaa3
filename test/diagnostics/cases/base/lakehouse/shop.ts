import { bucket, dataset, date, decimal, lambdaFunction, redshiftWarehouse, text, topic } from "sluice";

export const warehouse = redshiftWarehouse("shop", { schemas: ["analytics"] });
export const landing = bucket("landing");
export const support = topic("support");

/** Orders as they are delivered: CSV. */
export const ordersRaw = dataset(
  "orders_raw",
  { order_id: text(), order_date: text(), country: text(), amount: text() },
  { zone: "bronze", format: "csv", external: true },
);

/** Orders that can be trusted. */
export const orders = dataset(
  "orders",
  { order_id: text({ required: true }), order_date: date({ required: true }), country: text(), amount: decimal(18, 2) },
  { zone: "silver", key: ["order_id"], partitions: ["order_date"], external: true },
);

/** Revenue by day and country. */
export const revenue = dataset(
  "revenue",
  { order_date: date({ required: true }), country: text({ required: true }), revenue: decimal(38, 2) },
  { warehouse, schema: "analytics", key: ["order_date", "country"], partitions: ["order_date"] },
);

export const deliver = lambdaFunction("deliver", {
  input: { day: "date" },
  output: { rows: "int" },
  writes: [ordersRaw],
});
