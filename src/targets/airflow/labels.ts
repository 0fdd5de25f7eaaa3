import type { EdgeIr } from "../../ir/dag.ts";

/** What Airflow's graph writes beside an edge: the author's words, or a branch's arms. */
export const labelOf = ({ label, arms }: EdgeIr): string | undefined => label ?? arms?.join(", ");

/** Edges from one task with one label: `size >> Label("big") >> [a, b]`. */
export interface Labelled {
  readonly from: string;
  readonly label: string;
  readonly to: readonly [string, ...string[]];
}

/** The edges that have a label, those of one task and one label together, in the order of the first of them. */
export function labels(edges: readonly EdgeIr[]): readonly Labelled[] {
  const found = new Map<string, Labelled>();
  for (const edge of edges) {
    const label = labelOf(edge);
    if (label === undefined) continue;
    const key = JSON.stringify([edge.from, label]);
    const others = found.get(key);
    found.set(key, { from: edge.from, label, to: others ? [...others.to, edge.to] : [edge.to] });
  }
  return [...found.values()];
}
