import { athena, cron, dag, glue, lambda, mart, notify, param, tpl } from "sluice";
import { dailyRevenue, orders, ordersDaily, ordersRaw } from "../lakehouse/datasets/orders.ts";
import { generateOrders } from "../lakehouse/functions.ts";
import { support } from "../lakehouse/topics.ts";

export default dag(
  "orders_medallion",
  {
    description: "Orders from the shop to a daily revenue mart.",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    params: {
      rows: param.int(500, { min: 0, description: "How many orders the shop has on that day." }),
      seed: param.int(1, { description: "Another seed makes other orders." }),
    },
    retries: { attempts: 3, delay: "5m", backoff: "exponential", maxDelay: "1h" },
    onFailure: notify.sns(support),
    tags: ["orders"],
  },
  (d) => {
    d.task(
      "ingest",
      lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows, seed: d.params.seed } }),
      { timeout: "10m" },
    );
    // What came on a day, whatever days its orders are of: late ones and corrections, too.
    d.task("conform", glue.conform({ from: ordersRaw, to: orders, files: tpl`${d.ds}/` }), { timeout: "30m" });
    d.task("aggregate", glue.aggregate({ to: ordersDaily, sql: d.sql("orders_daily.sql") }), { timeout: "30m" });
    d.task(
      "daily_revenue",
      mart({
        to: dailyRevenue,
        sql: d.sql("daily_revenue.sql"),
        load: "all",
        tests: ["not_null", "unique_key", "not_empty"],
      }),
    );
    d.task("top_products", athena.query({ sql: d.sql("top_products.sql", { day: d.ds }) }));
  },
);
