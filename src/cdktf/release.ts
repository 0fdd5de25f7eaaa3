import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter/index.js";
import type { Construct } from "constructs";
import type { Manifest } from "../targets/manifest.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";

/** Characters that a parameter of the standard tier has at most. */
const longestStandard = 4_096;

/**
 * Records what the platform was applied for, so that publishing can see what a release needs and is not there: the Airflow
 * and everything that tasks use, as `kind:id`.
 */
export function release(
  scope: Construct,
  id: string,
  { house, keyArn }: { readonly house: LoadedLakehouse; readonly keyArn: string },
): void {
  const { env, names, manifest } = house;
  const value = JSON.stringify({ airflow: env.airflow, uses: usedBy(manifest) });
  new SsmParameter(scope, id, {
    name: names.releaseParameter(),
    description: `What the releases of ${env.prefix} may use`,
    type: "SecureString",
    keyId: keyArn,
    tier: value.length > longestStandard ? "Advanced" : "Standard",
    value,
  });
}

/** What every platform has. */
const always: ReadonlySet<string> = new Set(["houseBucket", "athenaWorkgroup"]);

/** Everything that tasks have a right on, in one order. */
const usedBy = ({ dags }: Manifest): readonly string[] => {
  const grants = dags.flatMap(({ grants, tasks }) => [...grants, ...tasks.flatMap((task) => task.grants)]);
  const used = grants.filter(({ on }) => !always.has(on.kind)).map(({ on }) => `${on.kind}:${on.id}`);
  return [...new Set(used)].sort();
};
