import { UserError } from "../diagnostics/user-error.ts";
import type { AppliedNeeds } from "../targets/needs.ts";

/** Reads what the platform was applied for, from its parameter; undefined where there is none. The SDK takes long to load. */
export async function readApplied(parameter: string, region: string): Promise<AppliedNeeds | undefined> {
  const { GetParameterCommand, ParameterNotFound, SSMClient } = await import("@aws-sdk/client-ssm");
  const client = new SSMClient({ region });
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: parameter, WithDecryption: true }));
    const applied: unknown = JSON.parse(Parameter?.Value ?? "null");
    if (isApplied(applied)) return applied;
  } catch (cause) {
    if (cause instanceof ParameterNotFound) return undefined;
    throw cause;
  } finally {
    client.destroy();
  }
  throw new UserError(`The parameter ${parameter} was written by another version of Sluice.`, {
    fix: "Deploy the platform with this one: sluice deploy --env <name>.",
  });
}

const isApplied = (value: unknown): value is AppliedNeeds =>
  typeof value === "object" && value !== null && ("needs" in value || "sha256" in value);
