import type { Origin } from "../ir/origin.ts";
import type { Program } from "../ir/program.ts";
import { fieldLines } from "./field-lines.ts";

/** Where each task was written, by DAG and task: beside the DAG files and not in them, so that a moved line publishes nothing. */
export type Origins = Readonly<Record<string, Readonly<Record<string, string>>>>;

const place = ({ file, line }: Origin): string => `${file}:${line}`;

/** {@link Origins} as JSON with a line for each DAG. */
export function originsText({ dags }: Program, mapOrigin: (raw: Origin) => Origin): string {
  const origins: Origins = Object.fromEntries(
    dags.map((dag) => [dag.id, Object.fromEntries(dag.tasks.map(({ id, origin }) => [id, place(mapOrigin(origin))]))]),
  );
  return `{\n${fieldLines(origins)}\n}\n`;
}
