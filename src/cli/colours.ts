import picocolors from "picocolors";

/**
 * Whether what people read may be coloured: on a terminal, or where `FORCE_COLOR` asks for it; `NO_COLOR` refuses it.
 * A CI's log and a pipe are files: plain text, so that what is searched for in them is found.
 */
export const coloured = picocolors.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR));

export const colors = picocolors.createColors(coloured);
