/** A dependency statement: steps in order, where a step is one task or several. */
export type Chain = readonly (readonly [string, ...string[]])[];

/**
 * Says every edge once, in few statements that a person would write: `a >> b >> [c, d] >> e`.
 *
 * An edge belongs to the task that it leaves when that has several (`a >> [b, c]`), else to the task that it enters,
 * with the others of its kind (`[a, b] >> c`). Statements that end where another begins are one.
 *
 * @param tasks - ids in the order that decides the order of statements and of tasks in a list
 */
export function chains(
  tasks: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): readonly Chain[] {
  const position = new Map(tasks.map((id, i) => [id, i]));
  const next = new Map<string, string[]>(tasks.map((id) => [id, []]));
  for (const { from, to } of sorted(edges, position)) {
    const targets = next.get(from) ?? [];
    if (targets.at(-1) !== to) targets.push(to);
  }

  const after = (id: string): readonly string[] => next.get(id) ?? [];
  /** For each task, those before it that have no other task after them. */
  const entering = new Map<string, string[]>();
  for (const id of tasks) {
    const [only, ...others] = after(id);
    if (only !== undefined && others.length === 0) entering.set(only, [...(entering.get(only) ?? []), id]);
  }

  /** Tasks whose entering edges some statement has said. */
  const said = new Set<string>();
  /** The steps after a task, up to where the statement must end. */
  const follow = (id: string): Chain => {
    const targets = after(id);
    const [first, ...rest] = targets;
    if (first === undefined) return [];
    if (rest.length === 0) {
      if (entering.get(first)?.length !== 1 || said.has(first)) return [];
      said.add(first);
      return [[first], ...follow(first)];
    }
    const [join] = after(first);
    const closes = join !== undefined && !said.has(join) && same(entering.get(join) ?? [], targets);
    if (!closes) return [[first, ...rest]];
    said.add(join);
    return [[first, ...rest], [join], ...follow(join)];
  };

  const found: Chain[] = [];
  const starts = (id: string): boolean => !entering.has(id) && after(id).length > 0;
  // First the statements that begin with one task: they may go on through a list (`a >> [b, c] >> d`).
  for (const id of tasks.filter(starts)) {
    const rest = follow(id);
    if (rest.length > 0) found.push([[id], ...rest]);
  }
  for (const id of tasks) {
    const [first, ...rest] = entering.get(id) ?? [];
    if (first === undefined || said.has(id)) continue;
    said.add(id);
    found.push([[first, ...rest], [id], ...follow(id)]);
  }
  const place = (chain: Chain): number => position.get(chain[0]?.[0] ?? "") ?? 0;
  return found.sort((a, b) => place(a) - place(b));
}

function sorted(
  edges: readonly { readonly from: string; readonly to: string }[],
  position: ReadonlyMap<string, number>,
): readonly { readonly from: string; readonly to: string }[] {
  const at = (id: string): number => {
    const found = position.get(id);
    if (found === undefined) throw new Error(`an edge names the task "${id}", which the DAG lacks`);
    return found;
  };
  return edges
    .map((edge) => ({ edge, from: at(edge.from), to: at(edge.to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ edge }) => edge);
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
