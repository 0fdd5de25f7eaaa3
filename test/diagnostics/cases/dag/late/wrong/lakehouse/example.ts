import { connection } from "sluice";

export const alerts = connection("alerts", { type: "http" });
