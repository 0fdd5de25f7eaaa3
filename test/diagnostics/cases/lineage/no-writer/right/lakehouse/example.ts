import { dataset, lambdaFunction, text } from "sluice";

export const visits = dataset("visits", { page: text() }, { zone: "raw", format: "csv", external: true });
export const count = lambdaFunction("count", { reads: [visits] });
