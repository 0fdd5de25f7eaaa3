import { type ExecFileException, execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

/** Terraform with an AWS provider that needs no network. */
export interface Terraform {
  /** The provider's version in the mirror. */
  readonly providerVersion: string;
  /** Variables that let whoever runs Terraform find the mirror. */
  readonly variables: Readonly<Record<string, string>>;
  /** Runs Terraform in a folder; answers what it says on stdout, and rejects with all that it said where it fails. */
  run(folder: string, ...args: readonly string[]): Promise<string>;
  /** The same Terraform with further variables. */
  with(variables: Readonly<Record<string, string>>): Terraform;
}

const execute = promisify(execFile);

/** The longest that one of Terraform's commands may take, in milliseconds. */
const longest = 300_000;

const provider = join("registry.terraform.io", "hashicorp", "aws");

/** Where Terraform itself looks for mirrors, and where system software is usually kept. */
const roots = [
  process.env.TF_PLUGIN_CACHE_DIR ?? "",
  join(homedir(), ".terraform.d"),
  ...(process.env.XDG_DATA_DIRS ?? "/usr/local/share:/usr/share")
    .split(delimiter)
    .map((folder) => join(folder, "terraform")),
  "/opt",
  "/usr/local",
  "/usr/local/lib",
  "/usr/lib",
  "/usr/share",
  "/var/lib",
];

/**
 * Finds Terraform and a mirror of the AWS provider on this machine; undefined where one of them is missing.
 *
 * @param scratch - an existing folder for Terraform's own settings
 */
export function findTerraform(scratch: string): Terraform | undefined {
  if (spawnSync("terraform", ["-version"], { stdio: "ignore" }).status !== 0) return undefined;
  const mirror = findMirror();
  const providerVersion = mirror === undefined ? undefined : versionsIn(mirror).at(-1);
  if (mirror === undefined || providerVersion === undefined) return undefined;
  const settings = join(scratch, "terraform.rc");
  writeFileSync(settings, `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(mirror)} }\n}\n`);
  const variables = {
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    // The provider lives for seconds: collecting garbage would be a third of its work.
    GOGC: "off",
    GOMEMLIMIT: "1GiB",
  };
  return terraformOf(providerVersion, variables);
}

function terraformOf(providerVersion: string, variables: Readonly<Record<string, string>>): Terraform {
  return {
    providerVersion,
    variables,
    with: (more) => terraformOf(providerVersion, { ...variables, ...more }),
    run: async (folder, ...args) => {
      try {
        const { stdout } = await execute("terraform", [`-chdir=${folder}`, ...args, "-no-color"], {
          env: { ...process.env, ...variables },
          maxBuffer: 64 * 1024 * 1024,
          timeout: longest,
          killSignal: "SIGKILL",
        });
        return stdout;
      } catch (cause) {
        // No `instanceof`: within Jest, Node's own errors are of another realm.
        const { stdout, stderr, signal } = { stdout: "", stderr: "", signal: null, ...(cause as ExecFileException) };
        const ended = signal === null ? "" : `It was ended by ${signal}.\n`;
        throw new Error(`terraform ${args[0]} failed in ${folder}.\n${ended}${stderr}${mistakesIn(stdout)}`);
      }
    },
  };
}

/** What went wrong, by what Terraform says on stdout: with `-json`, a line for each thing. */
const mistakesIn = (stdout: string): string =>
  stdout
    .split("\n")
    .filter((line) => line.includes('"@level":"error"'))
    .map((line): { readonly diagnostic?: { readonly summary: string; readonly detail: string } } => JSON.parse(line))
    .map(({ diagnostic }) => `${diagnostic?.summary}\n${diagnostic?.detail}`)
    .join("\n");

/** The nearest folder with providers in it: a root, or up to two levels below one. */
function findMirror(): string | undefined {
  for (const root of roots.filter((folder) => folder !== "")) {
    const below = foldersIn(root);
    const further = below.flatMap(foldersIn);
    const found = [root, ...below, ...further].find((folder) => existsSync(join(folder, provider)));
    if (found !== undefined) return found;
  }
  return undefined;
}

const foldersIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
};

/** Versions in a mirror, the newest last; packed ones carry theirs in their name. */
function versionsIn(mirror: string): readonly string[] {
  const names = readdirSync(join(mirror, provider)).flatMap((name) => /\d+\.\d+\.\d+/.exec(name) ?? []);
  const number = (version: string) => version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0);
  return [...new Set(names)].sort((a, b) => number(a) - number(b));
}
