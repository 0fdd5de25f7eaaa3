import { expect, test } from "@jest/globals";
import { bash, dag, noop, notify, sns, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { snsSubjects } from "../../src/checks/sns-subjects.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { support } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const long = "x".repeat(101);
test("subjects that SNS never takes, of tasks and of whoever is told", () => {
  const spec = dag(
    "x",
    {
      ...daily,
      onFailure: notify.sns(support, { subject: "a\nb" }),
      late: { after: "1h", tell: notify.sns(support, { subject: long }) },
    },
    (d) => {
      const { output } = d.task("said", bash({ command: "date" }), {
        onRetry: notify.sns(support, { subject: "a\t" }),
      });
      d.task("a", sns.publish({ topic: support, message: "m", subject: long }));
      d.task("b", sns.publish({ topic: support, message: "m", subject: tpl`${long.slice(1)}${output}!` }));
    },
  );
  const found = [snsSubjects, operatorArguments].flatMap((check) => checkedBy(check, [spec], contextOf()));
  expect(found.map(({ code, at, message }) => [code, at, message])).toEqual(
    [
      ["dag x onFailure", "SNS refuses a subject with a line break or another control character."],
      ["dag x late.tell", "SNS refuses a subject of more than 100 characters."],
      ["task said onRetry", "SNS refuses a subject with a line break or another control character."],
      ["task a args.subject", "SNS refuses a subject of more than 100 characters."],
      ["task b args.subject", "SNS refuses a subject of more than 100 characters."],
    ].map((each) => ["sns/subject", ...each]),
  );
});

test("what it may take", () => {
  const spec = dag("x", { ...daily, onFailure: notify.sns(support) }, (d) => {
    d.task("said", noop(), { onFailure: notify.sns(support, { subject: "Grüße" }) });
    d.task("a", sns.publish({ topic: support, message: "m", subject: long.slice(1) }));
    d.task("b", sns.publish({ topic: support, message: tpl`${d.ds}`, subject: tpl`${d.runId}` }));
  });
  expect([snsSubjects, operatorArguments].flatMap((check) => checkedBy(check, [spec], contextOf()))).toEqual([]);
});
