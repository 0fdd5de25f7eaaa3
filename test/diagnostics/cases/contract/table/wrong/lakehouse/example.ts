import { dataset, text } from "sluice";

export const pages = dataset("pages", { page: text() }, { zone: "raw", format: "csv", quality: [{ notNull: "page" }] });
