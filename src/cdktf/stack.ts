import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { LocalBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";

/** From a stack's folder in cdktf.out, where Terraform runs, to the project's. */
const toProject = "../../..";

/**
 * A stack of an environment: `<environment>-<part>`, with the provider's version from the environment, its tags on
 * everything, and its state in a file of the project. The account is checked before anything is done in it.
 */
export function stack(app: Construct, part: string, env: Environment): TerraformStack {
  const id = `${env.name}-${part}`;
  const made = new TerraformStack(app, id);
  new AwsProvider(made, "aws", {
    region: env.region,
    allowedAccountIds: [env.account],
    defaultTags: [{ tags: { environment: env.name, ...env.tags } }],
  });
  made.addOverride("terraform.required_providers.aws.version", env.awsProviderVersion);
  // cdktf's own default is an absolute path.
  new LocalBackend(made, { path: `${toProject}/terraform.${id}.tfstate` });
  return made;
}
