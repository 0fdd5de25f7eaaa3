import { defaultCapacity, type Environment } from "./environment.ts";
import type { ClusterSize } from "./sizes.ts";

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
export function conflictsIn({ name, mwaa, redshift, state }: Environment): readonly Conflict[] {
  return [...sizes(mwaa), ...capacity(redshift), ...cluster(name, redshift), ...backend(state)];
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

/** The least and the most nodes of a type: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html. */
const nodesOf: Readonly<Record<Required<ClusterSize>["nodeType"], readonly [least: number, most: number]>> = {
  "ra3.large": [1, 16],
  "ra3.xlplus": [1, 32],
  "ra3.4xlarge": [2, 128],
  "ra3.16xlarge": [2, 128],
};

/** What does not go with a cluster. */
function cluster(environment: string, { cluster, ...serverless }: Environment["redshift"]): readonly Conflict[] {
  if (!cluster) return [];
  const { nodeType, nodes } = cluster;
  const [least, most] = nodesOf[nodeType];
  const found: Conflict[] = [];
  if (environment === "local") {
    found.push({
      path: ["redshift", "cluster"],
      message: "The local stack has Redshift Serverless, and no clusters.",
      fix: "Take redshift.cluster away; other environments may have it.",
    });
  }
  if (nodes < least || nodes > most) {
    found.push({
      path: ["redshift", "cluster"],
      message: `A cluster of ${nodeType} has between ${least} and ${most} nodes, not ${nodes}.`,
      fix: "Change redshift.cluster.nodes, or take another nodeType.",
    });
  }
  const capacities = (["baseCapacity", "maxCapacity"] as const).filter(
    (setting) => serverless[setting] !== defaultCapacity[setting],
  );
  for (const setting of serverless.usageLimit ? [...capacities, "usageLimit" as const] : capacities) {
    found.push({
      path: ["redshift", setting],
      message: `redshift.${setting} is of Redshift Serverless, and the warehouses are clusters.`,
      fix: `Take redshift.${setting} away, or redshift.cluster.`,
    });
  }
  return found;
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
