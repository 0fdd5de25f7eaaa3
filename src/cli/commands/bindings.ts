import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { AirflowVersion } from "../../contracts/environment.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { loadEnvironment } from "../../load/environment.ts";
import { areBindings, type Provider, providerBindings, readProvider } from "../../load/provider.ts";
import { environmentProgressLine } from "../../python/environment.ts";
import { ensureProvider } from "../../python/provider.ts";
import { reportDiagnostics } from "../build.ts";
import {
  airflowOption,
  type CommonOptions,
  openSession,
  type Session,
  Unsuccessful,
  withCommonOptions,
  withExamples,
} from "../common.ts";

interface BindingsOptions extends CommonOptions {
  readonly airflow?: AirflowVersion;
}

const folder = "lakehouse/bindings";
const prefix = "apache-airflow-providers-";

/** `sluice bindings`: TypeScript for the operators of another provider. */
export function addBindings(program: Command): void {
  const command = withCommonOptions(
    program
      .command("bindings")
      .description(
        `Write TypeScript for the operators, sensors, transfers and notifiers of a provider to ${folder}/<provider>/. Those of the catalog come with Sluice, as sluice/operators/<service>.`,
      )
      .argument("<provider>", `a provider and its version: ${prefix}…==1.2.3`, providerOf),
  )
    .addOption(airflowOption())
    .action(bindings);
  withExamples(command, [
    [`sluice bindings ${prefix}ftp==3.15.2`, `to ${folder}/ftp/`],
    [`sluice bindings ${prefix}ftp==3.14.1 --airflow 2.11.2`, "as it is beside another Airflow"],
  ]);
}

function providerOf(text: string): Provider {
  const [, distribution, version] = /^(apache-airflow-providers-[a-z0-9-]+)==([0-9][\w.]*)$/.exec(text) ?? [];
  if (distribution === undefined || version === undefined) {
    throw new InvalidArgumentError(`Write a provider and its version: ${prefix}ftp==3.15.2.`);
  }
  return { distribution, version };
}

async function bindings(provider: Provider, options: BindingsOptions): Promise<void> {
  const session = openSession(options);
  const { workspace, terminal } = session;
  const requirement = `${provider.distribution}==${provider.version}`;
  const airflow = options.airflow ?? environmentsAirflow(session, options.env);
  const environment = await terminal.during(
    `Installing ${requirement} beside Airflow ${airflow}`,
    ensureProvider(requirement, airflow, {
      projectRoot: workspace.root,
      onProgress: (progress) => terminal.say(environmentProgressLine(progress)),
    }),
  );
  const facts = await terminal.during("Reading its operators", readProvider(provider, environment));
  const files = providerBindings(provider, facts);
  const target = `${folder}/${provider.distribution.slice(prefix.length)}`;
  write(join(workspace.root, target), files);
  terminal.say(
    files.length === 0
      ? `${requirement} has no operators, sensors, transfers or notifiers.`
      : `${target}: ${files.map(({ name }) => name).join(", ")}. A release that uses one of them requires ${requirement}.`,
  );
  for (const module of facts.unread) terminal.say(`${module} could not be imported, and is not there.`);
  terminal.emit({ folder: target, files: files.map(({ name }) => name), requirement, unread: facts.unread });
}

function environmentsAirflow(session: Session, env: string): AirflowVersion {
  const found: Diagnostic[] = [];
  const environment = loadEnvironment(session.workspace.root, env, (diagnostic) => void found.push(diagnostic));
  if (environment) return environment.airflow;
  reportDiagnostics(session, found);
  throw new Unsuccessful();
}

/** Makes a folder hold these bindings and no others. What somebody else has put there stays. */
function write(target: string, files: readonly { readonly name: string; readonly text: string }[]): void {
  mkdirSync(target, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(target, name), text);
  const wanted = new Set(files.map(({ name }) => name));
  for (const entry of readdirSync(target, { withFileTypes: true })) {
    const path = join(target, entry.name);
    if (entry.isFile() && !wanted.has(entry.name) && areBindings(readFileSync(path, "utf8"))) rmSync(path);
  }
}
