import { dataset, date } from "sluice";

export const visits = dataset("visits", { day: date() }, { zone: "raw", partitions: ["day"] });
