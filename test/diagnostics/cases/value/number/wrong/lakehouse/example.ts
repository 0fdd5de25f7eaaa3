import { lambdaFunction } from "sluice";

export const report = lambdaFunction("report", { input: { share: "number" } });
