import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { type Environment, environmentTag } from "../contracts/environment.ts";
import { backend } from "./backend.ts";

/**
 * A stack of an environment: `<environment>-<part>`, with the provider's version from the environment, its tags on
 * everything, and its state where the environment says. The account is checked before anything is done in it.
 */
export function stack(app: Construct, part: string, env: Environment): TerraformStack {
  const id = `${env.name}-${part}`;
  const made = new TerraformStack(app, id);
  new AwsProvider(made, "aws", {
    region: env.region,
    allowedAccountIds: [env.account],
    defaultTags: [{ tags: { ...env.tags, [environmentTag]: env.name } }],
  });
  made.addOverride("terraform.required_providers.aws.version", env.awsProviderVersion);
  backend(made, id, env);
  return made;
}
