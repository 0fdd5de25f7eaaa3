import { dataset, text } from "sluice";

export const ordersCopy = dataset(
  "orders_copy",
  { order_id: text({ required: true }), amount: text() },
  { zone: "silver", key: ["order_id"] },
);
