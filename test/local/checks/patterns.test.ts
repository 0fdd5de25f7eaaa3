import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unpythonic } from "../../../src/checks/patterns.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

let python = "";
beforeAll(async () => {
  python = (await ensureEnvironment("analysis", { projectRoot: packageRoot })).python;
}, 300_000);

const program = `
import json, re, sys, warnings
warnings.simplefilter("ignore")
def compiles(pattern):
    try:
        re.compile(pattern)
        return True
    except re.error:
        return False
print(json.dumps([compiles(pattern) for pattern in json.load(sys.stdin)]))
`;

/** Whether Python's re takes each. */
const taken = (patterns: readonly string[]): readonly boolean[] =>
  JSON.parse(execFileSync(python, ["-c", program], { input: JSON.stringify(patterns), encoding: "utf8" }));

function isJavaScript(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

const refused: readonly (readonly [string, string])[] = [
  ["^\\p{Lu}+$", "\\p{…}, characters by what Unicode says of them"],
  ["[\\P{L}x]", "\\p{…}, characters by what Unicode says of them"],
  ["(?<year>\\d{4})", "(?<name>…), a group with a name"],
  ["\\u{1F600}", "\\u{…}, a character by its number"],
  ["\\cA", "\\c, a control character by its letter"],
  ["a[]", "[], in which no character is"],
  ["[^]", "[^], in which every character is"],
  ["\\1(a)", "\\1 before the end of its group"],
  ["(a\\1)", "\\1 before the end of its group"],
  ["(?<=a+)b", "(?<=…) for texts of several lengths"],
  ["(?<!ab|c)b", "(?<!…) for texts of several lengths"],
  ["(a|bc)(?<=\\1)", "(?<=…) for texts of several lengths"],
  ["(?<=(a)(?<=\\1))b", "\\1 of a group in the same look behind"],
];
const fine = [
  "^[A-Z]{2}-\\d+$",
  "(a)\\1",
  "(a)(?<=\\1)(?<=(b))\\2",
  "(?<=ab|cd)e",
  "(?<=(?:a|b){2})e",
  "(?<![\\w.])x*?",
  "(?=a)(?!b)c??d{1,}?e{2,3}",
  "[\\]\\-\\u00e9\\x41]\\.\\/\\b",
  "(?<=a(?=b+))b",
  "😀{2}",
  "",
  "\\0\\t\\d\\W[\\b\\s]",
];

test.each(refused)("%s is refused for what it has", (pattern, what) => {
  expect(isJavaScript(pattern)).toBe(true);
  expect(unpythonic(pattern)?.what).toBe(what);
});

test("Python refuses what is refused, and takes what is not", () => {
  expect(taken(refused.map(([pattern]) => pattern))).toEqual(refused.map(() => false));
  expect(fine.map((pattern) => unpythonic(pattern))).toEqual(fine.map(() => undefined));
  expect(taken(fine)).toEqual(fine.map(() => true));
});

test("any pattern of JavaScript is refused just where Python refuses it", () => {
  const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>((tie) => ({
    pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 2 }).map((each) => each.join("|")),
    sequence: fc
      .array(fc.tuple(tie("atom"), fc.constantFrom("", "", "", "*", "+?", "?", "{2}", "{0,1}", "{1,}")), {
        maxLength: 3,
      })
      .map((each) => each.flat().join("")),
    atom: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom("a", ".", "^", "😀", "\\d", "\\b", "\\u0041", "\\x41", "\\.", "\\1", "\\2"),
      fc.constantFrom("[a-z\\]]", "[^\\d]", "[]", "[^]", "\\p{Lu}", "\\u{41}", "\\cB"),
      fc
        .tuple(fc.constantFrom("(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>"), tie("pattern"))
        .map(([opening, inner]) => `${opening}${inner})`),
    ),
  }));
  const drawn = fc.sample(pattern, { numRuns: 20_000, seed: 7 }).filter(isJavaScript);
  expect(drawn.length).toBeGreaterThan(2_000);
  const answers = taken(drawn);
  // To Python, "[][^]" is one class, of the three signs in it: it is refused all the same.
  const isClass = (what: string | undefined) => what?.startsWith("[") === true;
  const different = drawn.filter((each, index) => {
    const what = unpythonic(each)?.what;
    return answers[index] === true ? what !== undefined && !isClass(what) : what === undefined;
  });
  expect(different.sort((a, b) => a.length - b.length).slice(0, 10)).toEqual([]);
});
