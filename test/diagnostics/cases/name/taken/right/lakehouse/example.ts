import { topic } from "sluice";

export const sales = topic("sales_team");
export const team = topic("support-team");
