import type { TriggerRule } from "../../../ir/task.ts";
import type { Dialect } from "./dialect.ts";
import { v2 } from "./v2.ts";
import { v3 } from "./v3.ts";

/** Whether an Airflow version does not have a trigger rule. */
export const lacksRule = (airflow: string, rule: TriggerRule): boolean => dialectOf(airflow).lacksRules.includes(rule);

/** Whether an Airflow version has ticks by a length of time. */
export const ticksByLength = (airflow: string): boolean => dialectOf(airflow).ticksByLength;

/** How an Airflow version sees that a run is late. */
export const latenessOf = (airflow: string): Dialect["late"] => dialectOf(airflow).late;

/** The dialect of an Airflow version such as `"3.3.1"`. */
export function dialectOf(airflow: string): Dialect {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(airflow) ?? [];
  if (major === "2") return v2(Number(minor));
  if (major === "3") return v3(Number(minor));
  throw new Error(`no dialect for Airflow ${airflow}`);
}
