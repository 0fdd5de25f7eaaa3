import { genericJobs } from "../contracts/job-document.ts";
import { at } from "../ir/origin.ts";
import { seconds } from "../language/duration.ts";
import type { Check } from "./check.ts";

/** Glue's quotas: a job's name has at most 255 characters, a run takes at most 2,880 minutes and 299 workers. */
const limits = { name: 255, minutes: 2_880, workers: 299 } as const;

/** What an argument may be called. Glue has a few one-word names of its own; the others have dashes in them. */
const argumentName = /^(?!(?:class|conf|debug|mode)$)[a-z][a-z0-9_]*$/;

/** Jobs that Glue takes. */
export const jobs: Check = (_stages, { lakehouse, names }, report) => {
  for (const { id, origin, arguments: given, timeout, size } of lakehouse.all("job")) {
    const wrong = (path: string, message: string, fix: string) =>
      report({ code: "job/bad", severity: "error", at: at(origin, path), message, fix });
    if (genericJobs.some((generic) => names.job(generic) === names.job(id))) {
      report({
        code: "name/taken",
        severity: "error",
        at: origin,
        message: `The job '${id}' would be '${names.job(id)}' on AWS, and so is one that comes with Sluice.`,
        fix: "Give it another id.",
      });
    }
    if (names.job(id).length > limits.name) {
      report({
        code: "name/too-long",
        severity: "error",
        at: origin,
        message: `The job would be called '${names.job(id)}', which has ${names.job(id).length} characters; AWS takes ${limits.name}.`,
        fix: "Shorten its id, or the environment's prefix.",
      });
    }
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(id)) {
      wrong(
        "id",
        `'${id}' is no id for a job, whose script lies in a folder of its name.`,
        "Write letters, digits and '_', and a letter in front.",
      );
    }
    for (const name of Object.keys(given)) {
      if (argumentName.test(name)) continue;
      wrong(
        `arguments.${name}`,
        `'${name}' is no name for an argument of the job '${id}'.`,
        "Write lower-case letters, digits and '_', a letter in front; class, conf, debug and mode are Glue's own.",
      );
    }
    const length = timeout === undefined ? 60 : seconds(timeout);
    if (length === undefined || length % 60 !== 0 || length < 60 || length > limits.minutes * 60) {
      report({
        code: "time/bad-duration",
        severity: "error",
        at: at(origin, "timeout"),
        message: `'${timeout}' is no time limit of the job '${id}'.`,
        fix: `Write whole minutes, from 1m to ${limits.minutes}m.`,
      });
    }
    const { workers = 2 } = size;
    if (!Number.isInteger(workers) || workers < 2 || workers > limits.workers) {
      wrong(
        "workers",
        `${workers} is no number of workers for the job '${id}'.`,
        `Write a whole number from 2 to ${limits.workers}; the driver is one of them.`,
      );
    }
  }
};
