import { expect, test } from "@jest/globals";
import { dag, mart, noop, param } from "sluice";
import { teardowns } from "../../src/checks/teardowns.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({ sql: { "dags/x/m.sql": { text: "SELECT 1" } } });

test("a teardown after the use of what it takes down", () => {
  const spec = dag("x", daily, (d) => {
    const create = d.task("create", noop());
    d.task("drop", noop(), { tearsDown: create, after: d.task("work", noop(), { after: create }) });
  });
  expect(checkedBy(teardowns, [spec], context)).toEqual([]);
});

test("one that comes at once, one with a rule, and one of a thing that is no setup", () => {
  const spec = dag("x", daily, (d) => {
    const create = d.task("create", noop());
    const work = d.task("work", noop(), { after: create });
    d.task("early", noop(), { tearsDown: create });
    d.task("ruled", noop(), { tearsDown: create, after: work, when: "one_failed" });
    d.task("mapped", noop(), { tearsDown: d.map("several", [1], () => noop()), after: work });
  });
  expect(checkedBy(teardowns, [spec], context)).toEqual([
    {
      code: "task/teardown",
      at: "task early after",
      message: "'early' waits for nothing but 'create', so it would take down at once what that has set up.",
      fix: "Say after: … with the tasks that use it.",
    },
    {
      code: "task/teardown",
      at: "task ruled when",
      message:
        "'ruled' takes down 'create' and says when: \"one_failed\": Airflow runs a teardown when all before it have ended.",
      fix: "Take 'when' away.",
    },
    {
      code: "task/teardown",
      at: "task mapped tearsDown",
      message: "'mapped' takes down 'several': Airflow sets up and takes down by one task each, none of them mapped.",
      fix: "Name the task that sets up, and take down by a plain task.",
    },
  ]);
});

test("one of a mart, or by a mart, which is several tasks", () => {
  const spec = dag("x", daily, (d) => {
    const m = d.task("m", mart({ to: totals, sql: d.sql("m.sql") }));
    d.task("drop", noop(), { tearsDown: m, after: d.task("work", noop(), { after: m }) });
    const create = d.task("create", noop());
    d.task("by", mart({ to: totals, sql: d.sql("m.sql") }), {
      tearsDown: create,
      after: d.task("use", noop(), { after: create }),
    });
  });
  expect(checkedBy(teardowns, [spec], context).map(({ message }) => message)).toEqual([
    "'drop' takes down 'm': Airflow sets up and takes down by one task each, none of them a composite.",
    "'by' takes down 'create': Airflow sets up and takes down by one task each, none of them a composite.",
  ]);
});

test("tasks right behind a setup run where that has succeeded: Airflow takes no other rule", () => {
  const spec = dag("x", { ...daily, params: { list: param.list(["a"]) } }, (d) => {
    const create = d.task("create", noop());
    const use = d.task("use", noop(), { after: create });
    d.task("far", noop(), { after: use, when: "all_done" });
    d.map("each", d.params.list, () => noop(), { after: [create, use], when: "none_failed" });
    d.task("drop", noop(), { tearsDown: create, after: use });
  });
  expect(checkedBy(teardowns, [spec], context)).toEqual([
    {
      code: "task/teardown",
      at: "task each when",
      message:
        "'each' comes right after 'create', which is taken down, and says when: \"none_failed\": Airflow takes only all_success there.",
      fix: "Take 'when' away, or let 'each' wait for a task in between.",
    },
  ]);
});
