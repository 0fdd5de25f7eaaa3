/** A place in a source: the file as the map names it, `line` and `column` from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digitValues = new Uint8Array(256);
for (let value = 0; value < digits.length; value++) digitValues[digits.charCodeAt(value)] = value;
const semicolon = ";".charCodeAt(0);
const comma = ",".charCodeAt(0);
/** Numbers that are kept of where a line begins. */
const perLine = 4;

/** Where reading has come to: the segment's column in its generated line, and its place in a source, all from 0. */
interface Cursor {
  generated: number;
  /** Numbers of the segment: 1 without a place in a source, 4 or 5 with one. */
  fields: number;
  source: number;
  line: number;
  column: number;
}

/**
 * A source map (version 3, without sections) that is asked for few of its many places. Decoding it whole makes an array
 * per segment, which takes a third of a second for a thousand specs; this walks it once, remembers where each generated
 * line begins, and decodes a line again when it is asked.
 */
export class SourceMap {
  readonly #mappings: Uint8Array;
  readonly #sources: readonly string[];
  /** Per generated line: its offset in the mappings, then the source, line and column that are current there. */
  readonly #lines: Int32Array;

  /** @param json - the map's text */
  constructor(json: string) {
    const { mappings, sources } = JSON.parse(json) as { mappings: string; sources: readonly string[] };
    this.#mappings = Buffer.from(mappings, "latin1");
    this.#sources = sources;
    this.#lines = linesOf(this.#mappings);
  }

  /** The source's place for a generated one, `line` and `column` from 1; undefined where nothing of a source is. */
  find(line: number, column: number): SourcePlace | undefined {
    const at = (line - 1) * perLine;
    if (line < 1 || at >= this.#lines.length) return undefined;
    const of = (field: number): number => this.#lines[at + field] ?? 0;
    const cursor: Cursor = { generated: 0, fields: 0, source: of(1), line: of(2), column: of(3) };
    let found: SourcePlace | undefined;
    const segment = (): void => {
      if (cursor.generated >= column) return;
      const file = cursor.fields > 1 ? this.#sources[cursor.source] : undefined;
      found = file === undefined ? undefined : { file, line: cursor.line + 1, column: cursor.column + 1 };
    };
    walk(this.#mappings, of(0), cursor, segment, () => false);
    return found;
  }
}

/**
 * Reads mappings from an offset on. A number is base 64: five bits a digit, the lowest first, a sixth where more follow; the
 * lowest bit of all is the sign. Numbers are differences to the segment before.
 *
 * @param segment - called after each segment
 * @param line - called after each line with the next one's offset; answers whether to go on
 */
function walk(
  mappings: Uint8Array,
  offset: number,
  cursor: Cursor,
  segment: () => void,
  line: (next: number) => boolean,
): void {
  let value = 0;
  let shift = 0;
  for (let at = offset; at <= mappings.length; at++) {
    const code = at < mappings.length ? (mappings[at] ?? semicolon) : semicolon;
    if (code === comma || code === semicolon) {
      if (cursor.fields > 0) segment();
      cursor.fields = 0;
      if (code === comma) continue;
      cursor.generated = 0;
      if (!line(at + 1)) return;
      continue;
    }
    const digit = digitValues[code] ?? 0;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    const difference = value & 1 ? -(value >>> 1) : value >>> 1;
    if (cursor.fields === 0) cursor.generated += difference;
    else if (cursor.fields === 1) cursor.source += difference;
    else if (cursor.fields === 2) cursor.line += difference;
    else if (cursor.fields === 3) cursor.column += difference;
    cursor.fields += 1;
    value = 0;
    shift = 0;
  }
}

function linesOf(mappings: Uint8Array): Int32Array {
  let count = 1;
  for (let at = mappings.indexOf(semicolon); at >= 0; at = mappings.indexOf(semicolon, at + 1)) count += 1;
  const lines = new Int32Array(count * perLine);
  const cursor: Cursor = { generated: 0, fields: 0, source: 0, line: 0, column: 0 };
  let at = perLine;
  walk(
    mappings,
    0,
    cursor,
    () => undefined,
    (next) => {
      if (at >= lines.length) return false;
      lines[at++] = next;
      lines[at++] = cursor.source;
      lines[at++] = cursor.line;
      lines[at++] = cursor.column;
      return true;
    },
  );
  return lines;
}
