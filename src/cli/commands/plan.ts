import { join } from "node:path";
import { type Command, Option } from "commander";
import { counted } from "../../diagnostics/counted.ts";
import { colors } from "../colours.ts";
import { type CommonOptions, openSession, type Session, withExamples } from "../common.ts";
import { withPlanFile } from "../plan-file.ts";
import { inWords } from "../plan-words.ts";
import { resourcesIn } from "../stack-resources.ts";
import { planIn } from "../terraform.ts";
import type { Plan } from "../terraform-changes.ts";
import { TerraformFailure } from "../terraform-run.ts";
import { synthesise } from "./synth.ts";

/** `sluice plan`: what a deploy would change, in the lakehouse's words. */
export function addPlan(parent: Command): void {
  const command = parent
    .command("plan")
    .description("Synthesise the platform of an environment, and say what Terraform would change. Nothing is changed.")
    .addOption(
      new Option("--env <name>", "environment, a file of lakehouse/environments/")
        .env("SLUICE_ENV")
        .makeOptionMandatory(),
    )
    .addOption(new Option("--json", "machine-readable output on stdout; what people read goes to stderr"))
    .action(plan);
  withExamples(command, [["sluice plan --env dev", "with your AWS credentials"]]);
}

async function plan(options: CommonOptions): Promise<void> {
  const session = openSession(options);
  const { terminal } = session;
  const { folder, stacks, needs } = await synthesise(session, options.env);
  let count = 0;
  /** Stacks that will not be as they are, which others may wait for. */
  const changing = new Set<string>();
  const waiting: string[] = [];
  for (const stack of stacks) {
    const place = { folder: join(folder, "stacks", stack), stack };
    const after = (needs.get(stack) ?? []).filter((need) => changing.has(need));
    try {
      const { changes, outputs } = await withPlanFile((file) => compare(session, { ...place, file }));
      count += changes.length;
      if (changes.length > 0 || outputs) changing.add(stack);
    } catch (failure) {
      if (!(failure instanceof TerraformFailure && failure.awaitsStack) || after.length === 0) throw failure;
      terminal.say(
        `\n${colors.bold(stack)}\n  is planned when ${after.join(", ")} ${after.length === 1 ? "is" : "are"} applied`,
      );
      terminal.emit({ stack, after });
      changing.add(stack);
      waiting.push(stack);
    }
  }
  terminal.say(summary(count, waiting));
}

function summary(count: number, waiting: readonly string[]): string {
  if (waiting.length === 0 && count === 0) return "Nothing changes.";
  const changes = `\n${counted(count, "change")}`;
  return waiting.length === 0 ? `${changes}.` : `${changes}, and those of ${waiting.join(", ")}.`;
}

/**
 * What Terraform would change in a stack, which is told in words.
 *
 * @param file - where Terraform's plan is kept
 */
export async function compare(
  { terminal }: Session,
  { folder, stack, file }: { readonly folder: string; readonly stack: string; readonly file: string },
): Promise<Plan> {
  const plan = await terminal.during(`Comparing ${stack}`, planIn(folder, file));
  const resources = resourcesIn(folder);
  const told = plan.changes.map(({ action, address }) => {
    const [type = "", name = ""] = address.split(".");
    // What is to be deleted has no block any more.
    return { action, address, words: inWords(action, address, resources[type]?.[name]) };
  });
  if (told.length > 0) terminal.say(`\n${colors.bold(stack)}`);
  for (const { action, words } of told) terminal.say(`  ${action === "delete" ? colors.red(words) : words}`);
  terminal.emit({ stack, changes: told });
  return plan;
}
