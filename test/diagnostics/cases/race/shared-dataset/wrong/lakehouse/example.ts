import { pool } from "sluice";

export const deliveries = pool("deliveries", { slots: 1 });
