import { lambdaFunction } from "sluice";
import { ordersRaw } from "./datasets/orders.ts";

/** Stands for the shop: writes one day's orders, the same ones for the same day and seed. */
export const generateOrders = lambdaFunction("generate_orders", {
  input: { date: "date", rows: "int", seed: "int" },
  output: { key: "string", rows: "int", broken: "int" },
  writes: [ordersRaw],
  timeout: "60s",
});
