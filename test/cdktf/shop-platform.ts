import { athena, dag, lambda, mart, notify } from "sluice";
import { dailyRevenue, generateOrders, landing, ordersRaw, shopKey, support, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";
import { type HouseInTest, houseOf } from "./house.ts";
import { synthesise } from "./synthesised.ts";

/** What SQL files say. */
const sql = {
  "dags/shop/revenue.sql": {
    text: "SELECT order_date, country, COUNT(*) AS orders, SUM(1.00) AS revenue FROM bronze.orders_raw GROUP BY 1, 2",
    reads: ["bronze.orders_raw"],
    columns: { order_date: "date", country: "string", orders: "bigint", revenue: "decimal(38,2)" },
  },
  "dags/shop/top.sql": { text: "SELECT country FROM bronze.orders_raw", reads: ["bronze.orders_raw"] },
};

const shop = dag("shop", { ...daily, onFailure: notify.sns(support) }, (d) => {
  d.task("ingest", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 5 } }));
  d.task("revenue", mart({ to: dailyRevenue, sql: d.sql("revenue.sql"), partition: { order_date: d.ds } }));
  d.task("top", athena.query({ sql: d.sql("top.sql") }));
});

/** One of each thing that exists. */
export const exports = { ordersRaw, dailyRevenue, generateOrders, landing, shopKey, support, warehouse };
/** A small lakehouse with one pipeline. */
export const house = (changes: HouseInTest = {}) => houseOf({ exports, sql, specs: [shop], ...changes });
/** Its platform. */
export const files = synthesise(house());
