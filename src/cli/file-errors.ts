import { UserError } from "../diagnostics/user-error.ts";

interface Trouble {
  /** What it is about, where the error has no path. */
  readonly place?: string;
  readonly what: string;
  readonly fix: string;
}

const denied: Trouble = {
  what: "may not be used by whoever calls the command",
  fix: "Give yourself the right to write there (a command that was run as root leaves files that are root's), and call the command again.",
};
const full: Trouble = { what: "has no room", fix: "Make room on its disk, and call the command again." };

/** What the machine's files may refuse, by Node's names. That a file is missing is not among it: Sluice looks before it reads. */
const troubles: ReadonlyMap<unknown, Trouble> = new Map([
  ["EACCES", denied],
  ["EPERM", denied],
  [
    "EROFS",
    { what: "can only be read", fix: "Call the command in a copy of the project on a disk that can be written." },
  ],
  ["ENOSPC", full],
  ["EDQUOT", full],
  [
    "ENOTDIR",
    {
      what: "is not in a folder",
      fix: "Take the file away that lies where the folder is to be, and call the command again.",
    },
  ],
  ["EEXIST", { what: "is no folder", fix: "Take the file away, and call the command again." }],
  ["EISDIR", { what: "is a folder", fix: "Take the folder away, and call the command again." }],
]);

/** What is missing where nothing is read, by the system's call. */
const missing: ReadonlyMap<unknown, Trouble> = new Map([
  [
    "mkdir",
    {
      what: "cannot be made",
      fix: "Look whether its disk can be written, and whether a link on the way leads nowhere; then call the command again.",
    },
  ],
  [
    "mkdtemp",
    {
      what: "cannot be made",
      fix: "Set TMPDIR to a folder for temporary files that is there and can be written, and call the command again.",
    },
  ],
  [
    "uv_cwd",
    { place: "The folder that the command was called in", what: "is gone", fix: "Change to the project's folder." },
  ],
]);

/** What an error of a file or folder means to whoever called a command, and what to do; undefined for any other error. */
export function fileTrouble(error: unknown): UserError | undefined {
  if (!isFileError(error)) return undefined;
  const trouble = error.code === "ENOENT" ? missing.get(error.syscall) : troubles.get(error.code);
  if (trouble === undefined) return undefined;
  const place = error.path ?? trouble.place ?? "A file or folder";
  return new UserError(`${place} ${trouble.what}.`, { detail: error.message, fix: trouble.fix, cause: error });
}

/** By its looks: what Node throws is of its own realm's Error. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === "object" && error !== null && "code" in error && "syscall" in error && !("address" in error);
