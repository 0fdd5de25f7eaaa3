import fc from "fast-check";
import { type DagSpec, dag, noop, type Step, type TriggerRule } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import { py } from "../../src/ir/python-value.ts";
import type { Scheduled, Script } from "./scheduler.ts";
import { daily } from "./spec.ts";

/** A drawn task: what it comes after (numbers of steps before it), and what it does. */
interface DrawnTask {
  readonly after: readonly number[];
  readonly rule: TriggerRule;
  readonly retries: number;
  readonly script: Script;
  /** Whether a group begins with it, which ends with the graph. */
  readonly opensGroup: boolean;
}
export type DrawnGraph = readonly DrawnTask[];

/** The rules that both Airflows have. */
const rules: readonly TriggerRule[] = [
  "all_success",
  "all_done",
  "all_failed",
  "one_success",
  "one_failed",
  "none_failed",
  "none_failed_min_one_success",
  "always",
];

const script: fc.Arbitrary<Script> = fc.record({
  failures: fc.constantFrom(0, 0, 1),
  end: fc.constantFrom(
    "success" as const,
    "success" as const,
    "success" as const,
    "failed" as const,
    "skipped" as const,
  ),
});

/** Small graphs of tasks that succeed, fail, skip and are tried again. */
export const graphs: fc.Arbitrary<DrawnGraph> = fc.array(
  fc.record({
    after: fc.array(fc.nat(6), { maxLength: 3 }),
    rule: fc.oneof(
      { weight: 1, arbitrary: fc.constant<TriggerRule>("all_success") },
      { weight: 2, arbitrary: fc.constantFrom(...rules) },
    ),
    retries: fc.constantFrom(0, 0, 1, 2),
    script,
    opensGroup: fc.nat(5).map((draw) => draw === 0),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A DAG of several graphs side by side, and what its tasks do. */
export interface Drawn {
  readonly spec: DagSpec;
  readonly scripts: ReadonlyMap<string, Script>;
}

/** Graphs as an author writes them; ids are `<graph>_<task>`, in groups as drawn. */
export function written(id: string, drawn: readonly DrawnGraph[]): Drawn {
  const scripts = new Map<string, Script>();
  const spec = dag<string, {}, object>(id, daily, (d) => {
    for (const [number, graph] of drawn.entries()) {
      const steps: Step[] = [];
      let within: Pick<typeof d, "task" | "group"> = d;
      const add = (at: number): void => {
        const one = graph[at];
        if (!one) return;
        const body = (): void => {
          const after = one.after.flatMap((before) => steps[before % steps.length] ?? []);
          const made = within.task(`g${number}_t${at}`, noop(), { after, when: one.rule, retries: one.retries });
          scripts.set(made.id, one.script);
          steps.push(made);
          add(at + 1);
        };
        const outer = within;
        if (one.opensGroup) {
          outer.group(`g${number}_in${at}`, (inner) => {
            within = inner;
            body();
          });
        } else body();
        within = outer;
      };
      add(0);
    }
  });
  return { spec, scripts };
}

/** The IR as a scheduler knows it. */
export const scheduledIr = (dag: DagIr): readonly Scheduled[] =>
  dag.tasks.map(({ id, options }) => ({
    id,
    upstream: dag.edges.filter(({ to }) => to === id).map(({ from }) => from),
    rule: options.when,
    retries: (options.retries ?? dag.retries)?.attempts ?? 0,
  }));

/** The DAG with a command for each task that does what its script says. Bash: exit code 99 skips. */
export const withCommands = (dag: DagIr, scripts: ReadonlyMap<string, Script>): DagIr => ({
  ...dag,
  tasks: dag.tasks.map((task) => {
    const { failures, end } = scripts.get(task.id) ?? { failures: 0, end: "success" };
    const last = { success: "exit 0", failed: "exit 1", skipped: "exit 99" }[end];
    return {
      ...task,
      airflow: {
        class: "airflow.providers.standard.operators.bash.BashOperator",
        args: {
          bash_command: `[ "$TRY" -gt ${failures} ] || exit 1; ${last}`,
          env: py.dict({ TRY: py.text({ $expr: { kind: "jinja", text: "{{ ti.try_number }}" } }) }),
          append_env: true,
        },
      },
    };
  }),
});
