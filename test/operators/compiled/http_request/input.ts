import { connection, dag, http, param, tpl } from "sluice";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const shop = connection("shop_api", { type: "http", extra: { key: "string" } });
const params = { rows: param.int(5) };

export const fixture: OperatorFixture = {
  exports: { shop },
  spec: dag("http_request", { ...daily, params }, (d) => {
    const found = d.task(
      "orders",
      http.request({
        connection: shop,
        path: tpl`orders/${d.ds}`,
        query: { limit: tpl`${d.params.rows}` },
        headers: { "X-Key": d.connection(shop).extra.key },
        output: { count: "int", first: { id: "string" } },
      }),
    );
    d.task(
      "tell",
      http.request({
        connection: shop,
        method: "POST",
        path: "{told}",
        body: { day: d.ds, count: found.output.count, id: found.output.first.id, done: true },
      }),
    );
  }),
  tasks: {
    orders: {
      class: "airflow.providers.http.operators.http.HttpOperator",
      arguments: {
        http_conn_id: "shop_api",
        method: "GET",
        endpoint: "orders/{{ ds }}",
        data: { limit: "{{ params.rows }}" },
        headers: { "X-Key": "{{ conn.shop_api.extra_dejson['key'] }}" },
        response_check: "answers_json",
      },
    },
    tell: {
      class: "airflow.providers.http.operators.http.HttpOperator",
      arguments: {
        http_conn_id: "shop_api",
        method: "POST",
        endpoint: "{told}",
        data:
          '{"day": {{ ds | tojson }}, "count": {{ (ti.xcom_pull(task_ids="orders") | fromjson)["count"] | tojson }}, ' +
          '"id": {{ (ti.xcom_pull(task_ids="orders") | fromjson)["first"]["id"] | tojson }}, "done": true}',
        headers: { "Content-Type": "application/json" },
      },
      upstream: ["orders"],
    },
  },
};
