import { dataset, date, decimal, text } from "sluice";

export const turnover = dataset(
  "turnover",
  { order_date: date(), country: text(), revenue: decimal(38, 2) },
  { zone: "gold" },
);
