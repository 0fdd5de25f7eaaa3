import { expect, test } from "@jest/globals";
import { dag, type Expr, manual, once, onUpdate, type Schedule, sns, tpl } from "sluice";
import { undated } from "../../src/checks/undated.ts";
import { checkedBy, contextOf, through, told } from "../support/compiling.ts";
import { ordersRaw, support } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();

test("the run's id, and dates where runs have them", () => {
  const spec = dag("x", daily, (d) => void d.task("a", sns.publish({ topic: support, message: d.ds })));
  const byHand = dag("y", { ...daily, schedule: manual }, (d) => {
    d.task("a", sns.publish({ topic: support, message: d.runId }));
  });
  expect(checkedBy(undated, [spec, byHand], context)).toEqual([]);
});

// Types tell it of the DAG's own `d`.
test("another DAG's dates", () => {
  let leaked: Expr<string> | undefined;
  dag("other", daily, (d) => {
    leaked = d.localDate;
  });
  const using = (schedule: Schedule<object>) =>
    dag("x", { ...daily, schedule }, (d) => {
      if (leaked) d.task("a", sns.publish({ topic: support, message: tpl`of ${leaked}` }));
    });
  const messages = [manual, once, onUpdate(ordersRaw)].map((schedule) =>
    checkedBy(undated, [using(schedule)], context),
  );
  expect(messages.flat()).toEqual(
    ["people start it", "it happens once", "datasets start it"].map((why) => ({
      code: "template/unavailable",
      at: "task a args",
      message: `It uses 'localDate', and a run of 'x' has no data interval: ${why}.`,
      fix: "Take a param, or give the DAG a schedule by time.",
    })),
  );
});

test("a date that the types were kept from seeing is told in the schedule's words", () => {
  const spec = dag("x", { ...daily, schedule: onUpdate(ordersRaw) }, (d) => {
    const message = d.dataIntervalEnd as unknown as string;
    d.task("a", sns.publish({ topic: support, message }));
  });
  expect(told(through([], [spec], context).diagnostics, [spec], context.lakehouse)).toEqual([
    {
      code: "template/unavailable",
      at: "task a args.message",
      message:
        "The runs of this DAG do not have this value: a run that datasets start has no data interval; read all of the dataset, or take a param.",
    },
  ]);
});
