import { describe, expect, test } from "@jest/globals";
import { cron, dag, jinja, manual, noop, notify } from "sluice";
import { late } from "../../src/checks/late.ts";
import { settings } from "../../src/checks/settings.ts";
import { compile } from "../../src/compile.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { ScheduleIr } from "../../src/ir/dag.ts";
import type { Notifier } from "../../src/language/notifier.ts";
import type { Schedule } from "../../src/language/schedule.ts";
import { intervalSeconds } from "../../src/targets/airflow/late.ts";
import { checkedBy, contextOf, environment, loadedOf } from "../support/compiling.ts";
import { support } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const spec = (tell: Notifier, schedule: Schedule<object> = daily.schedule) =>
  dag("x", { ...daily, schedule, late: { after: "2h", tell } }, (d) => void d.task("a", noop()));
const told = (airflow: AirflowVersion, ...given: Parameters<typeof spec>) => {
  const context = contextOf();
  return checkedBy(late, [spec(...given)], { ...context, env: { ...context.env, airflow } });
};

describe("late runs", () => {
  test.each(["2.10.3", "2.11.2", "3.2.1", "3.3.1"] as const)("are seen by Airflow %s", (airflow) => {
    expect(told(airflow, notify.sns(support))).toEqual([]);
  });

  test("are not seen by Airflow 3.0", () => {
    expect(told("3.0.6", notify.sns(support))).toEqual([
      {
        code: "dag/late",
        at: "dag x late",
        message: "Airflow 3.0.6 tells nobody of late runs: service levels went with 3.0, and deadlines came later.",
        fix: "Compile for 2.10, 2.11, 3.2 or later; or say timeout: …, which fails a run that takes too long.",
      },
    ]);
  });

  test("are counted from the start of the data interval by Airflow 2, which must have one length", () => {
    const weekdays = cron("0 2 * * MON-FRI");
    expect(told("2.11.2", notify.sns(support), weekdays).map(({ message }) => message)).toEqual([
      "Airflow 2.11.2 counts lateness from the start of the data interval, and those of 'x' have no length that is always the same.",
    ]);
    expect(told("2.11.2", notify.sns(support), manual)).toHaveLength(1);
    expect(told("3.3.1", notify.sns(support), weekdays)).toEqual([]);
    expect(told("3.3.1", notify.sns(support), manual)).toEqual([]);
  });

  test("are seen by Airflow 2 where the tasks that end a run are not mapped", () => {
    const mapped = dag("x", { ...daily, late: { after: "2h", tell: notify.sns(support) } }, (d) => {
      d.map("each", [1, 2], () => noop());
    });
    const context = contextOf();
    const on = (airflow: AirflowVersion) =>
      checkedBy(late, [mapped], { ...context, env: { ...context.env, airflow } }).map(({ message }) => message);
    expect(on("2.11.2")).toEqual([
      "Airflow 2.11.2 looks at the tasks that end a run, and not at mapped ones, such as 'each'.",
    ]);
    expect(on("3.3.1")).toEqual([]);
  });

  test("are told of without anything of the file or of the run", () => {
    expect(told("3.3.1", notify.slack("chat")).map(({ message }) => message)).toEqual([
      "Airflow 3 tells of late runs from its triggerer, which loads no DAG file: it has no notifier of this kind there.",
    ]);
    const naming = dag(
      "x",
      { ...daily, late: { after: "2h", tell: notify.sns(support, { message: jinja("{{ run_id }}") }) } },
      () => undefined,
    );
    expect(checkedBy(late, [naming], contextOf()).map(({ fix }) => fix)).toEqual([
      "Write the text without expressions.",
    ]);
  });

  test("are told to connections that are declared, and by topics that the DAG may publish to", () => {
    const mail = spec(notify.email("a@example.com"));
    expect(checkedBy(settings, [mail], contextOf()).map(({ code, at }) => [code, at])).toEqual([
      ["connection/unknown", "dag x late.tell"],
    ]);
    const { manifest, diagnostics } = compile(loadedOf([spec(notify.sns(support))]), environment);
    expect(diagnostics).toEqual([]);
    expect(manifest?.dags[0]?.grants).toEqual([
      { actions: ["sns:Publish"], on: { kind: "topic", id: "data-support" } },
    ]);
  });
});

const interval = { kind: "cron", timezone: "UTC", at: "interval" } as const;
test.each<[ScheduleIr, number | undefined]>([
  [{ ...interval, expression: "0 2 * * *" }, 86_400],
  [{ ...interval, expression: "30 * * * *" }, 3_600],
  [{ ...interval, expression: "0 1 * * SUN" }, 604_800],
  [{ ...interval, expression: "0 */6 * * *" }, 21_600],
  [{ ...interval, expression: "0 */5 * * *" }, undefined],
  [{ ...interval, expression: "*/15 * * * *" }, 900],
  [{ ...interval, expression: "*/7 * * * *" }, undefined],
  [{ ...interval, expression: "* * * * *" }, 60],
  [{ ...interval, expression: "0 2 * * MON-FRI" }, undefined],
  [{ ...interval, expression: "0 0 1 * *" }, undefined],
  [{ ...interval, expression: "0 0 1 * *", at: "tick" }, 0],
  [{ kind: "every", seconds: 5_400, at: "interval" }, 5_400],
  [{ kind: "manual" }, undefined],
])("the length of the intervals of %j", (schedule, seconds) => {
  expect(intervalSeconds(schedule)).toBe(seconds);
});
