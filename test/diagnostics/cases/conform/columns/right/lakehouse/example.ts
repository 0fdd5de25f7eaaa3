import { dataset, text } from "sluice";

export const ordersCopy = dataset(
  "orders_copy",
  { order_id: text(), total: text({ from: "amount" }) },
  { zone: "silver" },
);
