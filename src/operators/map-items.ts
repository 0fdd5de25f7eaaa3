import { py } from "../ir/python-value.ts";
import type { ExprValue, Json } from "../ir/template.ts";
import type { OperatorDefinition } from "./definition.ts";

/** Hands on the elements of a list, each for an instance of a mapped task. */
export interface MapItems {
  readonly over: ExprValue | readonly Json[];
}

/** What `d.map` puts before a task whose elements are known only at run time, or stand behind a branch; no author writes it. */
export const mapItems: OperatorDefinition<MapItems> = {
  kind: "map.items",
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: ({ over }) => ({
    class: "airflow.providers.standard.operators.python.PythonOperator",
    args: { python_callable: py.support("map_items"), op_kwargs: py.dict({ items: py.json(over) }) },
  }),
};
