import { longestPolicy } from "../contracts/iam-quotas.ts";

/** A statement of a policy, as far as it is read here. */
type PolicyStatement = Readonly<Record<string, unknown>>;

/** What an update of a role's policy takes away. */
export type Losing =
  | { readonly kind: "nothing" }
  /** `policy` allows what both allow; `adds` says whether the new one allows anything that the old one does not. */
  | { readonly kind: "rights"; readonly policy: string; readonly adds: boolean }
  /** What both allow together is more than a role's policies may say. */
  | { readonly kind: "tooLong" };

/**
 * What a role loses by the update of its policy, both as IAM's JSON. Only what is allowed counts: a statement that denies
 * is none of ours, and goes with the update.
 */
export function losing(before: string, after: string): Losing {
  const [old, next] = [statementsOf(before), statementsOf(after)];
  const known = new Set(next.flatMap(rightsOf));
  const kept = old.filter(({ Effect }) => Effect === "Allow").filter((each) => !rightsOf(each).every(has(known)));
  if (kept.length === 0) return { kind: "nothing" };
  const allowed = new Set(old.flatMap(rightsOf));
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [...next, ...kept] });
  if (policy.length > longestPolicy) return { kind: "tooLong" };
  return { kind: "rights", policy, adds: !next.flatMap(rightsOf).every(has(allowed)) };
}

const has =
  (all: ReadonlySet<string>) =>
  (each: string): boolean =>
    all.has(each);

function statementsOf(policy: string): readonly PolicyStatement[] {
  const { Statement = [] }: { readonly Statement?: PolicyStatement | readonly PolicyStatement[] } = JSON.parse(policy);
  return listOf(Statement);
}

/** What a statement says, a text for each action on each resource: IAM writes a list of one without its brackets. */
function rightsOf({ Action, Resource, Sid: _, ...others }: PolicyStatement): readonly string[] {
  const rest = JSON.stringify(others);
  return listOf(Action).flatMap((action) =>
    listOf(Resource).map((resource) => JSON.stringify([action, resource, rest])),
  );
}

const listOf = <T>(value: T | readonly T[]): readonly T[] => (isList(value) ? value : [value]);

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);
