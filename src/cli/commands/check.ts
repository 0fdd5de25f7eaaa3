import type { Command } from "commander";
import type { AirflowVersion } from "../../contracts/environment.ts";
import { counted } from "../../diagnostics/counted.ts";
import { buildProject, reportDiagnostics } from "../build.ts";
import {
  airflowOption,
  type CommonOptions,
  openSession,
  Unsuccessful,
  withCommonOptions,
  withExamples,
} from "../common.ts";

interface CheckOptions extends CommonOptions {
  readonly airflow?: AirflowVersion;
}

/** `sluice check`: everything that can be known before a run. */
export function addCheck(program: Command): void {
  const command = program
    .command("check")
    .description("Find mistakes in specs, contracts, SQL and the environment. Writes nothing.")
    .addOption(airflowOption())
    .action(check);
  withExamples(withCommonOptions(command), [
    ["sluice check", "check everything for the local environment"],
    ["sluice check --env prd --json", "for production, as JSON for an editor or CI"],
  ]);
}

async function check(options: CheckOptions): Promise<void> {
  const session = openSession(options);
  const build = await buildProject(session, options);
  const diagnostics = [...build.diagnostics, ...(await build.typeErrors)];
  const failed = reportDiagnostics(session, diagnostics);
  if (failed) throw new Unsuccessful();
  const { dags, tasks } = build.counts;
  session.terminal.say(`No mistakes in ${counted(dags, "DAG")} with ${counted(tasks, "task")}.`);
}
