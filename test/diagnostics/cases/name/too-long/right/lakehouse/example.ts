import { bucket } from "sluice";

export const dropped = bucket("partner-files");
