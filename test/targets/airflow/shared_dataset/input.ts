import { cron, dag, dataset, lambda, lambdaFunction, pool, text } from "sluice";

const notesWriters = pool("notes_writers", { slots: 1, description: "Notes come from the shop and from partners." });
const notes = dataset("notes", { text: text() }, { zone: "raw", format: "json", writePool: notesWriters });
const note = lambdaFunction("note", { writes: [notes] });
const count = lambdaFunction("count", { reads: [notes] });

export const others = [
  dag("partners", { description: "", schedule: cron("0 3 * * *"), start: "2026-01-01" }, (d) => {
    d.task("note", lambda.invoke({ function: note }));
  }),
];

/**
 * A dataset that several DAGs write says so by a pool of one slot, which each task takes that writes it: their runs know nothing
 * of each other, and so come one after another.
 */
export default dag(
  "shared_dataset",
  { description: "Notes of the shop.", schedule: cron("0 2 * * *"), start: "2026-01-01" },
  (d) => {
    d.task("note", lambda.invoke({ function: note }));
    d.task("count", lambda.invoke({ function: count }));
  },
);

export const project = { exports: { notesWriters, notes, note, count } };
