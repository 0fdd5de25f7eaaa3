import { UserError } from "../diagnostics/user-error.ts";

/** Reads JSON that is kept in a bucket. Raises a UserError where it is none, with what to do. */
export function storedJson(text: string, place: string, fix: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${place} is damaged: it is no JSON.`, { fix, cause });
  }
}
