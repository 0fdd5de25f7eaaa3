import { cron } from "sluice";

export const nightly = cron("0 2 * * *");
