/** A file that a compile produces. `path` is relative to the environment's build folder, with `/`. */
export interface Artifact {
  readonly path: string;
  readonly text: string;
}

/** The file of a DAG. */
export interface DagFile extends Artifact {
  /** SHA-256 of its body: of all but the header, which says the hash's beginning and the DAG's id. */
  readonly sha256: string;
}
