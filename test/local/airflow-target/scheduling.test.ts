import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { DagIr } from "../../../src/ir/dag.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { passes } from "../../../src/passes/index.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { lowerDag } from "../../../src/targets/airflow/index.ts";
import { contextOf, onlyDag, through } from "../../support/compiling.ts";
import { graphs, scheduledIr, withCommands, written } from "../../support/graphs.ts";
import {
  isDecided,
  type Outcome,
  type Scheduled,
  type Script,
  schedule,
  type Try,
  wrongs,
} from "../../support/scheduler.ts";
import { options } from "../../targets/ir.ts";

// The order of tasks means the same in the IR, in what Airflow reads from the compiled file, and in a run of it.

jest.setTimeout(300_000);

const versions = ["2.11.2", "3.3.1"] as const;
const context = contextOf();

/** A drawn DAG after all passes, with commands for its tasks. */
interface Compiled {
  readonly dag: DagIr;
  readonly tasks: readonly Scheduled[];
  readonly scripts: ReadonlyMap<string, Script>;
}

const compiled = fc
  .sample(fc.array(graphs, { minLength: 3, maxLength: 3 }), { numRuns: 60, seed: 5 })
  .map((drawn, number): Compiled => {
    const { spec, scripts } = written(`drawn_${number}`, drawn);
    const dag = onlyDag(through(passes, [spec], context).program);
    return { dag: withCommands(dag, scripts), tasks: scheduledIr(dag), scripts };
  });
/** One DAG for a real run: as many graphs as run in a moment, none of which may end in two ways. */
const whole = ((): Compiled => {
  const decided = fc.sample(graphs, { numRuns: 60, seed: 8 }).filter((graph) => {
    const { spec, scripts } = written("x", [graph]);
    const tasks = scheduledIr(onlyDag(through(passes, [spec], context).program));
    return tasks.length > 2 && isDecided(tasks, schedule(tasks, scripts));
  });
  const { spec, scripts } = written("whole", decided.slice(0, 8));
  const dag = onlyDag(through(passes, [spec], context).program);
  return { dag: withCommands(dag, scripts), tasks: scheduledIr(dag), scripts };
})();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-scheduling-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface SerialisedTask {
  readonly upstream: readonly string[];
  readonly trigger_rule: string;
  readonly retries: number;
}

interface Structure {
  readonly errors: object;
  readonly dags: Readonly<Record<string, { readonly tasks: Readonly<Record<string, SerialisedTask>> }>>;
}

async function tool(version: string) {
  const { python } = await ensureEnvironment(`airflow-${version as (typeof versions)[number]}`, {
    projectRoot: packageRoot,
  });
  const { SLUICE_EVENTS_FD: _, ...rest } = process.env;
  const env = { ...rest, PYTHONPATH: join(packageRoot, "src", "local", "python") };
  return { python, env };
}

/** What Airflow's scheduler acts on, read from DAGs that were serialised. */
async function serialised(version: string): Promise<Structure> {
  const dags = mkdtempSync(join(folder, "dags-"));
  for (const { dag } of compiled) writeFileSync(join(dags, `${dag.id}.py`), lowerDag(dag, options(version)).text);
  const { python, env } = await tool(version);
  const output = execFileSync(python, ["-m", "sluice_airflow.structure", dags], {
    env,
    encoding: "utf8",
    stdio: "pipe",
  });
  return JSON.parse(output);
}

async function finished(child: ChildProcessWithoutNullStreams) {
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.stdout += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.stderr += chunk.toString("utf8");
  });
  await once(child, "close");
  return said;
}

/** A run of a DAG in Airflow, told as the reference scheduler tells one. */
async function run(version: string, dag: DagIr): Promise<Outcome> {
  const file = join(folder, `${dag.id}-${version}.py`);
  writeFileSync(file, lowerDag(dag, options(version)).text);
  const { python, env } = await tool(version);
  const home = mkdtempSync(join(folder, "home-"));
  const args = [
    "--file",
    file,
    "--dag",
    dag.id,
    "--date",
    "2026-01-01",
    "--home",
    home,
    "--retry-delays",
    "none",
    "--time-limit",
    "240",
  ];
  const { stdout, stderr } = await finished(
    // It ends when its standard input does, and ends its whole group where it takes too long.
    spawn(python, ["-m", "sluice_airflow.run", ...args], { env, stdio: "pipe", detached: true }),
  );
  const events: readonly Readonly<Record<string, unknown>>[] = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const last = events.find(({ event }) => event === "run.finished");
  if (!last) throw new Error(`The run did not end.\n${stdout.slice(-2_000)}\n${stderr.slice(-2_000)}`);
  // What ends without running has the try 0.
  const tried = events.filter((each) => each.event === "task.finished" && each.try !== 0);
  return {
    tries: tried.map(({ task, state }) => ({ task, state }) as Try),
    states: last.tasks as Outcome["states"],
  };
}

describe.each(versions)("Airflow %s", (version) => {
  test("reads graphs of which the same tasks run, in an order that the IR allows, to the same ends", async () => {
    const { errors, dags } = await serialised(version);
    expect(errors).toEqual({});
    for (const { dag, tasks, scripts } of compiled) {
      const read = Object.entries(dags[dag.id]?.tasks ?? {}).map(
        ([id, { upstream, trigger_rule, retries }]): Scheduled => ({ id, upstream, rule: trigger_rule, retries }),
      );
      const outcome = schedule(read, scripts);
      expect(wrongs(tasks, scripts, outcome)).toEqual([]);
      expect(wrongs(read, scripts, schedule(tasks, scripts))).toEqual([]);
      if (isDecided(tasks, outcome)) expect(outcome.states).toEqual(schedule(tasks, scripts).states);
    }
  });

  test("runs tasks in an order that the IR allows, to the ends that the reference scheduler says", async () => {
    const outcome = await run(version, whole.dag);
    expect(wrongs(whole.tasks, whole.scripts, outcome)).toEqual([]);
    expect(outcome.states).toEqual(schedule(whole.tasks, whole.scripts).states);
    const ends = new Set(Object.values(outcome.states));
    expect([...ends].sort()).toEqual(["failed", "skipped", "success", "upstream_failed"]);
  });
});
