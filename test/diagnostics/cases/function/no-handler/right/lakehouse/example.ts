import { lambdaFunction } from "sluice";

export const count = lambdaFunction("count");
