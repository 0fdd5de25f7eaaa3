/** What bindings of Airflow's classes are made of, and what their arguments hold. */

export type { PythonObject } from "../ir/python-object.ts";
export type { Json } from "../ir/template.ts";
export type { Duration, IsoDate } from "../language/duration.ts";
export type { Notifier } from "../language/notifier.ts";
export type { Expr, Templated } from "../language/template.ts";
export { type ClassOptions, type DataAccess, notifierClass, type OperatorClass, operatorClass } from "./classes.ts";
export {
  type Dict,
  type IsoDateTime,
  pythonCall,
  pythonName,
  type TemplatedJson,
  type TemplatedUnsaid,
  type TimeOfDay,
  type Unsaid,
} from "./values.ts";
