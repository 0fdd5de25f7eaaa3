import { lambdaFunction } from "sluice";
import { orders } from "./shop.ts";

export const look = lambdaFunction("look", { reads: [orders] });
