import { dataset, text } from "sluice";

export const pages = dataset("pages_raw", { page: text() }, { zone: "raw", format: "csv" });
