import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type LocalAws, startAws } from "../../src/local/aws.ts";
import { packageRoot } from "../../src/package-root.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { installedSpark } from "../../src/python/spark.ts";
import type { SecretsBackend } from "../../src/targets/settings.ts";
import { type Outcome, Project } from "../e2e/project.ts";
import type { Terraform } from "../support/terraform.ts";
import { type RunningProvider, startProvider } from "../support/terraform-provider.ts";
import type { RecordedCall, Role } from "./rights.ts";

/** What Terraform does or would do, or has seen done behind its back: an action and a resource's address. */
export interface Plan {
  /** `create aws_vpc.network_vpc`. */
  readonly changes: readonly string[];
  /** Those of them that are not as Terraform left them. */
  readonly drift: readonly string[];
}

/** The account of the local AWS. */
export const account = "123456789012";
/** Where dev is. */
export const region = "eu-west-1";

/** The services that the platform's resources speak to, as the provider calls them. */
const services = [
  "athena",
  "budgets",
  "cloudwatch",
  "cloudwatchlogs",
  "ec2",
  "events",
  "glue",
  "iam",
  "kms",
  "lambda",
  "mwaa",
  "redshiftserverless",
  "s3",
  "secretsmanager",
  "sns",
  "ssm",
  "sts",
];

/** More than Terraform's ten resources at once: each bucket's lifecycle takes one of them for a minute. */
const atOnce = "-parallelism=30";

/** The reference project's environment `dev` on a local AWS, applied by Terraform as `cdktf deploy` would. */
export class LocalPlatform {
  readonly project: Project;
  readonly aws: LocalAws;
  #terraform: Terraform;
  #provider: RunningProvider | undefined;
  readonly #python: string;
  readonly #calls: string;
  /** The provider's folder. */
  readonly #files: string;

  private constructor(
    project: Project,
    aws: LocalAws,
    { terraform, python, calls, files }: { terraform: Terraform; python: string; calls: string; files: string },
  ) {
    this.project = project;
    this.aws = aws;
    this.#terraform = terraform;
    this.#python = python;
    this.#calls = calls;
    this.#files = files;
  }

  /** Starts the local AWS, empty, in the folder `scratch`. */
  static async start(terraform: Terraform, scratch: string): Promise<LocalPlatform> {
    const project = Project.reference();
    project.edit("lakehouse/environments/dev.yaml", '"210987654321" # of nobody: write yours', `"${account}"`);
    project.edit(
      "lakehouse/environments/dev.yaml",
      "name: dev",
      `name: dev\nawsProviderVersion: ${terraform.providerVersion}`,
    );
    const { python } = await ensureEnvironment("aws", { projectRoot: packageRoot });
    const calls = join(scratch, "calls.ndjson");
    const spark = installedSpark(packageRoot);
    const aws = await startAws({
      // What MWAA keeps its pools in.
      airflows: { "3.3.1": (await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot })).python },
      ...{ python, calls, state: join(scratch, "state"), logs: join(scratch, "logs") },
      ...(spark ? { sparkPython: spark.python, sparkJars: spark.jars } : {}),
    });
    return new LocalPlatform(project, aws, { terraform, python, calls, files: join(scratch, "provider") });
  }

  async stop(): Promise<void> {
    this.#provider?.stop();
    await this.aws.stop();
    this.project.remove();
  }

  /** Synthesises the stacks. What Terraform is told besides is how to reach the local AWS. */
  async synthesise(): Promise<void> {
    const { code, stderr } = await this.project.sluice("synth", "--env", "dev");
    if (code !== 0) throw new Error(stderr);
    const override = JSON.stringify({ provider: { aws: [this.#toLocalAws()] } });
    for (const name of this.stacks()) {
      const folder = this.#folder(name);
      writeFileSync(join(folder, "local_override.tf.json"), override);
      this.#linkAssets(folder);
      if (existsSync(join(folder, ".terraform"))) continue;
      await this.#terraform.run(folder, "init", "-input=false");
      if (this.#provider) continue;
      this.#provider = await startProvider(
        providerIn(folder, this.#terraform.providerVersion),
        this.#files,
        this.#terraform.variables,
      );
      this.#terraform = this.#terraform.with(this.#provider.variables);
    }
  }

  /** Runs `sluice` in the project as the publisher, where AWS is the local one and Terraform finds its provider. */
  sluice(...args: readonly string[]): Promise<Outcome> {
    const role = "sluice-dev-publisher";
    const keys = { AWS_ACCESS_KEY_ID: role, AWS_SECRET_ACCESS_KEY: "local", AWS_ENDPOINT_URL: this.aws.endpoint };
    return this.project.sluiceWith({ ...keys, ...this.#terraform.variables }, ...args);
  }

  /** The stacks' names, each after those that it takes something from. */
  stacks(): readonly string[] {
    const left = this.#dependencies();
    const sorted: string[] = [];
    while (left.size > 0) {
      const ready = [...left].filter(([, needs]) => needs.every((need) => sorted.includes(need))).map(([name]) => name);
      if (ready.length === 0) throw new Error(`These stacks need each other: ${[...left.keys()].join(", ")}.`);
      for (const name of ready) left.delete(name);
      sorted.push(...ready);
    }
    return sorted;
  }

  /** Applies every stack once those before it are there. */
  applyAll(): Promise<void> {
    return this.#inOrder(this.#dependencies(), (name) => this.apply(name));
  }

  /** Applies a stack. Answers what Terraform has changed. */
  async apply(stack: string): Promise<Plan> {
    const apply = ["apply", "-auto-approve", "-input=false", "-json", atOnce];
    return planOf(await this.#terraform.run(this.#folder(stack), ...apply));
  }

  /** Plans a stack into a file beside it, as it is done where somebody looks at the plan first. */
  async savePlan(stack: string): Promise<void> {
    await this.#terraform.run(this.#folder(stack), "plan", "-input=false", "-out=saved.tfplan");
  }

  /** Applies the plan that was saved. */
  async applySaved(stack: string): Promise<void> {
    await this.#terraform.run(this.#folder(stack), "apply", "-input=false", atOnce, "saved.tfplan");
  }

  /** Destroys every stack once those after it are gone. */
  destroy(): Promise<void> {
    const needed = this.#dependencies();
    const after = [...needed.keys()].map((name): [string, readonly string[]] => [
      name,
      [...needed].filter(([, needs]) => needs.includes(name)).map(([other]) => other),
    ]);
    // What is there is what was left by the steps before: they have looked.
    return this.#inOrder(new Map(after), (name) =>
      this.#terraform.run(this.#folder(name), "destroy", "-auto-approve", "-input=false", "-refresh=false"),
    );
  }

  /** What Terraform would change in all stacks, by their names; those are left out that it would not change. */
  async planAll(): Promise<Readonly<Record<string, Plan>>> {
    const plans = await Promise.all(this.stacks().map(async (name) => [name, await this.plan(name)] as const));
    return Object.fromEntries(plans.filter(([, { changes, drift }]) => changes.length + drift.length > 0));
  }

  /** What Terraform would change in a stack. */
  async plan(stack: string): Promise<Plan> {
    return planOf(await this.#terraform.run(this.#folder(stack), "plan", "-input=false", "-json"));
  }

  /** What exists in the local AWS, by kind; what every account has is left out. */
  remains(): Readonly<Record<string, readonly string[]>> {
    return this.#ask("remains.py");
  }

  /** Where MWAA's Airflow was told to look up variables and connections. */
  secretsBackend(): SecretsBackend {
    return this.#ask("secrets_backend.py");
  }

  /** The roles of the local AWS, by name. */
  roles(): Readonly<Record<string, Role>> {
    return this.#ask("roles.py");
  }

  /** The rights that roles have needed so far. */
  calls(): readonly RecordedCall[] {
    if (!existsSync(this.#calls)) return [];
    return readFileSync(this.#calls, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line): RecordedCall => JSON.parse(line));
  }

  /** The answer of one of the programs beside this file. */
  #ask<T>(program: string): T {
    const path = join(packageRoot, "test", "infra", program);
    return JSON.parse(execFileSync(this.#python, [path, this.aws.endpoint, region], { encoding: "utf8" }));
  }

  async #inOrder(
    needs: ReadonlyMap<string, readonly string[]>,
    work: (stack: string) => Promise<unknown>,
  ): Promise<void> {
    const done = new Map<string, Promise<unknown>>();
    const run = (name: string): Promise<unknown> => {
      const begun = done.get(name) ?? Promise.all((needs.get(name) ?? []).map(run)).then(() => work(name));
      done.set(name, begun);
      return begun;
    };
    await Promise.all([...needs.keys()].map(run));
  }

  /** The one provider has one folder to find files in: there lie those of all stacks, which their constructs tell apart. */
  #linkAssets(folder: string): void {
    const [assets, all] = [join(folder, "assets"), join(this.#files, "assets")];
    mkdirSync(all, { recursive: true });
    for (const name of existsSync(assets) ? readdirSync(assets) : []) {
      if (!existsSync(join(all, name))) symlinkSync(join(assets, name), join(all, name));
    }
  }

  #folder(stack: string): string {
    return join(this.project.root, "cdktf.out", "stacks", stack);
  }

  #dependencies(): Map<string, readonly string[]> {
    const manifest: { readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>> } =
      JSON.parse(readFileSync(join(this.project.root, "cdktf.out", "manifest.json"), "utf8"));
    return new Map(Object.entries(manifest.stacks).map(([name, { dependencies }]) => [name, dependencies]));
  }

  /**
   * Terraform merges this into the stack's own provider block. By way of a proxy, because the provider puts words before the
   * host of some services: the local AWS tells a service by the request's signature, whatever the host is called.
   */
  #toLocalAws(): object {
    const endpoint = "http://aws.local";
    return {
      access_key: "test",
      secret_key: "test",
      skip_credentials_validation: true,
      skip_metadata_api_check: "true",
      skip_region_validation: true,
      s3_use_path_style: true,
      max_retries: 5,
      http_proxy: this.aws.endpoint,
      https_proxy: "",
      endpoints: [Object.fromEntries(services.map((service) => [service, endpoint]))],
    };
  }
}

/** A line of Terraform's `-json`, as far as it is read here. */
interface TerraformEvent {
  readonly type: string;
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
}

/** What Terraform's `-json` says of its plan. */
function planOf(said: string): Plan {
  const events = said
    .split("\n")
    .filter(Boolean)
    .map((line): TerraformEvent => JSON.parse(line));
  const of = (type: string) => events.flatMap((event) => (event.type === type && event.change ? [event.change] : []));
  const planned = of("planned_change");
  const addresses = new Set(planned.map(({ resource }) => resource.addr));
  return {
    changes: planned.map(({ action, resource }) => `${action} ${resource.addr}`),
    // Terraform also tells of what AWS has filled in since the apply, which it would not change.
    drift: of("resource_drift").flatMap(({ resource: { addr } }) => (addresses.has(addr) ? [addr] : [])),
  };
}

/** The program of the AWS provider that `terraform init` has put into a stack's folder. */
function providerIn(folder: string, version: string): string {
  const versions = join(folder, ".terraform", "providers", "registry.terraform.io", "hashicorp", "aws", version);
  const programs = readdirSync(versions).flatMap((platform) =>
    readdirSync(join(versions, platform)).map((file) => join(versions, platform, file)),
  );
  const found = programs.find((path) => basename(path).startsWith("terraform-provider-aws"));
  if (found === undefined) throw new Error(`There is no AWS provider in ${versions}.`);
  return found;
}
