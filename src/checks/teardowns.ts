import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { at } from "../ir/origin.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** Teardowns that come after the use of what they take down, as Airflow takes them. */
export const teardowns: Check = ({ resolved }, _context, report) => {
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
