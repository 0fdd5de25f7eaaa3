import { dataset, text } from "sluice";

export const visits = dataset("visits", { page: text() }, { zone: "bronze", format: "csv" });
