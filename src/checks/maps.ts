import type { Report } from "../diagnostics/diagnostic.ts";
import type { Scope } from "../ir/lineage.ts";
import { at } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";
import { expressionsIn } from "../ir/template.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** Tasks with an instance for each element of a list: that Airflow can map them, and that instances do not disturb each other. */
export const maps: Check = ({ resolved }, _context, report) => {
  const maps = resolved.dags.some(({ tasks }) => tasks.some(({ map }) => map !== undefined));
  for (const { tasks } of maps ? resolved.dags : []) {
    for (const task of tasks) {
      items(task, report);
      if (task.map) mapped(task, task.map.limit, report);
    }
  }
};

function items({ id, operator, options, origin }: TaskIr, report: Report): void {
  const others = new Set<string>();
  for (const expr of expressionsIn([operator.args, options])) {
    if (expr.kind === "item" && expr.task !== id) others.add(expr.task);
  }
  for (const other of others) {
    report({
      code: "map/item",
      severity: "error",
      at: at(origin, "args"),
      message: `'${id}' uses the element that '${other}' is mapped over, which only the instances of '${other}' know.`,
      fix: `Use the output of '${other}', a list, or map '${id}' too.`,
    });
  }
}

function mapped({ id, operator, options, lineage, origin }: TaskIr, limit: number | undefined, report: Report): void {
  const { expand, oneRunAtATime, skipsOthers, kind } = definitionOf(operator.kind);
  if (expand || skipsOthers !== undefined) {
    report({
      code: "map/unsupported",
      severity: "error",
      at: at(origin, "args"),
      message: `'${id}' maps ${kind}, which ${expand ? "is several tasks" : "decides over other tasks"}: Airflow maps one task.`,
      fix: "Write a loop over a constant list instead.",
    });
  }
  if (options.when === "always") {
    report({
      code: "map/unsupported",
      severity: "error",
      at: at(origin, "when"),
      message: `'${id}' is mapped and runs when always: Airflow does not know then what to map over.`,
      fix: "Choose another rule, such as all_done.",
    });
  }
  const shared = lineage.writes.find(({ scope }) => oneRunAtATime === true || !isOwnToItem(scope));
  if (!shared || limit === 1) return;
  report({
    code: "race/mapped-writers",
    severity: "error",
    at: origin,
    message: `The instances of '${id}' run at the same time, and all of them write '${shared.dataset}'.`,
    fix: "Name the partition by a field of the element, or say limit: 1.",
  });
}

/** Whether instances never write the same rows: what is written depends on the element. */
function isOwnToItem(scope: Scope): boolean {
  if (scope.kind !== "partitions") return false;
  return expressionsIn(scope.values).some(({ kind }) => kind === "item");
}
