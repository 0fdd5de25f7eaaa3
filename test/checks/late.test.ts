import { describe, expect, test } from "@jest/globals";
import { cron, dag, jinja, manual, noop, notify } from "sluice";
import { late } from "../../src/checks/late.ts";
import { settings } from "../../src/checks/settings.ts";
import { compile } from "../../src/compile.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { ScheduleIr } from "../../src/ir/dag.ts";
import type { Notifier } from "../../src/language/notifier.ts";
import type { Schedule } from "../../src/language/schedule.ts";
import { serviceLevel } from "../../src/targets/airflow/late.ts";
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

  test("are seen by Airflow 2 of a schedule, over intervals or at even ticks", () => {
    const messages = (...given: Parameters<typeof told>) => told(...given).map(({ message }) => message);
    const [weekdays, sns] = ["0 2 * * MON-FRI", notify.sns(support)];
    expect(messages("2.11.2", sns, cron(weekdays))).toEqual([]);
    expect(messages("2.11.2", sns, cron(weekdays, { at: "tick" }))).toEqual([
      "Airflow 2.11.2 sees that a run is late from the tick after it, and those of 'x' are not always equally far apart.",
    ]);
    expect(messages("2.11.2", sns, manual)).toEqual([
      "Airflow 2.11.2 sees late runs of a schedule only, and 'x' has none.",
    ]);
    expect(messages("3.3.1", sns, cron(weekdays, { at: "tick" }))).toEqual([]);
    expect(messages("3.3.1", sns, manual)).toEqual([]);
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
const tick = { ...interval, at: "tick" } as const;
test.each<[ScheduleIr, number | undefined]>([
  [{ ...interval, expression: "0 2 * * *" }, 7_200],
  [{ ...interval, expression: "0 2 * * MON-FRI" }, 7_200],
  [{ kind: "every", seconds: 5_400, at: "interval" }, 7_200],
  [{ ...tick, expression: "0 2 * * *" }, 7_200 - 86_400],
  [{ ...tick, expression: "30 * * * *" }, 3_600],
  [{ ...tick, expression: "0 1 * * SUN" }, 7_200 - 604_800],
  [{ ...tick, expression: "0 */6 * * *" }, 7_200 - 21_600],
  [{ ...tick, expression: "0 */2 * * *" }, 1],
  [{ ...tick, expression: "0 */5 * * *" }, undefined],
  [{ ...tick, expression: "*/15 * * * *" }, 6_300],
  [{ ...tick, expression: "*/7 * * * *" }, undefined],
  [{ ...tick, expression: "* * * * *" }, 7_140],
  [{ ...tick, expression: "0 2 * * MON-FRI" }, undefined],
  [{ ...tick, expression: "0 0 1 * *" }, undefined],
  [{ kind: "every", seconds: 5_400, at: "tick" }, 1_800],
  [{ kind: "manual" }, undefined],
])("two hours late, %j is seen by Airflow 2 at a service level of %s s", (schedule, seconds) => {
  expect(serviceLevel(schedule, 7_200)).toBe(seconds);
});
