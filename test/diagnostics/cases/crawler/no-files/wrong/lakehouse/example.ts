import { crawler, dataset, text } from "sluice";

export const files = dataset("files", { line: text() }, { zone: "silver" });
export const filesCrawl = crawler("files_crawl", { dataset: files });
