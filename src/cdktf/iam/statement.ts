/** Conditions of a statement: operator, key, values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What a policy allows. */
export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Conditions;
}

/**
 * The same permissions in few statements, in an order that depends on them alone: resources with the same actions share a
 * statement where their conditions are equal.
 */
export function merged(statements: readonly Statement[]): readonly Statement[] {
  const actionsOf = new Map<string, { resource: string; conditions: Conditions | undefined; actions: Set<string> }>();
  for (const { actions, resources, conditions } of statements) {
    for (const resource of resources) {
      // Services apart: a statement is about one.
      for (const action of actions) {
        const key = JSON.stringify([serviceOf(action), resource, conditions]);
        const entry = actionsOf.get(key) ?? { resource, conditions, actions: new Set() };
        actionsOf.set(key, entry);
        entry.actions.add(action);
      }
    }
  }
  const resourcesOf = new Map<string, { statement: Statement; resources: Set<string> }>();
  for (const { resource, conditions, actions } of actionsOf.values()) {
    const sorted = [...actions].sort();
    const key = JSON.stringify([sorted, conditions]);
    const statement = { actions: sorted, resources: [], ...(conditions ? { conditions } : {}) };
    const entry = resourcesOf.get(key) ?? { statement, resources: new Set() };
    resourcesOf.set(key, entry);
    entry.resources.add(resource);
  }
  return [...resourcesOf.values()]
    .map(({ statement, resources }) => ({ ...statement, resources: [...resources].sort() }))
    .map((statement) => ({ statement, key: JSON.stringify(statement) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ statement }) => statement);
}

const serviceOf = (action: string): string => action.slice(0, action.indexOf(":"));
