import { dataset, date, text } from "sluice";

export const visits = dataset("visits", { day: date(), page: text() }, { zone: "raw", partitions: ["day"] });
