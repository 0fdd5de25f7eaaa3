import { glueJob } from "sluice";

export const tidy = glueJob("tidy");
