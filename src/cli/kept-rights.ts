import { losing } from "./role-policies.ts";
import { type Change, updatesOf } from "./terraform-changes.ts";

/** Policies of roles by their names in a stack. */
type Policies = Readonly<Record<string, string>>;

/** What roles keep of their rights until nobody uses them. */
export interface KeptRights {
  /** What these roles' policies say until then. */
  readonly policies: Policies;
  /** Updates that only take rights away, by their addresses. */
  readonly later: ReadonlySet<string>;
  /** Roles that lose rights at once, for what they have and get is more than their policies may say. */
  readonly lost: readonly string[];
}

const type = "aws_iam_role_policy";

/** What the roles of a stack keep for now of the rights that a plan takes from them. */
export async function keptRights(folder: string, file: string, changes: readonly Change[]): Promise<KeptRights> {
  const policies: Record<string, string> = {};
  const later = new Set<string>();
  const lost: string[] = [];
  // To be shown a plan takes Terraform seconds.
  const any = changes.some(({ action, address }) => action === "update" && address.startsWith(`${type}.`));
  for (const { address, before, after } of any ? await updatesOf(folder, file, { type, argument: "policy" }) : []) {
    const found = losing(before, after);
    if (found.kind === "tooLong") lost.push(address);
    if (found.kind !== "rights") continue;
    policies[address.slice(type.length + 1)] = found.policy;
    if (!found.adds) later.add(address);
  }
  return { policies, later, lost };
}

/** Blocks that have a stack's policies say something else. */
export const blocksOf = (policies: Policies): object => ({
  resource: { [type]: Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, { policy }])) },
});
