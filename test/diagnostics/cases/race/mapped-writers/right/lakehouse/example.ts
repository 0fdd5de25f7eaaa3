import { lambdaFunction } from "sluice";
import { ordersRaw } from "./shop.ts";

export const fetchOrders = lambdaFunction("fetch", { input: { country: "string" }, writes: [ordersRaw] });
