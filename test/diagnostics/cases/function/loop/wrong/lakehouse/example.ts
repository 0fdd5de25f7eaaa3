import { dataset, lambdaFunction, newObjects, text } from "sluice";

export const notes = dataset("notes", { line: text() }, { zone: "raw", format: "json" });
export const tidy = lambdaFunction("tidy", { input: newObjects, onObjects: [{ dataset: notes }], writes: [notes] });
