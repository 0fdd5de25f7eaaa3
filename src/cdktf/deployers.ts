import { Construct } from "constructs";
import { publisher } from "./publisher.ts";
import { type TerraformRolesInputs, terraformRoles } from "./terraform-roles.ts";

/** Who deploys without being a person, and without a key that could be lost: HCP Terraform, and the pipeline that publishes DAGs. */
export function deployers(scope: Construct, inputs: TerraformRolesInputs): void {
  const at = new Construct(scope, "deployers");
  const { env, keyArn } = inputs;
  if (env.state.backend === "cloud") terraformRoles(at, inputs);
  if (env.publisher) publisher(at, env, keyArn);
}
