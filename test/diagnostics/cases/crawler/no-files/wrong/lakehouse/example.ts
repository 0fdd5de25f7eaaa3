import { crawler, dataset, text } from "sluice";

export const orders = dataset("orders", { order_id: text() }, { zone: "silver" });
export const ordersCrawl = crawler("orders_crawl", { dataset: orders });
