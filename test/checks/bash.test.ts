import { expect, test } from "@jest/globals";
import { bash, dag, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

test("a command is fixed, and its variables have names", () => {
  const spec = dag("x", daily, (d) => {
    d.task("right", bash({ command: 'echo "$DAY"', env: { DAY: d.ds, _x1: "a" } }));
    // @ts-expect-error: data in a command
    d.task("data", bash({ command: tpl`echo ${d.ds}` }));
    d.task("names", bash({ command: "true", env: { "MY-DAY": d.ds, "1st": "a", "": "b" } }));
  });
  expect(checkedBy(operatorArguments, [spec], contextOf()).map(({ code, at }) => [code, at])).toEqual([
    ["bash/command", "task data args.command"],
    ["bash/command", "task names args.env.MY-DAY"],
    ["bash/command", "task names args.env.1st"],
    ["bash/command", "task names args.env."],
  ]);
});
