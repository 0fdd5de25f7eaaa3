import type { Report } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import { longestStagingSuffix } from "../operators/mart-sql.ts";
import type { Check } from "./check.ts";

/** AWS's limits: S3 bucket 63, Lambda function 64, SNS topic 256, Secrets Manager name 512 characters; Redshift identifier 127 bytes, of which a mart's staging table takes some. */
const limits = {
  bucket: 63,
  function: 64,
  topic: 256,
  secret: 512,
  dataset: 127 - longestStagingSuffix,
  warehouse: 64,
} as const;

/** Physical names that AWS takes. */
export const nameLengths: Check = (_stages, { lakehouse, names }, report) => {
  const hold = (kind: keyof typeof limits, name: string, at: Origin) => tooLong(kind, name, at, report);
  for (const { id, origin } of lakehouse.all("bucket")) hold("bucket", names.bucket(id), origin);
  for (const { id, origin } of lakehouse.all("function")) hold("function", names.function(id), origin);
  for (const { id, origin } of lakehouse.all("topic")) hold("topic", names.topic(id), origin);
  for (const { id, origin } of lakehouse.all("secret")) hold("secret", names.secret(id), origin);
  for (const { id, origin } of lakehouse.all("dataset")) hold("dataset", id, origin);
  for (const { id, origin } of lakehouse.all("warehouse")) hold("warehouse", names.workgroup(id), origin);
};

function tooLong(kind: keyof typeof limits, name: string, at: Origin, report: Report): void {
  if (name.length <= limits[kind]) return;
  report({
    code: "name/too-long",
    severity: "error",
    at,
    message: `The ${kind} would be called '${name}', which has ${name.length} characters; AWS takes ${limits[kind]}.`,
    fix: "Shorten its id, or the environment's prefix.",
  });
}
