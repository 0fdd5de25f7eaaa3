import { topic } from "sluice";

export const sales = topic("support");
