import type { DagIr } from "../../../../src/ir/dag.ts";
import { py } from "../../../../src/ir/python-value.ts";
import type { ContextName } from "../../../../src/ir/template.ts";
import { dagIr, standard, taskIr } from "../../ir.ts";

const names: readonly ContextName[] = ["ds", "localDate", "runId", "dataIntervalStart", "dataIntervalEnd"];

/** A DAG that runs on ticks in its own zone, catches up, and says all that a run knows of itself. */
export const dag: DagIr = dagIr({
  id: "local_time",
  schedule: { kind: "cron", expression: "30 0 * * *", timezone: "Europe/Berlin", at: "tick" },
  start: "2026-03-28",
  catchup: true,
  maxActiveRuns: 4,
  maxActiveTasks: 8,
  timeout: 90,
  tasks: [
    taskIr("say", {
      class: `${standard}.bash.BashOperator`,
      args: {
        bash_command: 'printf "%s\\n" "$DS" "$LOCAL_DATE"',
        env: py.dict(Object.fromEntries(names.map((name) => [name, py.text({ $expr: { kind: "context", name } })]))),
        append_env: true,
      },
    }),
  ],
});
