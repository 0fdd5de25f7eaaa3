import { dataset, lambdaFunction, text } from "sluice";

export const visits = dataset("visits", { page: text() }, { zone: "bronze", format: "csv" });
export const pages = dataset("pages", { page: text() }, { zone: "bronze", format: "csv" });
export const countVisits = lambdaFunction("count_visits", { reads: [pages], writes: [visits] });
export const listPages = lambdaFunction("list_pages", { reads: [visits], writes: [pages] });
