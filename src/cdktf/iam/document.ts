import { longestPolicy } from "../../contracts/iam-quotas.ts";
import { UserError } from "../../diagnostics/user-error.ts";
import type { Statement } from "./statement.ts";

/** A policy of a role, as JSON for Terraform. */
export function policyDocument(holder: string, statements: readonly Statement[]): string {
  const document = asJson(
    statements.map(({ actions, resources, conditions }) => ({
      Effect: "Allow",
      Action: actions,
      Resource: resources,
      ...(conditions ? { Condition: conditions } : {}),
    })),
  );
  if (document.length > longestPolicy) {
    throw new UserError(
      `The policy of ${holder} would have ${document.length} characters; a role's inline policies have at most ${longestPolicy}.`,
      { fix: "Let the pipelines of this environment touch fewer things, or split it into two environments." },
    );
  }
  return document;
}

/** A policy of a resource, or one that says who may take a role, as JSON for Terraform. */
export const asJson = (statements: readonly object[]): string =>
  literal(JSON.stringify({ Version: "2012-10-17", Statement: statements }));

/** Text as Terraform takes it literally: what IAM or Glue calls `${name}` is nothing of Terraform's. */
export const literal = (text: string): string => text.replaceAll(/\$\{(?!TfToken\[)/g, "$$$${");

/** Who may take a role, and when. */
export interface Trust {
  /** Services of AWS, users and roles by their ARNs, or an identity provider by its ARN. */
  readonly who:
    | { readonly services: readonly string[] }
    | { readonly principals: readonly string[] }
    | { readonly provider: string };
  readonly conditions?: Statement["conditions"];
}

const principalOf = (who: Trust["who"]): object => {
  if ("provider" in who) return { Principal: { Federated: who.provider }, Action: "sts:AssumeRoleWithWebIdentity" };
  const principal = "services" in who ? { Service: who.services } : { AWS: who.principals };
  return { Principal: principal, Action: "sts:AssumeRole" };
};

/** The document that says who may take a role, as JSON for Terraform. */
export const trustDocument = ({ who, conditions }: Trust): string =>
  asJson([
    {
      Effect: "Allow",
      ...principalOf(who),
      ...(conditions ? { Condition: conditions } : {}),
    },
  ]);
