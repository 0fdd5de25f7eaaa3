/** A place in a source: the file as the map names it, `line` and `column` from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digitValues = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) digitValues[digits.charCodeAt(value)] = value;
const semicolon = ";".charCodeAt(0);
const comma = ",".charCodeAt(0);
/** Numbers that are kept of where a line begins. */
const perLine = 4;

/**
 * A source map (version 3, without sections) that is asked for few of its many places. Decoding it whole makes an array
 * per segment, which takes half a second for a thousand specs; this walks it once, remembers where each generated line
 * begins, and decodes a line when it is asked.
 */
export class SourceMap {
  readonly #mappings: string;
  readonly #sources: readonly string[];
  /** Per generated line: its offset in the mappings, then the source, line and column that are current there. */
  readonly #lines: Int32Array;

  /** @param json - the map's text */
  constructor(json: string) {
    const { mappings, sources } = JSON.parse(json) as { mappings: string; sources: readonly string[] };
    this.#mappings = mappings;
    this.#sources = sources;
    this.#lines = linesOf(mappings);
  }

  /** The source's place for a generated one, `line` and `column` from 1; undefined where nothing of a source is. */
  find(line: number, column: number): SourcePlace | undefined {
    const at = (line - 1) * perLine;
    if (line < 1 || at >= this.#lines.length) return undefined;
    const reader = new SegmentReader(this.#mappings, this.#lines.subarray(at, at + perLine));
    let found: SourcePlace | undefined;
    while (reader.next() && reader.generated < column) {
      const file = reader.mapped ? this.#sources[reader.source] : undefined;
      found = file === undefined ? undefined : { file, line: reader.line + 1, column: reader.column + 1 };
    }
    return found;
  }
}

/** Reads the segments of one generated line after the other. */
class SegmentReader {
  readonly #mappings: string;
  offset: number;
  source: number;
  line: number;
  column: number;
  /** The segment's column in the generated line, from 0. */
  generated = 0;
  /** Whether the segment has a place in a source. */
  mapped = false;

  constructor(mappings: string, state: Int32Array) {
    this.#mappings = mappings;
    [this.offset = 0, this.source = 0, this.line = 0, this.column = 0] = state;
  }

  /** Goes to the next segment; false at the end of the line. */
  next(): boolean {
    if (this.#code() === comma) this.offset += 1;
    if (this.#ends()) return false;
    this.generated += this.#number();
    this.mapped = !this.#endsSegment();
    if (this.mapped) {
      this.source += this.#number();
      this.line += this.#number();
      this.column += this.#number();
      if (!this.#endsSegment()) this.#number(); // a name, which nobody asks for
    }
    return true;
  }

  #code(): number {
    return this.#mappings.charCodeAt(this.offset);
  }

  #ends(): boolean {
    return this.offset >= this.#mappings.length || this.#code() === semicolon;
  }

  #endsSegment(): boolean {
    return this.#ends() || this.#code() === comma;
  }

  /** A number in base 64: five bits a digit, the lowest first, a sixth where more follow; the lowest bit is the sign. */
  #number(): number {
    let value = 0;
    let shift = 0;
    let digit: number;
    do {
      digit = digitValues[this.#code()] ?? 0;
      this.offset += 1;
      value |= (digit & 31) << shift;
      shift += 5;
    } while (digit & 32);
    return value & 1 ? -(value >>> 1) : value >>> 1;
  }
}

function linesOf(mappings: string): Int32Array {
  let count = 1;
  for (let at = mappings.indexOf(";"); at >= 0; at = mappings.indexOf(";", at + 1)) count += 1;
  const lines = new Int32Array(count * perLine);
  const reader = new SegmentReader(mappings, lines.subarray(0, perLine));
  for (let line = 0; line < count; line++) {
    lines.set([reader.offset, reader.source, reader.line, reader.column], line * perLine);
    while (reader.next());
    reader.offset += 1;
  }
  return lines;
}
