import { dataset, text } from "sluice";

export const ordersCopy = dataset(
  "orders_copy",
  { order_id: text(), amount: text() },
  { zone: "silver", format: "parquet" },
);
