import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * Packs the files of a folder, the same bytes for the same files: names in order, nothing compressed, one time for all.
 * cdktf's own archives carry the time at which they were made.
 *
 * @param to - the archive's path
 * @param belongs - picks files by their path in the folder; by default all are packed
 * @returns the archive's bytes
 */
export function archive(folder: string, to: string, belongs: (path: string) => boolean = () => true): Buffer {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter(belongs)
    .sort();
  mkdirSync(dirname(to), { recursive: true });
  const packed = zip(names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
  writeFileSync(to, packed);
  return packed;
}

interface ZipEntry {
  /** Its path in the archive, with `/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** The first moment that the format knows: 1 January 1980. */
const date = 0x21;
/** Version 2.0 of the format, written on Unix. */
const version = 20;
const madeBy = (3 << 8) | version;
/** Names are UTF-8. */
const flags = 1 << 11;
/** A plain file that everybody may read: Lambda runs as nobody. */
const attributes = (0o100644 << 16) >>> 0;

/** A ZIP archive, APPNOTE 6.3; entries are stored. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const encoded = Buffer.from(name, "utf8");
    // Needed version, flags, stored, time, date, checksum, both sizes, length of the name, no further field.
    const common = fields([
      [2, version],
      [2, flags],
      [2, 0],
      [2, 0],
      [2, date],
      [4, checksum(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, encoded.length],
      [2, 0],
    ]);
    files.push(fields([[4, 0x04034b50]]), common, encoded, bytes);
    directory.push(
      fields([
        [4, 0x02014b50],
        [2, madeBy],
      ]),
      common,
      // No comment, the first disk, binary, attributes, where the file begins.
      fields([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, attributes],
        [4, offset],
      ]),
      encoded,
    );
    offset += 4 + common.length + encoded.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...files, ...directory, end]);
}

/** Little-endian numbers of two or four bytes. */
function fields(numbers: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of numbers) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it; `zlib.crc32` is newer than the oldest Node that is supported. */
function checksum(bytes: Buffer): number {
  let value = 0xffffffff;
  // By index: going through a buffer's iterator takes four times as long.
  for (let at = 0; at < bytes.length; at += 1) value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
