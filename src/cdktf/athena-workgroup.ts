import { AthenaWorkgroup } from "@cdktf/provider-aws/lib/athena-workgroup/index.js";
import type { Construct } from "constructs";

export interface AthenaWorkgroupInputs {
  readonly name: string;
  /** `s3://` folder of results. */
  readonly output: string;
  readonly keyArn: string;
  /** Gigabytes that one query may scan. */
  readonly scanGigabytes: number;
}

/** The workgroup that queries run in; where their results go and how they are encrypted is not for a query to say. Answers its name. */
export function athenaWorkgroup(
  scope: Construct,
  id: string,
  { name, output, keyArn, scanGigabytes }: AthenaWorkgroupInputs,
): string {
  return new AthenaWorkgroup(scope, id, {
    name,
    configuration: {
      enforceWorkgroupConfiguration: true,
      publishCloudwatchMetricsEnabled: true,
      bytesScannedCutoffPerQuery: Math.round(scanGigabytes * 2 ** 30),
      engineVersion: { selectedEngineVersion: "Athena engine version 3" },
      resultConfiguration: {
        outputLocation: output,
        encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: keyArn },
      },
    },
  }).name;
}
