import { connection } from "sluice";

export const shopApi = connection("shop_api", { type: "http" });
