import { rangeOf } from "./cidr.ts";
import { defaultCapacity, type Environment, environmentTag } from "./environment.ts";
import type { ClusterSize } from "./sizes.ts";

/** A setting that does not go with the others. */
export interface Conflict {
  /** The setting, from the top of the file. */
  readonly path: readonly string[];
  readonly message: string;
  readonly fix: string;
}

/** The environment that the local stack is. */
export const local = "local";

/** What each backend has to be told. */
const needs = { local: [], s3: ["bucket"], cloud: ["organization"] } as const;

/** What a JSON Schema can't say of an environment: settings that are right by themselves, and not together. */
export function conflictsIn(env: Environment): readonly Conflict[] {
  const { name, region, mwaa, redshift, state } = env;
  return [
    ...partition(region),
    ...tags(env),
    ...addresses(env),
    ...passwords(env),
    ...sizes(mwaa),
    ...airflowOptions(mwaa),
    ...capacity(redshift),
    ...cluster(name, redshift),
    ...administrators(redshift),
    ...backend(state),
  ];
}

/** Regions whose ARNs do not begin with `arn:aws:`: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const elsewhere = /^(?:cn|us-gov|us-iso[a-z]?|eu-isoe)-/;

function partition(region: string): readonly Conflict[] {
  if (!elsewhere.test(region)) return [];
  return [
    {
      path: ["region"],
      message: `${region} is in a partition of AWS of its own, whose ARNs do not begin with arn:aws:, as all that Sluice writes do.`,
      fix: "Take a region of the public partition, such as eu-west-1.",
    },
  ];
}

/**
 * The tag by which the budget knows what is the environment's: all that is created has it. A role has none twice in other cases (IAM user guide,
 * "Rules for tagging in IAM and AWS STS").
 */
function tags({ name, tags }: Environment): readonly Conflict[] {
  return Object.keys(tags)
    .filter((tag) => tag.toLowerCase() === environmentTag)
    .map((tag) => ({
      path: ["tags", tag],
      message: `Sluice sets the tag ${environmentTag} itself, to ${name}: the budget counts what has it.`,
      fix: "Take it away, or give it another name.",
    }));
}

/** What is written into a file is in the repository, and in Terraform's state. */
function passwords({ name, connections }: Environment): readonly Conflict[] {
  if (name === local) return [];
  return Object.entries(connections).flatMap(([id, { password }]) =>
    password === undefined
      ? []
      : [
          {
            path: ["connections", id, "password"],
            message: `The password of the connection '${id}' stands in a file: that is for the local stack alone.`,
            fix: `Change it, for it is known now. Then take connections.${id} away: its secret holds what people set.`,
          },
        ],
  );
}

function addresses({ cidr }: Environment): readonly Conflict[] {
  const range = rangeOf(cidr);
  if (typeof range !== "string") return [];
  return [{ path: ["cidr"], message: `cidr is ${cidr}: ${range}.`, fix: "Write another range, such as 10.20.0.0/16." }];
}

/** What a `mw1.micro` has one of, and what other classes have two of at least. */
const ofMicro = [
  ["schedulers", "scheduler"],
  ["maxWorkers", "worker"],
  ["minWebServers", "web server"],
  ["maxWebServers", "web server"],
] as const;
const ofOthers = [
  ["schedulers", "schedulers"],
  ["minWebServers", "web servers"],
] as const;

/** Sizes that MWAA refuses: https://docs.aws.amazon.com/mwaa/latest/userguide/environment-class.html and its API's CreateEnvironment. */
function sizes(mwaa: Environment["mwaa"]): readonly Conflict[] {
  const { class: size, minWorkers, maxWorkers, minWebServers, maxWebServers } = mwaa;
  const found: Conflict[] = [];
  if (size === "mw1.micro") {
    for (const [setting, noun] of ofMicro) {
      if (mwaa[setting] === 1) continue;
      found.push({
        path: ["mwaa", setting],
        message: `A mw1.micro has one ${noun}, not ${mwaa[setting]}.`,
        fix: `Take mwaa.${setting} away, or take the class mw1.small.`,
      });
    }
  } else {
    for (const [setting, noun] of ofOthers) {
      if (mwaa[setting] >= 2) continue;
      found.push({
        path: ["mwaa", setting],
        message: `A ${size} has at least two ${noun}.`,
        fix: `Take mwaa.${setting} away, or take the class mw1.micro.`,
      });
    }
  }
  if (minWorkers > maxWorkers) {
    found.push({
      path: ["mwaa", "minWorkers"],
      message: `mwaa.minWorkers is ${minWorkers}, and mwaa.maxWorkers is ${maxWorkers}.`,
      fix: "Let there be at most as many workers at all times as at the busiest.",
    });
  }
  if (minWebServers > maxWebServers) {
    found.push({
      path: ["mwaa", "minWebServers"],
      message: `mwaa.minWebServers is ${minWebServers}, and mwaa.maxWebServers is ${maxWebServers}.`,
      fix: "Let there be at most as many web servers at all times as at the busiest.",
    });
  }
  return found;
}

/** Options of Airflow's that are no options, or are not the environment's to set. */
function airflowOptions({ options }: Environment["mwaa"]): readonly Conflict[] {
  return Object.keys(options).flatMap((option): readonly Conflict[] => {
    const path = ["mwaa", "options", option];
    if (!/^[a-z_]+\.[a-z0-9_]+$/.test(option))
      return [
        { path, message: `${option} is no option of Airflow's.`, fix: "Write section.option: core.parallelism." },
      ];
    if (!option.startsWith("secrets.") && option !== "core.default_timezone") return [];
    return [{ path, message: `Sluice sets ${option} itself.`, fix: "Take it away." }];
  });
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
  if (environment === local) {
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

/** Users and roles: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, "IAM ARNs". IAM refuses a role that trusts anything else. */
const principal = /^arn:aws:iam::[0-9]{12}:(?:user|role)\/[\w+=,.@/-]+$/;

function administrators({ administrators }: Environment["redshift"]): readonly Conflict[] {
  return administrators.flatMap((arn, index) =>
    principal.test(arn)
      ? []
      : [
          {
            path: ["redshift", "administrators", String(index)],
            message: `${arn} is no ARN of a user or a role of IAM.`,
            fix: "Write such as arn:aws:iam::123456789012:role/data-platform.",
          },
        ],
  );
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
