import { type Doc, verbatim } from "./document.ts";

/** What is a literal as it is, between double quotes. */
const plain = /^[ !#-[\]-~]*$/;
/** Text of several lines that is surely readable. */
const lines = /^[\n\t -~]*$/;

/**
 * Characters that a reader cannot see or that turn text around: they are written as escapes. Listed, not taken from
 * Unicode's format category, so that another Node's tables never change a compiled file.
 */
const unprintable = new RegExp(
  "[\\p{Cc}\\p{Cs}\\p{Co}" +
    "\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f" +
    "\\u205f-\\u206f\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffd\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]",
  "gu",
);

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(character: string): string {
  const short = named[character];
  if (short !== undefined) return short;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, "0")}`;
  return code.length <= 4 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
}

/** A string as a literal on one line, in the quotes that need fewer escapes. */
export function inlineString(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  const quote = count(value, '"') > count(value, "'") ? "'" : '"';
  return quote + value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replace(unprintable, escaped) + quote;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

/** A string as a literal: text of several lines in triple quotes where that is easier to read, else on one line. */
export function stringLiteral(value: string): Doc {
  const firstBreak = value.indexOf("\n");
  if (firstBreak < 0 || !isReadable(value)) return inlineString(value);
  // One line with its line break is better between quotes, unless that takes escapes.
  const oneLine = firstBreak === value.length - 1;
  if (oneLine && !(value.includes('"') && value.includes("'"))) return inlineString(value);
  // A quote is escaped where it would end the literal: before two others, and at the end.
  let body = value.replaceAll("\\", "\\\\");
  if (body.includes('"""') || body.endsWith('"')) body = body.replace(/"(?=""|$)/g, '\\"');
  return verbatim(`"""\\\n${body}"""`);
}

const isReadable = (value: string): boolean =>
  // A space in their place, so that no two halves of a character meet.
  lines.test(value) || value.replaceAll(/[\n\t]/g, " ").search(unprintable) < 0;

/** A number that Python reads as the same double, or as an int where it is a whole number that JavaScript keeps exactly. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} has no literal in Python`);
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value).replace("e+", "e");
  return Number.isSafeInteger(value) || /[.e]/.test(text) ? text : `${text}.0`;
}

export const booleanLiteral = (value: boolean): string => (value ? "True" : "False");
