import { expect, test } from "@jest/globals";
import { type Duration, dag, glue, glueJob } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { jobs } from "../../src/checks/jobs.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { customers, dailyRevenue, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const checked = (...given: readonly ReturnType<typeof glueJob>[]) =>
  checkedBy(jobs, [], contextOf({ exports: { given } })).map(({ at, code, message }) => [at, code, message]);

test("jobs within Glue's limits", () => {
  const job = glueJob("segment_2", { arguments: { day: "date" }, timeout: "2880m", workers: 299, workerType: "G.8X" });
  expect(checked(job, glueJob("least", { timeout: "1m", workers: 2 }))).toEqual([]);
});

test.each(["conform", "Compact"])("'%s' is a job that comes with Sluice", (id) => {
  expect(checked(glueJob(id))).toEqual([
    [
      `job ${id}`,
      "name/taken",
      `The job '${id}' would be 'acme-${id.toLowerCase()}' on AWS, and so is one that comes with Sluice.`,
    ],
  ]);
});

test("a name that is too long, or none for a folder", () => {
  expect(checked(glueJob("j".repeat(251)))[0]?.[1]).toBe("name/too-long");
  expect(checked(glueJob("../up")).map(([at]) => at)).toEqual(["job ../up id"]);
});

test.each(["30s", "90s", "0m", "2881m", "49h", "-1e3m"] as Duration[])("no job takes %s", (timeout) => {
  expect(checked(glueJob("a", { timeout }))[0]?.slice(0, 2)).toEqual(["job a timeout", "time/bad-duration"]);
});

test.each([1, 300, 2.5, Number.NaN])("no job has %d workers", (workers) => {
  expect(checked(glueJob("a", { workers }))[0]?.slice(0, 2)).toEqual(["job a workers", "job/bad"]);
});

test.each(["conf", "Day", "my-day", "1st", ""])("'%s' is no argument of a script", (name) => {
  expect(checked(glueJob("a", { arguments: { [name]: "string" } }))[0]?.slice(0, 2)).toEqual([
    `job a arguments.${name}`,
    "job/bad",
  ]);
});

test("what glue.run is given is what the job takes, whatever the types let through", () => {
  const job = glueJob("segment", { arguments: { day: "date", note: "string?" } });
  const spec = dag("x", daily, (d) => {
    d.task("right", glue.run({ job, arguments: { day: d.ds }, reads: customers }));
    // @ts-expect-error: it takes a day
    d.task("nothing", glue.run({ job }));
    const more = { day: d.ds, dya: "2026-01-01" };
    d.task("more", glue.run({ job, arguments: more }));
    // @ts-expect-error: a job does not reach the warehouse
    d.task("mart", glue.run({ job, arguments: { day: d.ds }, writes: [dailyRevenue] }));
  });
  const context = contextOf({ exports: { job, customers, dailyRevenue, warehouse } });
  expect(checkedBy(operatorArguments, [spec], context)).toEqual([
    {
      code: "job/arguments",
      at: "task nothing args.arguments",
      message: "The job 'segment' is not given its argument 'day'.",
      fix: 'Give it, or declare it as "date?" where a run can do without.',
    },
    {
      code: "job/arguments",
      at: "task more args.arguments.dya",
      message: "The job 'segment' takes no argument 'dya'.",
      fix: "It takes: day, note.",
    },
    {
      code: "job/dataset",
      at: "task mart args.writes",
      message: "'daily_revenue' is a table of the warehouse, which a Glue job does not reach.",
      fix: "Name a dataset of the lake.",
    },
  ]);
});
