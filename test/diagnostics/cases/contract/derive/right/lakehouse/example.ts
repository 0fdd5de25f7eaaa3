import { dataset, int, text } from "sluice";

export const pages = dataset("pages", { page: text(), length: int({ derive: "length(page)" }) }, { zone: "silver" });
