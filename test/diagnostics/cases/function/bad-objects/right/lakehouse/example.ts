import { bucket, lambdaFunction, newObjects } from "sluice";

export const inbox = bucket("inbox");
export const load = lambdaFunction("load", { input: newObjects, onObjects: [{ bucket: inbox, prefix: "in/" }] });
export const count = lambdaFunction("count", { input: newObjects, onObjects: [{ bucket: inbox, prefix: "out/" }] });
