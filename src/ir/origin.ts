/** A place that an author can open. `line` and `column` count from 1; `path` names an argument (`"args.sql"`). */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path?: string;
}

/** The same place, at an argument. */
export const at = (origin: Origin, path: string): Origin => ({
  ...origin,
  path: origin.path === undefined ? path : `${origin.path}.${path}`,
});
