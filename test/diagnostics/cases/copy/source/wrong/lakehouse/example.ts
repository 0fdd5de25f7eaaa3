import { dataset, decimal, text } from "sluice";
import { warehouse } from "./shop.ts";

export const amounts = dataset(
  "amounts",
  { order_id: text({ required: true }), amount: decimal(18, 2) },
  { warehouse, schema: "analytics", key: ["order_id"] },
);
