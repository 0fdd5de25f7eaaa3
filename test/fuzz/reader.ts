import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { ConnectionField } from "../../src/ir/template.ts";
import type { Json } from "../../src/language/shape.ts";
import { packageRoot } from "../../src/package-root.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";

/** What a compiled file says, read from its syntax tree. */
export interface ReadFile {
  /** Hash of the program without its texts. */
  readonly shape: string;
  readonly dag: Given;
  /** By full id. */
  readonly tasks: Readonly<Record<string, Given>>;
  /** What mapped tasks are mapped over, by full id. */
  readonly mapped: Readonly<Record<string, Json>>;
  /** What the tooltips of groups say, by full id. */
  readonly groups: Readonly<Record<string, string>>;
  /** The words beside edges. */
  readonly labels: readonly string[];
  /** Texts of the scripts that tasks run, by path. */
  readonly scripts: Given;
  /** What names a task's output in Python, by the task's full id. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Source of the functions that the file defines. */
  readonly functions: readonly string[];
}

/** Keyword arguments, as reader.py writes values. */
export type Given = Readonly<Record<string, Json>>;

/** What Sluice's own texts ask besides the run's id. */
export const asked = ["dag.dag_id", "ti.dag_id", "ti.task_id", "ti.map_index"] as const;

/** What templates meet. */
export interface RunContext {
  readonly ds: string;
  readonly run_id: string;
  readonly start: string;
  readonly end: string;
  /** What Sluice's own texts ask of the DAG and of a task. */
  readonly names: Readonly<Record<(typeof asked)[number], string>>;
  /** Values of text variables; a JSON variable answers each field with this and the field's name. */
  readonly variables: Readonly<Record<string, string>>;
  readonly connections: Readonly<Record<string, Readonly<Record<ConnectionField | "extra", Json>>>>;
  readonly params: Readonly<Record<string, Json>>;
  readonly outputs: Readonly<Record<string, Json>>;
}

/** An answer, or what kept it from being given. */
export type Answer<T> = { readonly answer: T } | { readonly error: string };

export type Rendering = readonly [text: string, context: RunContext, functions: readonly string[]];

/** One Python process that reads files and renders templates, a batch at a time. */
export class Reader {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers: AsyncIterator<string>;
  #errors = "";

  private constructor(python: string) {
    this.#child = spawn(python, ["-I", join(packageRoot, "test", "fuzz", "reader.py")], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child.stderr.on("data", (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString("utf8")).slice(-4_000);
    });
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The environment of the local AWS has Jinja, as Airflow's have; it starts sooner. */
  static async start(): Promise<Reader> {
    return new Reader((await ensureEnvironment("aws", { projectRoot: packageRoot })).python);
  }

  async read(sources: readonly string[]): Promise<readonly Answer<ReadFile>[]> {
    return JSON.parse(await this.#ask({ read: sources }));
  }

  async render(asked: readonly Rendering[]): Promise<readonly Answer<string>[]> {
    return JSON.parse(await this.#ask({ render: asked }));
  }

  end(): void {
    this.#child.stdin.end();
  }

  async #ask(question: object): Promise<string> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`The reader of compiled files ended.\n${this.#errors}`);
    return value;
  }
}
