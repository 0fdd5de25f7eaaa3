import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the stand-in writes, and how it ends. */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
  /** What it writes to the file that `-out` names. */
  readonly saved?: string;
  /** It goes on until it is interrupted, which it notes among its calls. */
  readonly endless?: true;
}

/** A `terraform` that answers as one would that is elsewhere: HCP Terraform, which no test can reach. */
export class StandInTerraform {
  readonly #folder: string;

  /**
   * @param folder - a folder of the test's own, which is put before the others of `PATH` by {@link path}
   * @param answers - by command, `plan`, or by the name of the folder that it is called in and the command
   */
  constructor(folder: string, answers: Readonly<Record<string, Answer>>) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "commonjs" }));
    this.answer(answers);
    const program = join(folder, "terraform");
    writeFileSync(program, script);
    chmodSync(program, 0o755);
  }

  get path(): string {
    return `${this.#folder}${delimiter}${process.env.PATH}`;
  }

  /** Has it answer otherwise from now on. */
  answer(answers: Readonly<Record<string, Answer>>): void {
    writeFileSync(join(this.#folder, "answers.json"), JSON.stringify(answers));
  }

  /** The commands that it was called with. */
  calls(): readonly string[] {
    const path = join(this.#folder, "calls");
    return existsSync(path) ? readFileSync(path, "utf8").trimEnd().split("\n") : [];
  }
}

const script = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const [name, ...more] = process.argv.slice(2);
appendFileSync(join(__dirname, "calls"), [name, ...more].join(" ") + "\\n");
const answers = JSON.parse(readFileSync(join(__dirname, "answers.json"), "utf8"));
const { stdout = "", stderr = "", code = 0, saved, endless } = answers[basename(process.cwd()) + " " + name] ?? answers[name] ?? {};
const out = more.find((each) => each.startsWith("-out="));
if (saved !== undefined && out !== undefined) writeFileSync(out.slice("-out=".length), saved);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
if (endless) {
  const going = setInterval(() => {}, 1_000);
  process.on("SIGINT", () => {
    appendFileSync(join(__dirname, "calls"), "interrupted\\n");
    // A second one would still be noted.
    setTimeout(() => clearInterval(going), 300);
  });
  appendFileSync(join(__dirname, "calls"), "going\\n");
}
`;
