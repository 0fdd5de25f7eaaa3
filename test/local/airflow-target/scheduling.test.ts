import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { teardowns } from "../../../src/checks/teardowns.ts";
import type { DagIr } from "../../../src/ir/dag.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { passes } from "../../../src/passes/index.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { withAirflowCalls } from "../../../src/targets/airflow/index.ts";
import { endsRun } from "../../../src/targets/airflow/late.ts";
import { checkedBy, contextOf, onlyDag, through } from "../../support/compiling.ts";
import { type DrawnGraph, graphs, written } from "../../support/graphs.ts";
import { type SerialisedTask, scheduledIn, scheduledIr, withCommands } from "../../support/scheduled.ts";
import {
  isDecided,
  type Outcome,
  type Scheduled,
  type Scripts,
  type State,
  schedule,
  type Try,
  wrongs,
} from "../../support/scheduler/index.ts";
import { fileOf, options, step } from "../../targets/ir.ts";

// The order of tasks means the same in the IR, in what Airflow reads from the compiled file, and in a run of it.

jest.setTimeout(300_000);

const versions = ["2.11.2", "3.3.1"] as const;
const context = contextOf();

/** A drawn DAG after all passes, with commands for its tasks. */
interface Compiled {
  readonly dag: DagIr;
  readonly tasks: readonly Scheduled[];
  readonly scripts: Scripts;
}

function compiledOf(id: string, drawn: readonly DrawnGraph[]): Compiled {
  const { spec, scripts } = written(id, drawn);
  const dag = withAirflowCalls(onlyDag(through(passes, [spec], context).program), context);
  return { dag: withCommands(dag, scripts), tasks: scheduledIr(dag), scripts };
}

/** Airflow takes a setup only with what all_success lets run right behind it. */
const taken = (graph: DrawnGraph): boolean => checkedBy(teardowns, [written("x", [graph]).spec], context).length === 0;

const compiled = fc
  .sample(fc.array(graphs.filter(taken), { minLength: 3, maxLength: 3 }), { numRuns: 60, seed: 5 })
  .map((drawn, number) => compiledOf(`drawn_${number}`, drawn));
/** One DAG for a real run: as many graphs as run in a moment, none of which may end in two ways. */
const whole = ((): Compiled => {
  const kinds = new Set<string>();
  const decided = fc.sample(graphs.filter(taken), { numRuns: 400, seed: 8 }).filter((graph) => {
    const { tasks, scripts } = compiledOf("x", [graph]);
    const outcome = schedule(tasks, scripts);
    // The run is of a day long ago.
    if (graph.some(({ kind, choice }) => kind === "latest" && choice >= 0)) return false;
    return tasks.length > 2 && !outcome.overtaken && isDecided(tasks, scripts, outcome);
  });
  // Those that bring something new, until all is there; then some more.
  const telling = decided.filter((graph) => {
    const own = graph.flatMap(({ kind, takesDown }) => [kind, ...(takesDown === undefined ? [] : ["teardown"])]);
    const brings = own.some((each) => !kinds.has(each));
    for (const each of own) kinds.add(each);
    return brings;
  });
  const found = compiledOf("whole", [...new Set([...telling, ...decided])].slice(0, 12));
  // A run here has no scheduler that would look after it.
  const told = { via: "sns", topic: "support", subject: "late", message: "late" } as const;
  const { tasks, edges } = found.dag;
  // Airflow 2 looks at what ends a run, and not at mapped tasks.
  const last = tasks.filter((task) => endsRun(task, found.dag));
  const end = { ...step("end", { when: "all_done" }), operator: { kind: "noop", args: {} } };
  const dag = {
    ...found.dag,
    late: { after: 3_600, tell: [told] },
    tasks: [...tasks, end],
    edges: [...edges, ...last.map(({ id }) => ({ from: id, to: "end", because: { kind: "after" } as const }))],
  };
  return { ...found, dag, tasks: scheduledIr(dag) };
})();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-scheduling-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  for (const { dag } of compiled) writeFileSync(join(dags, `${dag.id}.py`), fileOf(dag, options(version)).text);
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
  writeFileSync(file, fileOf(dag, options(version)).text);
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
  if (!events.some(({ event }) => event === "run.finished"))
    throw new Error(`The run did not end.\n${stdout.slice(-2_000)}\n${stderr.slice(-2_000)}`);
  // What ends without running has the try 0.
  const ends = events.filter(({ event }) => event === "task.finished");
  const tries = ends
    .filter((each) => each.try !== 0)
    .map(({ task, map_index: instance, state }) => ({ task, instance, state }) as Try);
  const rows = new Map<string, Map<number, State>>();
  for (const { task, map_index: instance, state } of ends) {
    const own = rows.get(String(task)) ?? new Map<number, State>();
    rows.set(String(task), own.set(Number(instance), state as State));
  }
  const states = [...rows].map(([id, own]) => [id, [...own].sort(([a], [b]) => a - b).map(([, state]) => state)]);
  return { tries, states: Object.fromEntries(states) };
}

describe.each(versions)("Airflow %s", (version) => {
  test("reads graphs of which the same tasks run, in an order that the IR allows, to the same ends", async () => {
    const { errors, dags } = await serialised(version);
    expect(errors).toEqual({});
    let compared = 0;
    for (const { dag, tasks, scripts } of compiled) {
      const read = scheduledIn(dags[dag.id]?.tasks ?? {});
      const outcome = schedule(read, scripts);
      if (outcome.overtaken) continue;
      expect(wrongs(tasks, scripts, outcome)).toEqual([]);
      const meant = schedule(tasks, scripts);
      if (!meant.overtaken) expect(wrongs(read, scripts, meant)).toEqual([]);
      if (!isDecided(tasks, scripts, outcome)) continue;
      compared += 1;
      expect(outcome.states).toEqual(meant.states);
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("runs tasks in an order that the IR allows, to the ends that the reference scheduler says", async () => {
    const outcome = await run(version, whole.dag);
    expect(wrongs(whole.tasks, whole.scripts, outcome)).toEqual([]);
    expect(outcome.states).toEqual(schedule(whole.tasks, whole.scripts).states);
    const ends = new Set(Object.values(outcome.states).flat());
    expect([...ends].sort()).toEqual(["failed", "skipped", "success", "upstream_failed"]);
  });
});
