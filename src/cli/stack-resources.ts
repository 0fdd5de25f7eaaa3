import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A resource's block in a stack's JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** The blocks of a stack that lies in a folder, by type and name. */
export function resourcesIn(folder: string): Readonly<Record<string, Readonly<Record<string, Block>>>> {
  const { resource = {} }: { readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>> } =
    JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  return resource;
}
