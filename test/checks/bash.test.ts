import { expect, test } from "@jest/globals";
import { bash, dag, tpl } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { compile } from "../../src/compile.ts";
import { checkedBy, contextOf, environment, loadedOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

test("a command may ask for a variable's length, and holds no Jinja beside that", () => {
  const bodies = [`echo "\${#DAY}"`, `ls \${#DAY}.sh`, `echo "\${#DAY} {{ ds }}"`, `echo "\${#DAY} {# a #}"`];
  const spec = dag("x", daily, (d) => {
    for (const [index, command] of bodies.entries()) d.task(`t${index}`, bash({ command }));
  });
  const { diagnostics } = compile(loadedOf([spec]), environment);
  expect(diagnostics.map(({ code, message }) => [code, message.split(": ")[1]])).toEqual([
    ["template/plain-braces", `${JSON.stringify(bodies[2])}.`],
    ["template/plain-braces", `${JSON.stringify(bodies[3])}.`],
  ]);
});

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
