/** A file that a compile produces. `path` is relative to the environment's build folder, with `/`. */
export interface Artifact {
  readonly path: string;
  readonly text: string;
}
