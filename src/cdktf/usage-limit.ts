import { RedshiftserverlessUsageLimit } from "@cdktf/provider-aws/lib/redshiftserverless-usage-limit/index.js";
import type { Construct } from "constructs";
import type { UsageLimit } from "../contracts/sizes.ts";

/** What Redshift does beyond a limit, as it calls it. */
const actions = { log: "log", alarm: "emit-metric", stop: "deactivate" } as const;

/** What a warehouse may compute in a time, and what happens beyond it. */
export function usageLimit(
  scope: Construct,
  id: string,
  { workgroupArn, rpuHours, period, action }: Required<UsageLimit> & { readonly workgroupArn: string },
): void {
  new RedshiftserverlessUsageLimit(scope, id, {
    resourceArn: workgroupArn,
    usageType: "serverless-compute",
    amount: rpuHours,
    period,
    breachAction: actions[action],
  });
}
