import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { packageRoot } from "../../src/package-root.ts";
import { diagnose, Projects, rendered } from "../diagnostics/projects.ts";

// What Sluice says to people who do not know it yet, as text that somebody has read.

/** After a change of messages: `UPDATE_FIXTURES=1 npx jest test/e2e/newcomer`, then read what has changed. */
const file = join(packageRoot, "test", "diagnostics", "newcomer.md");
const listing = /^`(?<path>[^`]+)`\n\n```\w+\n(?<text>[\s\S]*?)\n```$/gm;
const answer = /^```text\n(?:[\s\S]*?\n)?```$/m;

const projects = new Projects();
afterAll(() => projects.remove());

/** What is said to each project. All are type-checked together, but those that TypeScript cannot read. */
async function said(roots: readonly string[]): Promise<readonly string[]> {
  const own = new Map<string, readonly Diagnostic[]>();
  for (const root of roots) own.set(root, await diagnose(root).catch(() => []));
  const readable = roots.filter((root) => !own.get(root)?.some(isUnreadable));
  const types = new Map(await projects.typecheck(readable));
  const texts = roots.map(async (root) => {
    const found = types.get(root);
    const all = found === undefined ? await diagnose(root, { types: true }) : [...(own.get(root) ?? []), ...found];
    return rendered(root, all);
  });
  return Promise.all(texts);
}

const isUnreadable = ({ code, at }: Diagnostic): boolean => code === "load/syntax" && at.file.endsWith(".ts");

test("every wrong spec is answered with what is written below it", async () => {
  const text = readFileSync(file, "utf8");
  const [head = "", ...sections] = text.split(/^(?=## )/m);
  const roots = sections.map((section) => {
    const files = [...section.matchAll(listing)].map(({ groups }) => [groups?.path, `${groups?.text}\n`]);
    return projects.make(Object.fromEntries(files));
  });
  const answers = await said(roots);
  const found = sections.map((section, index) =>
    section.replace(answer, () => `\`\`\`text\n${answers[index]}\n\`\`\``),
  );
  if (process.env.UPDATE_FIXTURES === "1") writeFileSync(file, [head, ...found].join(""));
  expect([head, ...found].join("")).toBe(text);
  expect(sections.length).toBeGreaterThanOrEqual(20);
  expect(sections.filter((section) => !/\n(error|warning) \w+\/\S+ /.test(section))).toEqual([]);
});
