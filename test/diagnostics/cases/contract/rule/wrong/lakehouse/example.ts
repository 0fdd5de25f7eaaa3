import { dataset, text } from "sluice";

export const pages = dataset("pages", { page: text() }, { zone: "silver", quality: [{ positive: "page" }] });
