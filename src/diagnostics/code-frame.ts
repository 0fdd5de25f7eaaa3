/** How the parts of a code frame look. */
export interface FrameStyle {
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** Lines before and after the one that is meant. */
const context = 2;
/** Longest line that is shown whole, and what is shown of a longer one before the place. */
const widest = 140;
const before = 90;

/** The lines around a place, with a caret under it; nothing where the text has no such line. */
export function codeFrame(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
  style: FrameStyle,
): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (line < 1 || line > lines.length) return [];
  const first = Math.max(1, line - context);
  const last = Math.min(lines.length, line + context);
  const width = String(last).length;
  const meant = lines[line - 1] ?? "";
  const cut = meant.length > widest ? Math.max(0, column - before) : 0;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const shown = (lines[number - 1] ?? "").slice(cut, cut + widest);
    const row = `${String(number).padStart(width)} │ ${shown}`.trimEnd();
    frame.push(number === line ? `${style.mark(">")} ${row}` : style.dim(`  ${row}`));
    if (number !== line) continue;
    const gutter = style.dim(`${" ".repeat(width)} │`);
    frame.push(`  ${gutter} ${under(meant.slice(cut, column - 1))}${style.mark("^")}`);
  }
  return frame;
}

/** Blanks as wide as a text is on a terminal. Tabs stay, so that they are as wide as above. */
function under(text: string): string {
  let blanks = "";
  for (const character of text) blanks += character === "\t" ? "\t" : " ".repeat(widthOf(character));
  return blanks;
}

const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;
const widthOf = (character: string): number => (/\p{Mark}/u.test(character) ? 0 : wide.test(character) ? 2 : 1);
