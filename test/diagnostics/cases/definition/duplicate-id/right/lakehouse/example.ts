import { topic } from "sluice";

export const sales = topic("sales");
