import type { DagIr } from "../../src/ir/dag.ts";
import { py } from "../../src/ir/python-value.ts";
import type { TaskIr } from "../../src/ir/task.ts";
import type { Branch } from "../../src/operators/branch.ts";
import { definitionOf } from "../../src/operators/index.ts";
import type { Scheduled, Scripts } from "./scheduler/index.ts";

/** The IR as a scheduler knows it. */
export function scheduledIr(dag: DagIr): readonly Scheduled[] {
  const setups = new Set(dag.tasks.map(({ tearsDown }) => tearsDown));
  return dag.tasks.map((task) => ({
    id: task.id,
    upstream: dag.edges.filter(({ to }) => to === task.id).map(({ from }) => from),
    rule: task.tearsDown === undefined ? task.options.when : "all_done_setup_success",
    retries: (task.options.retries ?? dag.retries)?.attempts ?? 0,
    ...decides(task, dag),
    ...mapped(task),
    setup: setups.has(task.id),
    teardown: task.tearsDown !== undefined,
  }));
}

function decides({ id, operator }: TaskIr, { edges }: DagIr): Pick<Scheduled, "decides"> {
  if (operator.kind === "branch") {
    const { arms } = operator.args as unknown as Branch;
    const behind = (arm: string) =>
      edges.filter(({ from, arms = [] }) => from === id && arms.includes(arm)).map(({ to }) => to);
    return { decides: { kind: "branch", arms: arms.map(({ name }) => behind(name)) } };
  }
  const kind = definitionOf(operator.kind).skipsOthers;
  return kind === undefined ? {} : { decides: { kind } };
}

function mapped({ map }: TaskIr): Pick<Scheduled, "mapped"> {
  if (!map) return {};
  if (map.items !== undefined) return { mapped: { items: map.items } };
  return { mapped: { constants: Array.isArray(map.over) ? map.over.length : 0 } };
}

/** What Airflow's scheduler acts on, read from a DAG that was serialised (sluice_airflow.structure). */
export interface SerialisedTask {
  readonly class: string;
  readonly upstream: readonly string[];
  readonly trigger_rule: string;
  readonly retries: number;
  readonly setup: boolean;
  readonly teardown: boolean;
  readonly mapped: { readonly over: string | readonly unknown[] } | null;
  readonly templates: { readonly op_kwargs?: { readonly arms?: readonly (readonly [string, readonly string[]])[] } };
}

/** A serialised DAG as a scheduler knows it. */
export const scheduledIn = (tasks: Readonly<Record<string, SerialisedTask>>): readonly Scheduled[] =>
  Object.entries(tasks).map(([id, { upstream, trigger_rule, retries, setup, teardown, mapped, ...more }]) => ({
    id,
    upstream,
    rule: trigger_rule,
    retries,
    setup,
    teardown,
    ...(mapped === null
      ? {}
      : { mapped: typeof mapped.over === "string" ? { items: mapped.over } : { constants: mapped.over.length } }),
    ...decidesIn(more),
  }));

function decidesIn({
  class: path,
  templates,
}: Pick<SerialisedTask, "class" | "templates">): Pick<Scheduled, "decides"> {
  switch (path.slice(path.lastIndexOf(".") + 1)) {
    case "BranchPythonOperator":
      return { decides: { kind: "branch", arms: (templates.op_kwargs?.arms ?? []).map(([, tasks]) => tasks) } };
    case "ShortCircuitOperator":
      return { decides: { kind: "allButTeardowns" } };
    case "LatestOnlyOperator":
      return { decides: { kind: "all" } };
    default:
      return {};
  }
}

/**
 * The DAG with a command for each plain task that does what its script says, or what that of each instance says. Bash: exit
 * code 99 skips.
 */
export const withCommands = (dag: DagIr, scripts: Scripts): DagIr => ({
  ...dag,
  tasks: dag.tasks.map((task) => {
    if (task.operator.kind !== "noop") return task;
    const script = scripts.get(task.id) ?? { failures: 0, end: "success" };
    const codes = { success: 0, failed: 1, skipped: 99 } as const;
    const command = ({ failures, end }: typeof script) => `[ "$TRY" -gt ${failures} ] || exit 1; exit ${codes[end]}`;
    const cases = (script.instances ?? []).map((each, index) => `${index}) ${command(each)};;`);
    return {
      ...task,
      airflow: {
        class: "airflow.providers.standard.operators.bash.BashOperator",
        args: {
          bash_command:
            task.map === undefined ? command(script) : `case "$INSTANCE" in ${cases.join(" ")} *) exit 1;; esac`,
          env: py.dict({
            TRY: py.text({ $expr: { kind: "jinja", text: "{{ ti.try_number }}" } }),
            INSTANCE: py.text({ $expr: { kind: "jinja", text: "{{ ti.map_index }}" } }),
          }),
          append_env: true,
        },
      },
    };
  }),
});
