import { bigint, dataset, date, decimal, int, text, timestamp } from "sluice";
import { warehouse } from "../warehouse.ts";

/** Orders as the shop writes them: text, mistakes and all; one folder for each day on which files came. */
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
    updated_at: text(),
  },
  { zone: "bronze", folder: "orders", format: "csv" },
);

/** One row per order that can be trusted; the others are in quarantine, with their reasons. */
export const orders = dataset(
  "orders",
  {
    order_id: text({ required: true }),
    order_date: date({ required: true }),
    customer_id: text({ required: true }),
    country: text(),
    product: text(),
    quantity: int({ required: true }),
    unit_price: decimal(18, 2, { required: true }),
    total_amount: decimal(18, 2, { derive: "quantity * unit_price" }),
    updated_at: timestamp(),
  },
  {
    zone: "silver",
    key: ["order_id"],
    latestBy: "updated_at",
    partitions: ["order_date"],
    quality: [{ positive: ["quantity", "unit_price"] }],
  },
);

/** What was sold, by day, country and product. */
export const ordersDaily = dataset(
  "orders_daily",
  {
    order_date: date({ required: true }),
    country: text({ required: true }),
    product: text({ required: true }),
    orders: bigint({ required: true }),
    total_quantity: bigint({ required: true }),
    total_revenue: decimal(38, 2, { required: true }),
    avg_unit_price: decimal(18, 4, { required: true }),
  },
  { zone: "gold", key: ["order_date", "country", "product"], partitions: ["order_date"] },
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
