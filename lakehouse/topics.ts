import { topic } from "sluice";

/** The people who look after the pipelines. */
export const support = topic("data-support");
