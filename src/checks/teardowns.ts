import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { DagIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** Teardowns that come after the use of what they take down, as Airflow takes them. */
export const teardowns: Check = ({ resolved, program }, _context, report) => {
  for (const dag of program.dags) ruledBehindSetups(dag, report);
  for (const { tasks } of resolved.dags) {
    for (const { id, tearsDown, after, arms, options, origin, map, operator } of tasks) {
      if (tearsDown === undefined) continue;
      const tell = (path: string, message: string, fix: string): void => {
        const found: Diagnostic = { code: "task/teardown", severity: "error", at: at(origin, path), message, fix };
        report(found);
      };
      const setup = tasks.find((task) => task.id === tearsDown);
      const composite = [operator, setup?.operator].some((each) => each && definitionOf(each.kind).expand);
      const several = composite ? "a composite" : "mapped";
      if (!setup || map || setup.map || composite) {
        tell(
          "tearsDown",
          `'${id}' takes down '${tearsDown}': Airflow sets up and takes down by one task each, none of them ${several}.`,
          "Name the task that sets up, and take down by a plain task.",
        );
      }
      if (after.every((step) => step === tearsDown) && arms === undefined) {
        tell(
          "after",
          `'${id}' waits for nothing but '${tearsDown}', so it would take down at once what that has set up.`,
          "Say after: … with the tasks that use it.",
        );
      }
      if (options.when !== "all_success") {
        tell(
          "when",
          `'${id}' takes down '${tearsDown}' and says when: "${options.when}": Airflow runs a teardown when all before it have ended.`,
          "Take 'when' away.",
        );
      }
    }
  }
};

/** What is right behind a setup runs only on what that has set up (validate_setup_teardown of 2.11.2 and 3.3.1). */
function ruledBehindSetups({ tasks, edges }: DagIr, report: Report): void {
  const setups = new Set(tasks.flatMap(({ tearsDown }) => tearsDown ?? []));
  if (setups.size === 0) return;
  const ruled = new Map(
    tasks.flatMap((task) =>
      task.options.when === "all_success" || task.tearsDown !== undefined ? [] : [[task.id, task] as const],
    ),
  );
  for (const { from, to } of edges) {
    const task = ruled.get(to);
    if (!task || !setups.has(from)) continue;
    const id = task.composite ?? task.id;
    report({
      code: "task/teardown",
      severity: "error",
      at: at(task.origin, "when"),
      message: `'${id}' comes right after '${from}', which is taken down, and says when: "${task.options.when}": Airflow takes only all_success there.`,
      fix: `Take 'when' away, or let '${id}' wait for a task in between.`,
    });
  }
}
