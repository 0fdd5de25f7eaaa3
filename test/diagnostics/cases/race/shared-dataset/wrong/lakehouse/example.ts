import { dataset, lambdaFunction, text } from "sluice";

export const notes = dataset("notes", { text: text() }, { zone: "raw", format: "json" });
export const note = lambdaFunction("note", { writes: [notes] });
