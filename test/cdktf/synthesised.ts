import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { App } from "sluice/cdktf";
import { platform } from "../../cdktf/platform.ts";
import type { LoadedLakehouse } from "../../src/cdktf/lakehouse.ts";
import { temporary } from "./house.ts";

/** A block of Terraform's JSON. */
export type Block = Readonly<Record<string, unknown>>;

/** What was written, by path in the output folder. */
export type Files = ReadonlyMap<string, Buffer>;

/** Synthesises the reference project's stacks into a folder of their own. */
export function synthesise(house: LoadedLakehouse, make: (app: App) => void = (app) => platform(app, house)): Files {
  const outdir = temporary();
  const app = new App({ outdir });
  make(app);
  app.synth();
  return filesIn(outdir);
}

export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

export function stackIn(files: Files, id: string): { readonly resource: Readonly<Record<string, Block>> } & Block {
  const text = files.get(join("stacks", id, "cdk.tf.json"));
  if (!text) throw new Error(`There is no stack '${id}'.`);
  return JSON.parse(text.toString("utf8"));
}

/** All resources by `stack type.name`, without what cdktf notes about them. */
export function resourcesIn(files: Files): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  for (const path of files.keys()) {
    const [, stack] = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path) ?? [];
    if (stack === undefined) continue;
    for (const [type, named] of Object.entries(stackIn(files, stack).resource)) {
      for (const [name, { "//": _notes, ...body }] of Object.entries(named as Readonly<Record<string, Block>>)) {
        found.set(`${stack} ${type}.${name}`, body);
      }
    }
  }
  return found;
}

/** The only resource of a type, or the one with given properties. */
export function resourceIn(files: Files, type: string, properties: Block = {}): Block {
  const found = [...resourcesIn(files)]
    .filter(([address]) => address.split(" ")[1]?.startsWith(`${type}.`))
    .map(([, body]) => body)
    .filter((body) => Object.entries(properties).every(([name, value]) => body[name] === value));
  const [one, ...more] = found;
  if (!one || more.length > 0) throw new Error(`${found.length} resources are ${type} ${JSON.stringify(properties)}.`);
  return one;
}

/** The statements of a role's policy, by the role's name. */
export function allowed(files: Files, role: string): readonly Block[] {
  const { policy } = resourceIn(files, "aws_iam_role_policy", { name: role });
  return JSON.parse(String(policy)).Statement;
}

/** Addresses of what is not the same in both. */
export function changed(before: Files, after: Files): readonly string[] {
  const [old, now] = [resourcesIn(before), resourcesIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (address) => JSON.stringify(old.get(address)) !== JSON.stringify(now.get(address)),
  );
}
