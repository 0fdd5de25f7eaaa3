import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DagIr, EdgeIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import { type Conditions, conditionsOf, excluding, isDecided } from "../passes/conditions.ts";
import type { Check } from "./check.ts";

/** Tasks that what branches skip takes along, although their author did not say so: they never run, or not where they read. */
export const branches: Check = ({ program }, _context, report) => {
  for (const dag of program.dags.filter(isDecided)) {
    const conditions = conditionsOf(dag);
    // Without what the data show: what the author himself put a task behind.
    const said = conditionsOf({ ...dag, edges: dag.edges.filter(({ because }) => !isOfData(because)) });
    for (const task of dag.tasks) {
      const found =
        skippedReader(dag, task, said(task), conditions) ??
        skippedWriter(dag, task, said(task), conditions) ??
        neverRuns(dag, task, conditions) ??
        runsElsewhere(dag, task, conditions(task));
      if (found) report({ severity: "error", ...found });
    }
  }
};

const isOfData = ({ kind }: EdgeIr["because"]): boolean => kind === "dataset" || kind === "previous";

type Found = Omit<Diagnostic, "severity">;

function skippedReader(
  dag: DagIr,
  reader: TaskIr,
  said: Conditions,
  conditions: (task: TaskIr) => Conditions,
): Found | undefined {
  if (reader.options.when !== "all_success") return undefined;
  const writers = before(dag, reader, "dataset").flatMap(({ task, dataset }) => {
    const branch = unsaid(conditions(task), said);
    return branch === undefined ? [] : [{ task, dataset, branch }];
  });
  const [first] = writers;
  if (!first) return undefined;
  const rule = writers.length > 1 ? "none_failed_min_one_success" : "none_failed";
  const names = [...new Set(writers.map(({ task }) => `'${task.composite ?? task.id}'`))].join(" and ");
  return {
    code: "branch/skipped-reader",
    at: at(reader.origin, "when"),
    message: `'${reader.composite ?? reader.id}' reads '${first.dataset}', which ${names} write${writers.length > 1 ? "" : "s"} only as '${first.branch}' decides: where ${writers.length > 1 ? "they are" : "that is"} skipped, '${reader.composite ?? reader.id}' would be, too.`,
    fix: `Say when: "${rule}" to read what there is, or put it behind the same arm.`,
  };
}

/** A writer waits for who reads what was there before, and would be skipped with it. */
function skippedWriter(
  dag: DagIr,
  writer: TaskIr,
  said: Conditions,
  conditions: (task: TaskIr) => Conditions,
): Found | undefined {
  if (writer.options.when !== "all_success") return undefined;
  for (const { task: reader, dataset } of before(dag, writer, "previous")) {
    const branch = unsaid(conditions(reader), said);
    if (branch === undefined) continue;
    const [own, other] = [writer.composite ?? writer.id, reader.composite ?? reader.id];
    return {
      code: "branch/skipped-reader",
      at: at(writer.origin, "when"),
      message: `'${own}' writes '${dataset}' after '${other}' has read what was there, which runs only as '${branch}' decides: where that is skipped, '${own}' would be, too.`,
      fix: `Say when: "none_failed" to write nevertheless, or put it behind the same arm.`,
    };
  }
  return undefined;
}

function neverRuns(dag: DagIr, task: TaskIr, conditions: (task: TaskIr) => Conditions): Found | undefined {
  const [branch] = [...conditions(task)].find(([, arms]) => arms.size === 0) ?? [];
  if (branch === undefined) return undefined;
  const above = before(dag, task);
  // Told at the first task of a line that never runs.
  if (above.some((each) => conditions(each.task).get(branch)?.size === 0)) return undefined;
  const [one, other] = above.flatMap(({ task: a }, i) =>
    above.slice(i + 1).flatMap(({ task: b }) => (excluding(conditions(a), conditions(b)) === branch ? [[a, b]] : [])),
  )[0] ?? [undefined, undefined];
  const why =
    one && other ? `'${one.id}' and '${other.id}' never both run` : "it is behind arms that exclude each other";
  return {
    code: "branch/never-runs",
    at: at(task.origin, "after"),
    message: `'${task.id}' never runs: '${branch}' takes one arm in a run, and ${why}.`,
    fix: 'Say when: "none_failed_min_one_success" to run after whichever of them ran.',
  };
}

/** A branch does not skip what is behind a task that it goes on with, even where an author put that behind another arm. */
function runsElsewhere({ edges }: DagIr, task: TaskIr, conditions: Conditions): Found | undefined {
  for (const { from, to, arms = [] } of edges) {
    const runs = [...(conditions.get(from) ?? [])];
    if (to !== task.id || arms.length === 0 || arms.some((arm) => runs.includes(arm))) continue;
    return {
      code: "branch/never-runs",
      at: at(task.origin, "after"),
      message: `'${task.id}' never runs with '${arms.join("' or '")}' of '${from}', which it is behind: it also waits for what that skips. Airflow would run it with '${runs.join("' or '")}'.`,
      fix: 'Say when: "none_failed_min_one_success" to run after whichever of them ran, or put it behind one arm.',
    };
  }
  return undefined;
}

/** The tasks just before a task, for a reason or for any. */
function before(
  { tasks, edges }: DagIr,
  { id }: TaskIr,
  reason?: "dataset" | "previous",
): readonly { readonly task: TaskIr; readonly dataset: string }[] {
  return edges.flatMap(({ from, to, because }) => {
    const task = tasks.find((each) => each.id === from);
    if (to !== id || !task || (reason !== undefined && because.kind !== reason)) return [];
    return [{ task, dataset: "dataset" in because ? because.dataset : "" }];
  });
}

/** A branch that decides over a writer in another way than its reader is said to be decided over. */
function unsaid(writer: Conditions, said: Conditions): string | undefined {
  for (const [branch, arms] of writer) {
    const own = said.get(branch);
    if (!own || [...own].some((arm) => !arms.has(arm))) return branch;
  }
  return undefined;
}
