import { bigint, dataset, date } from "sluice";

export const ordersByDay = dataset(
  "orders_by_day",
  { order_date: date({ required: true }), orders: bigint() },
  { zone: "gold", key: ["order_date"] },
);
