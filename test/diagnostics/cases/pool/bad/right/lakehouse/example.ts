import { pool } from "sluice";

export const shopApi = pool("shop_api", { slots: 2 });
