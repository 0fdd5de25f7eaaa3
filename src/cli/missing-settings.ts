/** How Airflow says that a variable or connection has no value; 3.3.1 and 2.11.2. */
const sayings: readonly { readonly says: RegExp; readonly example: (id: string) => string }[] = [
  { says: /The conn_id `([^`]+)` isn't defined/, example: (id) => `connections: { ${id}: { host: … } }` },
  {
    says: /VARIABLE_NOT_FOUND: \{'message': 'Variable (\S+) not found'\}/,
    example: (id) => `variables: { ${id}: … }`,
  },
  { says: /^KeyError: 'Variable (\S+) does not exist'/, example: (id) => `variables: { ${id}: … }` },
];

/** What to do about a task's failure on the local stack for want of a setting; nothing where it failed for something else. */
export function fixOfMissing(message: string): string | undefined {
  for (const { says, example } of sayings) {
    const id = says.exec(message)?.[1];
    if (id !== undefined)
      return `It has no value here. Write it into lakehouse/environments/local.yaml: ${example(id)}`;
  }
  return undefined;
}
