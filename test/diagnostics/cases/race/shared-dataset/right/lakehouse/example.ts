import { dataset, lambdaFunction, pool, text } from "sluice";

export const notesWriters = pool("notes_writers", { slots: 1 });
export const notes = dataset("notes", { text: text() }, { zone: "raw", format: "json", writePool: notesWriters });
export const note = lambdaFunction("note", { writes: [notes] });
