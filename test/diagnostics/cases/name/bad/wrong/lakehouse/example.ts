import { dataset, text } from "sluice";

export const pages = dataset("Pages-Raw", { page: text() }, { zone: "raw", format: "csv" });
