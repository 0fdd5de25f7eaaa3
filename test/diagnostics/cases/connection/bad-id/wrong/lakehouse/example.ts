import { connection } from "sluice";

export const shopApi = connection("shop.api", { type: "http" });
