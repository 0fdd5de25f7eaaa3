import { dataset, lambdaFunction, text } from "sluice";

export const visits = dataset("visits", { page: text() }, { zone: "bronze", format: "csv" });
export const countVisits = lambdaFunction("count_visits", { writes: [visits] });
