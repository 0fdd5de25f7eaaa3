import { bigint, dataset, date, decimal, text } from "sluice";
import { warehouse } from "../warehouse.ts";

/** Orders as the shop writes them: text, one file a day, mistakes and all. */
export const ordersRaw = dataset(
  "orders_raw",
  {
    order_id: text(),
    order_date: text(),
    customer_id: text(),
    country: text(),
    product: text(),
    quantity: text(),
    unit_price: text(),
  },
  { zone: "bronze", folder: "orders", format: "csv" },
);

/** What was sold, by day and country. */
export const dailyRevenue = dataset(
  "daily_revenue",
  {
    order_date: date({ required: true }),
    country: text({ required: true, bytes: 64 }),
    orders: bigint({ required: true }),
    revenue: decimal(38, 2, { required: true }),
  },
  { warehouse, schema: "analytics", key: ["order_date", "country"], partitions: ["order_date"] },
);
