import {
  type Arm,
  type Condition,
  type DagSpec,
  dag,
  type Group,
  label,
  type Step,
  type Task,
  type Tasks,
} from "sluice";
import { isJsonVariable } from "../../src/contracts/variable.ts";
import type { ExprNode } from "../../src/ir/template.ts";
import { operator } from "../../src/language/operator.ts";
import type { Params } from "../../src/language/param.ts";
import { expr } from "../../src/language/template.ts";
import { chosen, dagOptions, defaultOptions, fieldsOf, taskOptions, type Writing } from "./author-options.ts";
import type { Drawn, DrawnAfter, DrawnDag, DrawnExpr, DrawnTask, DrawnText, Spelling } from "./drawn.ts";
import { limits } from "./lakehouse.ts";
import { pathOf } from "./sql.ts";

/** A step of the spec: a task, or the arms of a branch; and the group that was made around it. */
interface Made {
  readonly task?: Task;
  readonly arms?: readonly Arm[];
  readonly group?: Group;
  readonly drawn: DrawnTask;
}

/** What a drawn spec hands its checks on the way. */
export interface Authored {
  readonly spec: DagSpec;
  /** By task, the fields of what it hands on that something uses; empty: it hands on one text. */
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A drawn DAG as an author writes it, with `spelled` for its texts. */
export function authored(drawn: DrawnDag, spelled: Spelling): Authored {
  const outputs = new Map<string, Set<string>>();
  const text = ({ text }: DrawnText) => spelled(text);
  const made: Made[] = [];
  /** The task that is mapped and whose arguments are being written. */
  let mapped: string | undefined;

  const nodeOf = (from: DrawnExpr): ExprNode => {
    switch (from.is) {
      case "context":
        // What has no dates is refused by the types, which nothing asks here.
        return { kind: "context", name: ["cron", "every"].includes(drawn.schedule.is) ? from.name : "runId" };
      case "jinja":
        return { kind: "jinja", text: "{{ run_id }}" };
      case "param": {
        // Text has no lists and objects in it.
        const plain = drawn.params.filter(({ is }) => is !== "list" && is !== "object");
        const one = plain[from.number % plain.length];
        return one ? { kind: "param", name: text(one.name) } : { kind: "context", name: "runId" };
      }
      case "output": {
        // A mapped task hands on a list, which is no text.
        const single = made.filter((each) => each.task !== undefined && each.drawn.over === undefined);
        const one = single[from.number % single.length];
        if (!one?.task) return { kind: "context", name: "runId" };
        const used = outputs.get(one.task.id) ?? new Set();
        outputs.set(one.task.id, used);
        if (one.drawn.handsOnText) return { kind: "output", task: one.task.id, path: [] };
        const field = from.field === undefined ? "field" : text(from.field);
        used.add(field);
        return { kind: "output", task: one.task.id, path: [field] };
      }
      case "variable": {
        const one = chosen("variable", from.number);
        if (!from.declared || !one) return { kind: "variable", id: "nobody", json: false, path: [] };
        const json = isJsonVariable(one);
        return { kind: "variable", id: one.id, json, path: json ? [text(from.field)] : [] };
      }
      case "connection": {
        const { id } = chosen("connection", from.number) ?? { id: "nobody" };
        const { field } = from;
        return field === "extra"
          ? { kind: "connection", id, field, path: [text(from.extra)] }
          : { kind: "connection", id, field };
      }
      case "item":
        return mapped === undefined ? { kind: "context", name: "runId" } : { kind: "item", task: mapped, path: [] };
      case "template":
        return { kind: "template", parts: from.parts.map((part) => (part.is === "text" ? text(part) : nodeOf(part))) };
    }
  };

  const authoredValue = (from: Drawn): unknown => {
    switch (from.is) {
      case "text":
        return text(from);
      case "constant":
        return from.value;
      case "expr":
        return expr(nodeOf(from.expr));
      case "node":
        return nodeOf(from.expr);
      case "list":
        return from.items.map(authoredValue);
      case "fields":
        return fieldsOf(
          from.fields.map(([key, value]) => [typeof key === "string" ? key : text(key), authoredValue(value)]),
        );
      case "definition": {
        const one = chosen(from.kind, from.number);
        return from.exported ? one : { ...one };
      }
      case "sql":
        return {
          kind: "sqlFile",
          path: pathOf(from.file),
          bind: fieldsOf(from.bind.map(([key, value]) => [key, authoredValue(value)])),
        };
    }
  };

  const write: Writing = {
    text,
    said: (given) => (given === undefined ? undefined : text(given)),
    textOrExpr: (from) => (from.is === "text" ? text(from) : expr<string>(nodeOf(from))),
    value: authoredValue,
  };
  const spec = dag<string, Params, object>(drawn.id, dagOptions(drawn, write), (d) => {
    const groups = new Set<string>();
    for (const one of drawn.tasks) {
      // A group is made once; later tasks of it stand outside.
      const group = one.group === undefined || groups.has(one.group.id) ? undefined : one.group;
      if (group === undefined) add(one, d, "");
      else {
        groups.add(group.id);
        const { inner } = group;
        const whole = d.group(
          group.id,
          (g) => {
            if (inner === undefined) add(one, g, `${group.id}.`);
            else g.group(inner, (h) => add(one, h, `${group.id}.${inner}.`));
          },
          { ...defaultOptions(group, write), ...after(group.after) },
        );
        const last = made.at(-1);
        if (last) made[made.length - 1] = { ...last, group: whole };
      }
    }
  });
  return { spec, outputs };

  function add(one: DrawnTask, within: Pick<Tasks<string>, "task" | "map" | "branch">, prefix: string): void {
    const options = { ...taskOptions(one, write), ...after(one.after), ...tearsDown(one) };
    if (one.kind === "branch") {
      const arms = within.branch(one.id, authoredValue(one.args) as Readonly<Record<string, Condition>>, options);
      made.push({ arms: Object.values(arms), drawn: one });
      return;
    }
    const call = () => operator(one.kind, authoredValue(one.args) as object, "json");
    const { over } = one;
    mapped = over === undefined ? undefined : `${prefix}${one.id}`;
    const task =
      over === undefined
        ? within.task(one.id, call(), options)
        : within.map(one.id, over === "variable" ? elements : over.map(text), call, { ...options, limit: 1 });
    mapped = undefined;
    made.push({ task, drawn: one });
  }

  function after(given: readonly DrawnAfter[]): { readonly after: readonly Step[] } {
    const steps = given.flatMap(({ step, arm, label: words, asGroup }): readonly Step[] => {
      const one = made[step % made.length];
      const found = asGroup && one?.group ? one.group : (one?.task ?? one?.arms?.[arm % one.arms.length]);
      if (!found) return [];
      return [words === undefined ? found : label(text(words), found)];
    });
    return { after: steps };
  }

  function tearsDown({ tearsDown: number }: DrawnTask): { readonly tearsDown?: Task } {
    const setup = number === undefined ? undefined : made[number % made.length]?.task;
    return setup === undefined ? {} : { tearsDown: setup };
  }
}

/** A list that only a run knows. */
const elements = expr<readonly string[]>({ kind: "variable", id: limits.id, json: true, path: ["elements"] }, [
  "string",
]);
