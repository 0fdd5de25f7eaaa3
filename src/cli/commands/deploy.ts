import { join } from "node:path";
import { type Command, Option } from "commander";
import { describeEnvironment } from "../../mwaa/environment.ts";
import { checkDeployable } from "../../mwaa/readiness.ts";
import { type CommonOptions, openSession, type Session, withExamples } from "../common.ts";
import { blocksOf, keptRights } from "../kept-rights.ts";
import { withPlanFile } from "../plan-file.ts";
import { resourcesIn } from "../stack-resources.ts";
import { applyIn, applyPlan, takesAway } from "../terraform.ts";
import { withOverride } from "../terraform-override.ts";
import { compare } from "./plan.ts";
import { type PreparedRelease, prepareRelease, publishRelease } from "./publish.ts";
import { type Synthesised, synthesise } from "./synth.ts";

/** `sluice deploy`: the platform and the release that runs on it, in the order in which neither misses the other. */
export function addDeploy(parent: Command): void {
  const command = parent
    .command("deploy")
    .description(
      "Bring an environment to what the project says: first what is added to the platform, then the release of its DAGs, then what is taken away.",
    )
    .addOption(
      new Option("--env <name>", "environment, a file of lakehouse/environments/")
        .env("SLUICE_ENV")
        .makeOptionMandatory(),
    )
    .addOption(new Option("--json", "machine-readable output on stdout; what people read goes to stderr"))
    .action(deploy);
  withExamples(command, [["sluice deploy --env dev", "with your AWS credentials; sluice plan shows what it would do"]]);
}

async function deploy(options: CommonOptions): Promise<void> {
  const session = openSession(options);
  const { terminal } = session;
  const synthesised = await synthesise(session, options.env);
  // What cannot be published is to be known before anything is changed for it.
  const prepared = await prepareRelease(session, options);
  await checkEnvironment(session, prepared, synthesised);
  const { folder, stacks } = synthesised;
  const left: string[] = [];
  for (const stack of stacks) {
    if (await add(session, join(folder, "stacks", stack), stack)) left.push(stack);
  }
  await publishRelease(session, prepared);
  // What the old release used goes once the new one is there, and what others need goes last.
  for (const stack of left.reverse()) {
    await terminal.during(`Removing from ${stack}`, applyIn(join(folder, "stacks", stack)));
  }
}

/** Looks at the environment that is going to be published to; that is also the first use of the AWS credentials. */
async function checkEnvironment(
  { terminal }: Session,
  { build: { env, names } }: PreparedRelease,
  { folder, stacks }: Synthesised,
): Promise<void> {
  if (env.name === "local") return;
  const environment = names.airflowEnvironment();
  const asked = describeEnvironment({ name: environment, region: env.region });
  const found = await terminal.during(`Asking MWAA about ${environment}`, asked);
  const made = stacks.flatMap((stack) =>
    Object.values(resourcesIn(join(folder, "stacks", stack)).aws_mwaa_environment ?? {}),
  );
  const declared = made.some(({ name }) => name === environment);
  checkDeployable({ environment, declared }, found);
}

/**
 * Adds and changes what a stack says; answers whether something is left to be taken away. That goes for rights, too: what
 * runs until the new release is there has those of both.
 */
function add(session: Session, folder: string, stack: string): Promise<boolean> {
  const { terminal } = session;
  return withPlanFile(async (file) => {
    const { changes, outputs } = await compare(session, { folder, stack, file });
    const { policies, later, lost } = await terminal.during(
      `Comparing rights in ${stack}`,
      keptRights(folder, file, changes),
    );
    for (const address of lost) terminal.say(lostAtOnce(address));
    const additions = changes.filter((change) => !takesAway(change) && !later.has(change.address));
    const keeping = Object.keys(policies).length > 0;
    const left = keeping || additions.length < changes.length;
    if (additions.length === 0 && (left || !outputs)) return left;
    // Without anything to take away, all that was shown: its outputs are what the stacks after it begin with.
    const targets = additions.map(({ address }) => address);
    const applyAdditions = () => (left ? applyIn(folder, targets) : applyPlan(folder, file));
    const applied = keeping ? withOverride(folder, blocksOf(policies), applyAdditions) : applyAdditions();
    await terminal.during(`Applying ${stack}`, applied);
    return left;
  });
}

const lostAtOnce = (address: string): string =>
  `${address} loses rights before the new release is there: what it has and what it gets are together more than a role's policies may say. Tasks that need them until then fail, and are tried again.`;
