import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js";
import { Construct } from "constructs";
import { policyDocument, trustDocument } from "./iam/document.ts";
import type { Conditions, Statement } from "./iam/statement.ts";

export interface RoleInputs {
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  /** The services of AWS that take it, `lambda.amazonaws.com`. */
  readonly services?: readonly string[];
  /** Users and roles of IAM, by their ARNs, that take it. */
  readonly principals?: readonly string[];
  /** The identity provider, by its ARN, whose identities take it instead. */
  readonly provider?: string;
  /** When they may. */
  readonly trust?: Conditions;
  /** What it allows, given the id that AWS makes up for it. */
  readonly allows: (roleId: string) => readonly Statement[];
}

export interface Role {
  readonly arn: string;
  readonly name: string;
  /** Whoever uses the role waits for its policy; there is none where nothing is allowed. */
  readonly policies: IamRolePolicy[];
}

/** A role with a policy of its own. */
export function role(
  scope: Construct,
  id: string,
  { name, description, services = [], principals, provider, trust, allows }: RoleInputs,
): Role {
  const at = new Construct(scope, id);
  const made = new IamRole(at, "role", {
    name,
    description,
    assumeRolePolicy: trustDocument({
      who: principals ? { principals } : provider === undefined ? { services } : { provider },
      ...(trust ? { conditions: trust } : {}),
    }),
  });
  const statements = allows(made.uniqueId);
  const policies =
    statements.length === 0
      ? []
      : [new IamRolePolicy(at, "policy", { name, role: made.name, policy: policyDocument(name, statements) })];
  return { arn: made.arn, name: made.name, policies };
}
