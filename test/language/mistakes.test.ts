import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const root = resolve(__dirname, "../..");
/** After a change of the types: `UPDATE_FIXTURES=1 npx jest test/language/mistakes`, then read what has changed. */
const expected = join(__dirname, "mistakes.errors.txt");
const directive = /^\s*\/\/ @ts-expect-error (.+)$/;
/** Longer first lines are not read by anybody. */
const readable = 450;

interface Mistake {
  readonly what: string;
  readonly line: number;
}
interface Answer {
  readonly line: number;
  readonly text: string;
}

/** What tsc says to the file once nothing tells it to expect errors, by line. */
async function answers(source: string): Promise<readonly Answer[]> {
  const folder = await mkdtemp(join(tmpdir(), "sluice-mistakes-"));
  try {
    await cp(join(root, "test/support"), join(folder, "support"), { recursive: true });
    await writeFile(join(folder, "mistakes.ts"), source.replaceAll("../support/", "./support/"));
    const config = {
      extends: join(root, "tsconfig.json"),
      compilerOptions: {
        paths: {
          sluice: [join(root, "src/index.ts")],
          "sluice/operators/*": [join(root, "src/bindings/generated/*.ts")],
        },
        typeRoots: [join(root, "node_modules/@types")],
      },
      files: ["mistakes.ts"],
      include: [],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    return messagesOf(await tsc(["--project", folder, "--pretty", "false"]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const tsc = (args: readonly string[]): Promise<string> =>
  new Promise((done, fail) =>
    execFile(join(root, "node_modules/.bin/tsc"), args, { cwd: root, timeout: 60_000 }, (error, stdout) =>
      error === null || stdout !== "" ? done(stdout) : fail(error),
    ),
  );

/** `file(line,column): error TS1: text` and the indented lines below it. */
function messagesOf(output: string): readonly Answer[] {
  const found: Answer[] = [];
  for (const line of output.trimEnd().split("\n")) {
    const start = /mistakes\.ts\((\d+),\d+\): error (.+)$/.exec(line);
    const last = found.at(-1);
    if (start) found.push({ line: Number(start[1]), text: start[2] ?? "" });
    else if (last && line.startsWith(" ")) found[found.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else throw new Error(`tsc says something about another file: ${line}`);
  }
  return found;
}

test("every mistake is refused, with the message that is written down for it", async () => {
  const source = await readFile(join(__dirname, "mistakes.ts"), "utf8");
  const lines = source.split("\n");
  const mistakes = lines.flatMap((line, index): readonly Mistake[] => {
    const what = directive.exec(line)?.[1];
    // The directive is about the line after it; lines count from 1.
    return what === undefined ? [] : [{ what, line: index + 2 }];
  });
  const found = await answers(lines.map((line) => (directive.test(line) ? "//" : line)).join("\n"));

  const written = mistakes.map(({ what, line }) => {
    const told = found.filter((answer) => answer.line === line).map(({ text }) => text.replaceAll(/^/gm, "  "));
    return [what, ...told].join("\n");
  });
  const text = `${written.join("\n\n")}\n`;
  if (process.env.UPDATE_FIXTURES === "1") await writeFile(expected, text);
  expect(text).toBe(await readFile(expected, "utf8"));

  // One mistake, one message: what follows from it is not told.
  expect(found.map(({ line }) => line)).toEqual(mistakes.map(({ line }) => line));
  expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length);
  const unreadable = found.filter(({ text }) => text.split("\n").some((line) => line.length > readable));
  expect(unreadable).toEqual([]);
}, 60_000);
