import { CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, type TerraformStack } from "cdktf";
import type { Environment } from "../contracts/environment.ts";

/** From a stack's folder in cdktf.out, where Terraform runs, to the project's. */
const toProject = "../../..";

/**
 * Where a stack's state is, as the environment says: in a workspace of HCP Terraform that has the stack's name, in a
 * bucket, or in a file of the project. cdktf's own default would be an absolute path.
 */
export function backend(stack: TerraformStack, id: string, { state, region }: Environment): void {
  const { backend: kind, organization, project, bucket } = state;
  if (kind === "cloud" && organization !== undefined) {
    new CloudBackend(stack, { organization, workspaces: new NamedCloudWorkspace(id, project) });
  } else if (kind === "s3" && bucket !== undefined) {
    new S3Backend(stack, { bucket, key: `${id}.tfstate`, region, encrypt: true });
  } else if (kind === "local") {
    new LocalBackend(stack, { path: `${toProject}/terraform.${id}.tfstate` });
  } else {
    throw new Error(`The backend ${kind} does not say where the state is.`);
  }
}
