import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Foundation } from "../../cdktf/stacks/foundation.ts";
import type { LoadedLakehouse } from "../../src/cdktf/lakehouse.ts";
import { compile } from "../../src/compile.ts";
import { type EnvironmentFile, environmentOf } from "../../src/contracts/environment.ts";
import { namesOf } from "../../src/contracts/names.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { archiveFunction } from "../../src/project/function-archives.ts";
import { resourcesOf } from "../../src/targets/resources.ts";
import { loadedOf, type ProjectInTest } from "../support/compiling.ts";

export const file: EnvironmentFile = {
  name: "test",
  account: "123456789012",
  region: "eu-west-1",
  prefix: "acme",
  airflow: "3.3.1",
};

export interface HouseInTest extends ProjectInTest {
  readonly specs?: readonly DagSpec[];
  readonly env?: Partial<EnvironmentFile>;
}

const made: string[] = [];

/** A folder that is gone when the tests are. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "sluice-cdktf-"));
  made.push(folder);
  return folder;
}

export const removeTemporary = (): void =>
  made.splice(0).forEach((folder) => {
    rmSync(folder, { recursive: true, force: true });
  });

/** What a platform is made from, of definitions and specs; functions are bundles of one line. */
export function houseOf({ specs = [], env = {}, ...project }: HouseInTest = {}): LoadedLakehouse {
  const environment = environmentOf({ ...file, ...env });
  const loaded = loadedOf(specs, project);
  const { lakehouse } = loaded;
  const { manifest, diagnostics } = compile(loaded, environment);
  if (!manifest) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const folder = temporary();
  const folderOf = (id: string): string => {
    const bundle = join(folder, id);
    mkdirSync(bundle, { recursive: true });
    writeFileSync(join(bundle, "index.mjs"), `export const handler = () => ${JSON.stringify(id)};\n`);
    return bundle;
  };
  return {
    env: environment,
    names: namesOf(environment),
    lakehouse,
    resources: resourcesOf(lakehouse, environment, folderOf),
    manifest,
    jobs: [],
    functions: new Map(
      lakehouse
        .all("function")
        .filter(({ packageType }) => packageType === "zip")
        .map(({ id }) => [id, archiveFunction(folderOf(id))]),
    ),
    airflow: {},
  };
}

/** What a stack builds upon, for those that are synthesised alone: each bucket's name stands for the bucket. */
export function foundationOf({ names, lakehouse }: LoadedLakehouse): Foundation {
  const bucket = (name: string) => ({ name, ready: name });
  const roles = ["lake", "mwaa", "athena"] as const;
  const all = [...roles.map(names.houseBucket), ...lakehouse.all("bucket").map(({ id }) => names.bucket(id))];
  return {
    keyArn: "arn:key",
    network: { subnetIds: [], securityGroupId: "" },
    buckets: new Map(all.map((name) => [name, bucket(name)])),
    code: bucket(names.houseBucket("mwaa")),
  };
}
