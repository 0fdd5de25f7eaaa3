import { colors } from "./colours.ts";

/** Where a command says what it does. With `--json`, people's lines go to stderr and stdout is for programs. */
export interface Terminal {
  readonly json: boolean;
  /** A line for people. */
  say(line?: string): void;
  /** One JSON document or event, on one line; nothing without `--json`. */
  emit(data: object): void;
  /** Shows that work is under way until it ends, with its seconds once it took one. */
  during<T>(what: string, work: Promise<T>): Promise<T>;
}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** Work that is shorter than this, in milliseconds, is not worth a line. */
const noticeable = 1_000;

export function openTerminal(json: boolean): Terminal {
  const out = json ? process.stderr : process.stdout;
  const say = (line = "") => void out.write(`${line}\n`);
  return {
    json,
    say,
    emit: (data) => void (json && process.stdout.write(`${JSON.stringify(data)}\n`)),
    async during(what, work) {
      const started = performance.now();
      const spinner = out.isTTY ? spin(out, what) : undefined;
      const announced = spinner ? undefined : setTimeout(() => say(colors.dim(`  ${what} …`)), noticeable);
      try {
        const result = await work;
        const took = performance.now() - started;
        spinner?.();
        if (took >= noticeable) say(`${colors.green("✓")} ${what} ${colors.dim(seconds(took))}`);
        return result;
      } finally {
        clearTimeout(announced);
        spinner?.();
      }
    },
  };
}

function spin(out: NodeJS.WriteStream, what: string): () => void {
  let frame = 0;
  const started = performance.now();
  const draw = () => {
    const took = performance.now() - started;
    if (took < noticeable / 4) return;
    out.write(`\r\x1b[2K${colors.cyan(frames[frame++ % frames.length] ?? "")} ${what} ${colors.dim(seconds(took))}`);
  };
  const timer = setInterval(draw, 100);
  return () => {
    clearInterval(timer);
    out.write("\r\x1b[2K");
  };
}

/** `1.2 s` */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/** Rows as an aligned table; numbers to the right. At most `limit` rows, then how many more there are. */
export function table(columns: readonly string[], rows: readonly (readonly unknown[])[], limit = 20): string {
  const shown = rows.slice(0, limit).map((row) => row.map(cell));
  const widths = columns.map((name, index) => Math.max(name.length, ...shown.map((row) => row[index]?.length ?? 0)));
  const right = columns.map((_, index) => shown.every((row) => /^-?[\d.]*$/.test(row[index] ?? "")));
  const line = (cells: readonly string[]) =>
    cells
      .map((each, index) => (right[index] ? each.padStart(widths[index] ?? 0) : each.padEnd(widths[index] ?? 0)))
      .join("  ")
      .trimEnd();
  return [
    colors.bold(line(columns)),
    ...shown.map(line),
    ...(rows.length > limit ? [colors.dim(`… and ${rows.length - limit} more`)] : []),
  ].join("\n");
}

/** Text from elsewhere on one line, with what a terminal would take for a command written out. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    const written = JSON.stringify(character).slice(1, -1);
    return written === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}` : written;
  });

const cell = (value: unknown): string =>
  value === null ? "∅" : printable(typeof value === "object" ? JSON.stringify(value) : String(value));
