// What bindings of Airflow's operators cost a project's type check.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../scripts/javascript.mjs";
import { taken } from "./measure.mjs";

/** An operator of each of five services, the largest among them. */
const tasks = {
  s3: 'S3CopyObjectOperator({ sourceBucketKey: "a", destBucketKey: "b" })',
  glue: 'GlueDataQualityOperator({ name: "rules", ruleset: "Rules = []" })',
  emr: 'EmrTerminateJobFlowOperator({ jobFlowId: "j" })',
  ecs: 'EcsDeleteClusterOperator({ clusterName: "c" })',
  sagemaker: "SageMakerTrainingOperator({ config: {} })",
};

const nothing = Object.keys(tasks).map((service) => `  d.task("${service}", noop());`);
const imports = Object.keys(tasks).map((service) => `import * as ${service} from "sluice/operators/${service}";`);
const calls = Object.entries(tasks).map(([service, call]) => `  d.task("${service}", ${service}.${call});`);

/** @param {readonly string[]} head @param {readonly string[]} body */
const spec = (head, body) => `import { cron, dag, noop } from "sluice";
${head.join("\n")}
export default dag("x", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("start", noop());
${body.join("\n")}
});
`;

const config = {
  compilerOptions: { target: "es2023", module: "nodenext", types: [], strict: true, skipLibCheck: true, noEmit: true },
  include: ["dags"],
};

/** @param {string} folder @param {string} text */
function write(folder, text) {
  mkdirSync(join(folder, "dags"), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "sluice"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "dags", "x.dag.ts"), text);
}

/** TypeScript as `sluice check` calls it. */
function compiler() {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const name = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
  return join(dirname(createRequire(manifest).resolve(name)), "lib", "tsc");
}

/**
 * Type-checks a project without bindings and one with those of five services, in turns, each in a process of its own.
 *
 * @param {string} folder @param {number} rounds
 */
export async function bindingsCost(folder, rounds) {
  const [without, using] = [join(folder, "without"), join(folder, "with")];
  write(without, spec([], nothing));
  write(using, spec(imports, calls));
  const check = async (/** @type {string} */ project) =>
    (await taken(compiler(), ["-p", "tsconfig.json"], project)).seconds;
  // The first reads from the disk.
  await check(without);
  await check(using);
  /** @type {{ without: number[], using: number[] }} */
  const seconds = { without: [], using: [] };
  for (let round = 0; round < rounds; round += 1) {
    seconds.without.push(await check(without));
    seconds.using.push(await check(using));
  }
  return seconds;
}
