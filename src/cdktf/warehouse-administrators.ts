import type { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import { namesOf } from "../contracts/names.ts";
import { role } from "./role.ts";
import type { Engine } from "./warehouse-engine.ts";

export interface AdministratorsInputs {
  readonly env: Environment;
  readonly keyArn: string;
  readonly warehouse: Engine & { readonly id: string };
}

/** A role in which people administer a warehouse: by SQL, as the administrator whose password AWS keeps. None where nobody is named. */
export function warehouseAdministrators(scope: Construct, { env, keyArn, warehouse }: AdministratorsInputs): void {
  const { administrators } = env.redshift;
  if (administrators.length === 0) return;
  const { id, arn, secretArn } = warehouse;
  role(scope, "administrators", {
    name: namesOf(env).role(`administrators-${id}`),
    description: `Administers the warehouse ${id}`,
    principals: administrators,
    allows: (roleId) => [
      {
        actions: ["redshift-data:BatchExecuteStatement", "redshift-data:ExecuteStatement"],
        resources: [arn],
      },
      {
        actions: [
          "redshift-data:CancelStatement",
          "redshift-data:DescribeStatement",
          "redshift-data:GetStatementResult",
        ],
        // The Data API knows no resource for a statement that was made: it is allowed for the role's own.
        resources: ["*"],
        conditions: { StringLike: { "redshift-data:statement-owner-iam-userid": `${roleId}:*` } },
      },
      { actions: ["secretsmanager:GetSecretValue"], resources: [secretArn] },
      {
        actions: ["kms:Decrypt"],
        resources: [keyArn],
        conditions: { StringEquals: { "kms:ViaService": `secretsmanager.${env.region}.amazonaws.com` } },
      },
    ],
  });
}
