import { variable } from "sluice";

export const limit = variable("limit");
