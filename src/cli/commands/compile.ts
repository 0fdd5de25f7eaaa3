import { relative } from "node:path";
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
import { writeBuild } from "../write-build.ts";

interface CompileOptions extends CommonOptions {
  readonly airflow?: AirflowVersion;
}

/** `sluice compile`: specs to DAG files. */
export function addCompile(program: Command): void {
  const command = program
    .command("compile")
    .description("Compile the specs to Airflow DAG files under build/<environment>/. A mistake writes nothing.")
    .addOption(airflowOption())
    .action(compile);
  withExamples(withCommonOptions(command), [
    ["sluice compile", "to build/local/"],
    ["sluice compile --airflow 2.11.2", "for another Airflow, to build/local-2.11.2/"],
  ]);
}

async function compile(options: CompileOptions): Promise<void> {
  const session = openSession(options);
  const build = await buildProject(session, { ...options, checkTypes: false });
  if (reportDiagnostics(session, build.diagnostics)) throw new Unsuccessful();
  const { written, unchanged, removed } = await writeBuild(session, build);
  const folder = relative(process.cwd(), build.folder) || ".";
  session.terminal.say(
    `${counted(build.counts.dags, "DAG")} for Airflow ${build.env.airflow} in ${folder}: ${counted(written.length, "file")} written, ${unchanged.length} unchanged, ${removed.length} removed.`,
  );
  session.terminal.emit({
    folder: build.folder,
    release: build.compiled.manifest?.release,
    written,
    unchanged,
    removed,
  });
}
