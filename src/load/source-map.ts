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

/** Where reading has come to: the place in a source that the next difference adds to, from 0. */
interface Cursor {
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
    const cursor: Cursor = { source: of(1), line: of(2), column: of(3) };
    const found: Cursor = { source: -1, line: 0, column: 0 };
    readLine(this.#mappings, of(0), cursor, { before: column, found });
    const file = this.#sources[found.source];
    return file === undefined ? undefined : { file, line: found.line + 1, column: found.column + 1 };
  }
}

/**
 * Reads the segments of a generated line from an offset on; answers the next line's. A number is base 64: five bits a digit,
 * the lowest first, a sixth where more follow; the lowest bit of all is the sign. Numbers are differences to the segment
 * before.
 *
 * @param looking - for the last segment before a generated column, from 0: its place in a source, whose number is -1 where it
 *   has none
 */
function readLine(
  mappings: Uint8Array,
  offset: number,
  cursor: Cursor,
  looking?: { readonly before: number; readonly found: Cursor },
): number {
  let generated = 0;
  // Numbers of the segment: 1 without a place in a source, 4 or 5 with one.
  let fields = 0;
  let value = 0;
  let shift = 0;
  for (let at = offset; ; at++) {
    const code = at < mappings.length ? (mappings[at] ?? semicolon) : semicolon;
    if (code === comma || code === semicolon) {
      if (looking !== undefined && fields > 0 && generated < looking.before) {
        looking.found.source = fields > 1 ? cursor.source : -1;
        looking.found.line = cursor.line;
        looking.found.column = cursor.column;
      }
      if (code === semicolon) return at + 1;
      fields = 0;
      continue;
    }
    const digit = digitValues[code] ?? 0;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    const difference = value & 1 ? -(value >>> 1) : value >>> 1;
    if (fields === 0) generated += difference;
    else if (fields === 1) cursor.source += difference;
    else if (fields === 2) cursor.line += difference;
    else if (fields === 3) cursor.column += difference;
    fields += 1;
    value = 0;
    shift = 0;
  }
}

function linesOf(mappings: Uint8Array): Int32Array {
  let count = 1;
  for (let at = mappings.indexOf(semicolon); at >= 0; at = mappings.indexOf(semicolon, at + 1)) count += 1;
  const lines = new Int32Array(count * perLine);
  const cursor: Cursor = { source: 0, line: 0, column: 0 };
  let offset = 0;
  for (let at = perLine; at < lines.length; at += perLine) {
    offset = readLine(mappings, offset, cursor);
    lines[at] = offset;
    lines[at + 1] = cursor.source;
    lines[at + 2] = cursor.line;
    lines[at + 3] = cursor.column;
  }
  return lines;
}
