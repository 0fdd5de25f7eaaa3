import { dataset, text } from "sluice";

export const pages = dataset("pages", { page: text(), title: text() }, { zone: "silver", key: ["page"] });
