import {
  bigint,
  boolean,
  bucket,
  dataset,
  date,
  decimal,
  int,
  lambdaFunction,
  redshiftWarehouse,
  secret,
  text,
  topic,
} from "sluice";

/** A small lakehouse with one of each thing that exists, for specs in tests. */
export const warehouse = redshiftWarehouse("wh", { schemas: ["analytics", "finance"] });
export const support = topic("data-support");
export const landing = bucket("landing");
export const shopKey = secret("shop/key");

export const ordersRaw = dataset(
  "orders_raw",
  { order_id: text(), order_date: text(), country: text(), quantity: text() },
  { zone: "bronze", folder: "orders", format: "csv" },
);
export const customers = dataset(
  "customers",
  { customer_id: int({ required: true }), active: boolean() },
  { zone: "silver", format: "parquet", external: true },
);

/** Partitions and a key. */
export const dailyRevenue = dataset(
  "daily_revenue",
  {
    order_date: date({ required: true }),
    country: text({ required: true, bytes: 64 }),
    orders: bigint({ required: true }),
    revenue: decimal(38, 2),
  },
  { warehouse, schema: "analytics", key: ["order_date", "country"], partitions: ["order_date"] },
);
/** Two partition columns and no key. */
export const shares = dataset(
  "shares",
  { day: date(), country: text(), share: decimal(9, 4) },
  { warehouse, schema: "analytics", partitions: ["day", "country"] },
);
/** A key and no partitions. */
export const products = dataset(
  "products",
  { product: text({ required: true }), price: decimal(18, 2) },
  { warehouse, schema: "finance", key: ["product"] },
);
/** Neither. */
export const totals = dataset("totals", { name: text(), total: bigint() }, { warehouse, schema: "analytics" });

export const generateOrders = lambdaFunction("generate_orders", {
  input: { date: "date", rows: "int" },
  output: { key: "string", rows: "int", files: [{ key: "string" }] },
  writes: [ordersRaw],
  timeout: "2m",
});
export const countCustomers = lambdaFunction("count_customers", { reads: [customers] });
