import { dataset, date, decimal, text } from "sluice";
import { warehouse } from "./shop.ts";

export const turnover = dataset(
  "turnover",
  { order_date: date(), country: text(), revenue: decimal(38, 2) },
  { warehouse, schema: "analytics" },
);
