import { dataset, decimal, text } from "sluice";

export const amounts = dataset(
  "amounts",
  { order_id: text({ required: true }), amount: decimal(18, 2) },
  { zone: "gold" },
);
