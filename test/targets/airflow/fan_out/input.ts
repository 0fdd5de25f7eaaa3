import type { DagIr } from "../../../../src/ir/dag.ts";
import { py } from "../../../../src/ir/python-value.ts";
import { amazon, dagIr, edges, origin, step, taskIr } from "../../ir.ts";

const reports = ["country", "device", "region"] as const;
const report = (id: string) => `load.${id}`;

/** Groups in groups, a group between other tasks, every shape of dependency, and tasks that differ from the defaults. */
export const dag: DagIr = dagIr({
  id: "fan-out",
  description: 'Reports, "fanned out".',
  retries: { attempts: 2, delay: 90, backoff: "exponential", maxDelay: 600 },
  groups: [
    { id: "load", origin, after: [], doc: "One report after the other." },
    { id: "load.checks", parent: "load", origin, after: [] },
  ],
  tasks: [
    step("start", { retries: { attempts: 2, delay: 90, backoff: "exponential", maxDelay: 600 } }),
    taskIr(
      "wait",
      {
        class: `${amazon}.sensors.s3.S3KeySensor`,
        args: {
          bucket_key: py.text({
            $expr: { kind: "template", parts: ["s3://raw/", { kind: "context", name: "ds" }, "/*"] },
          }),
          wildcard_match: true,
          soft_fail: false,
          poke_interval: 30,
          timeout: 3600,
        },
      },
      { timeout: 5400, retries: { attempts: 5, delay: 86_400, backoff: "fixed" } },
    ),
    ...reports.map((id) => step(report(id), { group: "load" })),
    step("between", { retries: { attempts: 2, delay: 90, backoff: "fixed", maxDelay: 600 } }),
    step("load.checks.rows", { group: "load.checks" }),
    step("load.checks.keys", { group: "load.checks", when: "none_failed_min_one_success" }),
    step("class", { when: "all_done" }),
    step("2nd"),
    step("print"),
    step("json"),
    step("an_id_that_is_so_long_that_the_dependencies_take_several_lines", {
      onFailure: [
        { via: "sns", topic: "on-call", subject: "Look", message: 'It\'s the "last" step.\nLook at its log.' },
      ],
    }),
    step("alone"),
  ],
  edges: edges(
    ...reports.map((id) => ["start", report(id), "load.checks.rows"]),
    ["load.checks.rows", "load.checks.keys"],
    ["start", "class"],
    ["wait", "between", "class"],
    ["load.checks.keys", "2nd", "an_id_that_is_so_long_that_the_dependencies_take_several_lines"],
    ["load.checks.keys", "print", "json", "an_id_that_is_so_long_that_the_dependencies_take_several_lines"],
    ["load.checks.keys", "class", "an_id_that_is_so_long_that_the_dependencies_take_several_lines"],
  ),
});
