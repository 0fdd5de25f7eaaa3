import { type Command, Option } from "commander";
import { airflowVersions } from "../contracts/environment.ts";
import { findWorkspace, type Workspace } from "../project/workspace.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** What every command may be told. */
export interface CommonOptions {
  readonly env: string;
  readonly json?: true;
}

/** Adds the options that every command has. */
export const withCommonOptions = (command: Command): Command =>
  command
    .addOption(new Option("--env <name>", "environment, a file of lakehouse/environments/").default("local"))
    .addOption(new Option("--json", "machine-readable output on stdout; what people read goes to stderr"));

/** The Airflow to compile for and run, where it is not the environment's own. */
export const airflowOption = (): Option =>
  new Option("--airflow <version>", "another Airflow than the environment's").choices(airflowVersions);

/** Examples at the end of a command's help. */
export const withExamples = (command: Command, examples: readonly (readonly [string, string])[]): Command => {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) => `  $ ${line.padEnd(width)}   ${meaning}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
};

/** A command's surroundings: the project that it was called in, and its terminal. */
export interface Session {
  readonly workspace: Workspace;
  readonly terminal: Terminal;
}

export const openSession = ({ json }: CommonOptions): Session => ({
  workspace: findWorkspace(process.cwd()),
  terminal: openTerminal(json === true),
});

/** A command ended as told, and what it looked at is not right: exit code 1, all has been said. */
export class Unsuccessful extends Error {
  override readonly name = "Unsuccessful";
}
