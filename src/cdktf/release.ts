import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter/index.js";
import type { Construct } from "constructs";
import { needsOf, recordOf } from "../targets/needs.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { verbatim } from "./verbatim.ts";

/** Characters that a parameter of the standard tier has at most. */
const longestStandard = 4_096;

/** Records what the platform was applied for, so that publishing can see what a release needs and is not there. */
export function release(
  scope: Construct,
  id: string,
  { house, keyArn }: { readonly house: LoadedLakehouse; readonly keyArn: string },
): void {
  const { env, names, manifest, lakehouse } = house;
  const value = recordOf(needsOf(manifest, lakehouse));
  new SsmParameter(scope, id, {
    name: names.releaseParameter(),
    description: `What the releases of ${env.prefix} may use`,
    type: "SecureString",
    keyId: keyArn,
    tier: value.length > longestStandard ? "Advanced" : "Standard",
    value: verbatim(value),
  });
}
