import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../../src/package-root.ts";

/** How a command ended, and what it said. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The documents on stdout, where the command was called with `--json`. */
  readonly json: readonly Readonly<Record<string, unknown>>[];
}

/** A copy of the reference project in a folder of its own, with a local stack of its own. */
export class Project {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** The reference project, with the environments that the checkout has installed. */
  static reference(): Project {
    const project = Project.empty();
    for (const part of ["dags", "lakehouse", "lambda_src", "glue_src", "airflow", "cdktf"]) {
      cpSync(join(packageRoot, part), join(project.root, part), { recursive: true });
    }
    mkdirSync(join(project.root, "node_modules"));
    symlinkSync(packageRoot, join(project.root, "node_modules", "sluice"));
    for (const scope of ["@aws-sdk", "@types"]) {
      symlinkSync(join(packageRoot, "node_modules", scope), join(project.root, "node_modules", scope));
    }
    project.write("package.json", JSON.stringify({ name: "project", private: true, type: "module" }));
    project.write("tsconfig.json", tsconfig);
    project.shareEnvironments();
    return project;
  }

  static empty(): Project {
    return new Project(mkdtempSync(join(tmpdir(), "sluice-e2e-")));
  }

  /** Environments and jars are told by their lock: those of the checkout are the ones that the project would install. */
  shareEnvironments(): void {
    mkdirSync(join(this.root, ".sluice"), { recursive: true });
    for (const part of ["envs", "jars"]) {
      const shared = join(packageRoot, ".sluice", part);
      if (existsSync(shared)) symlinkSync(shared, join(this.root, ".sluice", part));
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.root, path), text);
  }

  /** Writes a file in a folder that may not be there yet. */
  add(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    this.write(path, text);
  }

  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** Replaces `before`, which must be there, in a file. */
  edit(path: string, before: string, after: string): void {
    const text = this.read(path);
    if (!text.includes(before)) throw new Error(`${path} does not hold: ${before}`);
    this.write(
      path,
      text.replace(before, () => after),
    );
  }

  /** Runs `sluice` in the project and waits for its end. */
  sluice(...args: readonly string[]): Promise<Outcome> {
    return this.#ended(this.start(...args), args);
  }

  /** Runs `sluice` with variables of the test's own, such as those of another AWS than the real one. */
  sluiceWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Outcome> {
    return this.#ended(this.#start(args, variables), args);
  }

  async #ended(child: ChildProcess, args: readonly string[]): Promise<Outcome> {
    const [stdout, stderr, code] = await Promise.all([
      collect(child.stdout),
      collect(child.stderr),
      new Promise<number | null>((resolve) => child.on("close", resolve)),
    ]);
    const json = args.includes("--json")
      ? stdout
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [];
    return { code, stdout, stderr, json };
  }

  start(...args: readonly string[]): ChildProcess {
    return this.#start(args, {});
  }

  #start(args: readonly string[], variables: Readonly<Record<string, string>>): ChildProcess {
    // Jest and some CIs ask their children for colours.
    const { FORCE_COLOR: _, ...inherited } = process.env;
    return spawn(process.execPath, [join(packageRoot, "bin", "sluice.mjs"), ...args], {
      cwd: this.root,
      env: { ...inherited, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 300_000,
      killSignal: "SIGKILL",
    });
  }

  /** Rows of a query on the local stack. */
  async rows(sql: string, engine: "redshift" | "athena" = "redshift"): Promise<readonly (readonly unknown[])[]> {
    const { json, stderr, code } = await this.sluice("sql", "--engine", engine, "--json", "--", sql);
    const rows = json.at(-1)?.rows;
    if (code !== 0 || !Array.isArray(rows)) throw new Error(`The query failed:\n${stderr}`);
    return rows;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    types: ["node"],
    module: "nodenext",
    moduleResolution: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["dags", "lakehouse", "lambda_src", "cdktf"],
});

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}
