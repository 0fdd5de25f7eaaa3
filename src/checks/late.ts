import type { DagIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import { expressionsIn } from "../ir/template.ts";
import { latenessOf } from "../targets/airflow/dialects/index.ts";
import { endsRun, serviceLevel } from "../targets/airflow/late.ts";
import type { Check } from "./check.ts";

/** DAGs whose lateness the environment's Airflow can see, and who can be told of it. */
export const late: Check = ({ program }, { env }, report) => {
  for (const dag of program.dags) {
    if (dag.late === undefined) continue;
    for (const { path, message, fix } of problems(dag, env.airflow)) {
      report({ code: "dag/late", severity: "error", at: at(dag.origin, path), message, fix });
    }
  }
};

interface Problem {
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

function* problems(dag: DagIr, airflow: string): Generator<Problem> {
  const { id, schedule, late, tasks } = dag;
  const lateness = latenessOf(airflow);
  if (lateness === undefined) {
    yield {
      path: "late",
      message: `Airflow ${airflow} tells nobody of late runs: service levels went with 3.0, and deadlines came later.`,
      fix: "Compile for 2.10, 2.11, 3.2 or later; or say timeout: …, which fails a run that takes too long.",
    };
  } else if (lateness === "serviceLevel" && serviceLevel(schedule, 0) === undefined) {
    yield {
      path: "late",
      ...(schedule.kind === "cron"
        ? {
            message: `Airflow ${airflow} sees that a run is late from the tick after it, and those of '${id}' are not always equally far apart.`,
            fix: `Leave out at: "tick", for runs over intervals; or let it tick evenly, as cron("0 2 * * *", { at: "tick" }) does.`,
          }
        : {
            message: `Airflow ${airflow} sees late runs of a schedule only, and '${id}' has none.`,
            fix: 'Give it a schedule, such as cron("0 2 * * *") or every("6h").',
          }),
    };
  }
  // MappedOperator of 2.10.3 and 2.11.2 refuses one.
  const mapped = tasks.find((task) => task.map !== undefined && endsRun(task, dag));
  if (lateness === "serviceLevel" && mapped) {
    yield {
      path: "late",
      message: `Airflow ${airflow} looks at the tasks that end a run, and not at mapped ones, such as '${mapped.id}'.`,
      fix: `Let a task come after it: d.task("end", noop(), { after: … }).`,
    };
  }
  if (late?.after === 0) {
    yield {
      path: "late.after",
      message: `Each run of '${id}' would be late at once.`,
      fix: "Write a length of time, such as 2h.",
    };
  }
  for (const { via } of late?.tell ?? []) {
    if (via === "sns" || via === "email") continue;
    yield {
      path: "late.tell",
      message:
        "Airflow 3 tells of late runs from its triggerer, which loads no DAG file: it has no notifier of this kind there.",
      fix: "Tell by notify.sns or notify.email.",
    };
  }
  if (expressionsIn(late?.tell).length === 0) return;
  yield {
    path: "late.tell",
    message: "What is told of a late run knows nothing of the run but its DAG.",
    fix: "Write the text without expressions.",
  };
}
