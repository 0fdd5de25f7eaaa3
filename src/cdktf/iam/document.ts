import { UserError } from "../../diagnostics/user-error.ts";
import type { Statement } from "./statement.ts";

/** Characters that the inline policies of a role may have together, without white space. */
const longestPolicy = 10_240;

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

interface Trust {
  readonly services: readonly string[];
  readonly conditions?: Statement["conditions"];
}

/** Who may take a role: services of AWS. */
export const trustDocument = ({ services, conditions }: Trust): string =>
  asJson([
    {
      Effect: "Allow",
      Principal: { Service: services },
      Action: "sts:AssumeRole",
      ...(conditions ? { Condition: conditions } : {}),
    },
  ]);
