import type { Shape } from "../ir/shape.ts";
import { isExpr, shapeOf } from "./template.ts";

/**
 * What the elements of a list look like, so that their fields can be named.
 *
 * @param task - the mapped task, for what a wrong list is told with
 */
export function elementOf(task: string, over: object): Shape {
  if (isExpr(over)) {
    const looks = shapeOf(over);
    // What an operator of Airflow's own returns may not be known: it may be a list.
    const [element] = looks === "json" ? ["json" as const] : (listShape(looks) ?? []);
    if (element === undefined) throw new TypeError(`'${task}' is mapped over an expression that is no list.`);
    return element;
  }
  if (!Array.isArray(over)) throw new TypeError(`'${task}' is mapped over something that is no list.`);
  return ofValues(task, over);
}

const listShape = (looks: Shape | undefined): readonly [Shape] | undefined =>
  Array.isArray(looks) && looks.length === 1 ? (looks as readonly [Shape]) : undefined;

/** The shape of constants: objects have the fields of all of them. */
function ofValues(task: string, values: readonly unknown[]): Shape {
  const fields = new Map<string, unknown[]>();
  for (const value of values) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "json";
    if (isExpr(value))
      throw new TypeError(`The list that '${task}' is mapped over holds an expression; map over the list as a whole.`);
    for (const [name, inner] of Object.entries(value)) fields.set(name, [...(fields.get(name) ?? []), inner]);
  }
  return Object.fromEntries([...fields].map(([name, inner]) => [name, ofValues(task, inner)]));
}
