import type { Environment } from "./environment.ts";

/** A setting that does not go with the others. */
export interface Conflict {
  /** The setting, from the top of the file. */
  readonly path: readonly string[];
  readonly message: string;
  readonly fix: string;
}

/** What each backend has to be told. */
const needs = { local: [], s3: ["bucket"], cloud: ["organization"] } as const;

/** What a JSON Schema can't say of an environment: settings that are right by themselves, and not together. */
export function conflictsIn({ mwaa, redshift, state }: Environment): readonly Conflict[] {
  return [...sizes(mwaa), ...capacity(redshift), ...backend(state)];
}

/** Sizes that MWAA refuses: https://docs.aws.amazon.com/mwaa/latest/userguide/environment-class.html. */
function sizes({ class: size, minWorkers, maxWorkers, schedulers }: Environment["mwaa"]): readonly Conflict[] {
  const found: Conflict[] = [];
  const micro = size === "mw1.micro";
  if (micro && schedulers !== 1) {
    found.push({
      path: ["mwaa", "schedulers"],
      message: `A mw1.micro has one scheduler, not ${schedulers}.`,
      fix: "Take mwaa.schedulers away, or take the class mw1.small.",
    });
  }
  if (micro && maxWorkers !== 1) {
    found.push({
      path: ["mwaa", "maxWorkers"],
      message: `A mw1.micro has one worker, not ${maxWorkers}.`,
      fix: "Take mwaa.maxWorkers away, or take the class mw1.small.",
    });
  }
  if (!micro && schedulers < 2) {
    found.push({
      path: ["mwaa", "schedulers"],
      message: `A ${size} has at least two schedulers.`,
      fix: "Take mwaa.schedulers away, or take the class mw1.micro.",
    });
  }
  if (minWorkers > maxWorkers) {
    found.push({
      path: ["mwaa", "minWorkers"],
      message: `mwaa.minWorkers is ${minWorkers}, and mwaa.maxWorkers is ${maxWorkers}.`,
      fix: "Let there be at most as many workers at all times as at the busiest.",
    });
  }
  return found;
}

function capacity({ baseCapacity, maxCapacity }: Environment["redshift"]): readonly Conflict[] {
  if (baseCapacity <= maxCapacity) return [];
  return [
    {
      path: ["redshift", "baseCapacity"],
      message: `redshift.baseCapacity is ${baseCapacity}, and redshift.maxCapacity is ${maxCapacity}.`,
      fix: "Let a query find at most as much as there is at the busiest time.",
    },
  ];
}

function backend(state: Environment["state"]): readonly Conflict[] {
  return needs[state.backend].flatMap((setting) =>
    state[setting] === undefined
      ? [
          {
            path: ["state"],
            message: `state.${setting} is missing: the backend ${state.backend} needs it.`,
            fix: `Write ${setting}: beside backend: ${state.backend}.`,
          },
        ]
      : [],
  );
}
