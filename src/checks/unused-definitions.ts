import { isMart } from "../contracts/dataset.ts";
import { isCalledByEvents } from "../contracts/function.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Program } from "../ir/program.ts";
import { toldOf } from "../ir/task.ts";
import { expressionsIn } from "../ir/template.ts";
import type { Check } from "./check.ts";

/** What is asked for its use. */
export const judgedKinds = ["dataset", "function", "pool", "variable", "connection"] as const;

/**
 * Datasets, functions, pools, variables and connections that no DAG uses, and functions that nothing else calls: only where all DAGs of a project are there, and
 * none of them is wrong.
 */
export const unusedDefinitions: Check = ({ resolved }, { lakehouse }, report) => {
  const used = { ...usedByTasks(resolved, lakehouse), ...settingsOf(resolved, lakehouse) };
  for (const kind of judgedKinds) {
    for (const { id, origin } of lakehouse.all(kind)) {
      if (used[kind].has(id)) continue;
      report({
        code: "definition/unused",
        severity: "warning",
        at: origin,
        message: `No DAG uses the ${kind} '${id}'.`,
        fix: `Take it away, or use it. Where something else does: allow: { "definition/unused": "why" }.`,
      });
    }
  }
};

type Used<K extends string> = Readonly<Record<K, ReadonlySet<string>>>;

function usedByTasks({ dags }: Program, lakehouse: Lakehouse): Used<"dataset" | "function" | "pool"> {
  const [dataset, functions] = [datasetsOfOthers(lakehouse), new Set<string>()];
  const pool = new Set(lakehouse.all("dataset").flatMap(({ contract }) => contract.writePool?.id ?? []));
  for (const each of lakehouse.all("function")) if (isCalledByEvents(each)) functions.add(each.id);
  for (const { schedule, tasks } of dags) {
    if (schedule.kind === "datasets") for (const id of schedule.datasets) dataset.add(id);
    for (const { lineage, grants, options } of tasks) {
      for (const each of [...lineage.reads, ...lineage.writes]) dataset.add(each.dataset);
      for (const id of lineage.maintains ?? []) dataset.add(id);
      for (const { on } of grants) if (on.kind === "function") functions.add(on.id);
      if (options.pool) pool.add(options.pool.id);
    }
  }
  return { dataset, function: functions, pool };
}

/** Datasets that other definitions name: what they are asked for is theirs to say. */
function datasetsOfOthers(lakehouse: Lakehouse): Set<string> {
  const found = new Set<string>();
  for (const each of [...lakehouse.all("function"), ...lakehouse.all("job")]) {
    for (const { id } of [...each.reads, ...each.writes]) found.add(id);
  }
  for (const { onObjects } of lakehouse.all("function")) {
    for (const source of onObjects) if ("dataset" in source) found.add(source.dataset.id);
  }
  for (const { dataset } of lakehouse.all("ruleSet")) found.add(dataset.id);
  for (const { dataset } of lakehouse.all("crawler")) if (dataset) found.add(dataset.id);
  for (const { contract } of lakehouse.all("dataset")) {
    for (const rule of isMart(contract) ? [] : (contract.quality ?? [])) if ("in" in rule) found.add(rule.in.id);
  }
  return found;
}

/** Variables and connections by expressions and notifiers, and connections by whatever names one. */
function settingsOf({ dags }: Program, lakehouse: Lakehouse): Used<"variable" | "connection"> {
  const found = { variable: new Set<string>(), connection: new Set<string>() };
  // Most projects have none, and need no look at all arguments.
  if (lakehouse.all("variable").length + lakehouse.all("connection").length === 0) return found;
  const said = dags.flatMap((dag) => [
    toldOf(dag),
    dag.late,
    ...dag.tasks.map(({ operator, options }) => [operator.args, toldOf(options)]),
  ]);
  for (const node of expressionsIn(said)) {
    if (node.kind === "variable" || node.kind === "connection") found[node.kind].add(node.id);
  }
  for (const text of textsIn(said)) if (lakehouse.find("connection", text)) found.connection.add(text);
  return found;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) yield* textsIn(each);
}
