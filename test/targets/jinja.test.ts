import { expect, test } from "@jest/globals";
import type { ExprNode, Value } from "../../src/ir/template.ts";
import { type JinjaFilter, jsonText, sqlText, templateText } from "../../src/targets/airflow/jinja.ts";

// What the templates look like; test/local/airflow-target renders them.

const used = new Set<JinjaFilter>();
const scope = {
  zone: "Europe/Berlin",
  isMapped: () => false,
  decodes: (task: string) => task === "answers",
  uses: (filter: JinjaFilter) => void used.add(filter),
};
const context = (name: "ds" | "localDate" | "runId" | "dataIntervalStart" | "dataIntervalEnd"): ExprNode => ({
  kind: "context",
  name,
});
const ds = context("ds");
const param = (name: string): ExprNode => ({ kind: "param", name });
const output = (task: string, ...path: readonly string[]): ExprNode => ({ kind: "output", task, path });
const template = (...parts: readonly (string | ExprNode)[]): ExprNode => ({ kind: "template", parts });
const jinja = (text: string): ExprNode => ({ kind: "jinja", text });
const value = ($expr: ExprNode): Value => ({ $expr });

test.each<[ExprNode, string]>([
  [ds, "{{ ds }}"],
  [context("localDate"), "{{ data_interval_start.in_timezone('Europe/Berlin') | ds }}"],
  [context("runId"), "{{ run_id }}"],
  [context("dataIntervalStart"), "{{ data_interval_start.isoformat() }}"],
  [context("dataIntervalEnd"), "{{ data_interval_end.isoformat() }}"],
  [param("country"), "{{ params.country }}"],
  [param("items"), "{{ params['items'] }}"],
  [param("odd-name"), "{{ params['odd-name'] }}"],
  [output("load.orders", "file", "key"), "{{ ti.xcom_pull(task_ids='load.orders')['file']['key'] }}"],
  [output("answers", "key"), "{{ (ti.xcom_pull(task_ids='answers') | fromjson)['key'] }}"],
  [output("answers"), "{{ ti.xcom_pull(task_ids='answers') | fromjson }}"],
  [{ kind: "variable", id: "motto", json: false, path: [] }, "{{ var.value.motto }}"],
  [{ kind: "variable", id: "odd-name", json: false, path: [] }, "{{ var.value['odd-name'] }}"],
  [{ kind: "variable", id: "limits", json: true, path: ["eu", "max"] }, "{{ var.json.limits['eu']['max'] }}"],
  [{ kind: "connection", id: "shop", field: "host" }, "{{ conn.shop.host }}"],
  [{ kind: "connection", id: "shop", field: "type" }, "{{ conn.shop.conn_type }}"],
  [{ kind: "connection", id: "shop", field: "extra", path: ["region"] }, "{{ conn.shop.extra_dejson['region'] }}"],
  [jinja("{% if x %}{{ y }}{% endif %}"), "{% if x %}{{ y }}{% endif %}"],
  [template("s3://lake/", ds, "/*.csv"), "s3://lake/{{ ds }}/*.csv"],
  [template("a", template("b", ds), "c"), "ab{{ ds }}c"],
  [template("{", "{ x }}"), "{{ '{{' }} x }}"],
  [template("{a}, }}, %} and {b: {c}}"), "{a}, }}, %} and {b: {c}}"],
  [template("{", ds, "{"), "{{ '{' }}{{ ds }}{"],
  [template("{% x %}{# y #}\n"), "{{ '{%' }} x %}{{ '{#' }} y #}{{ '\\n' }}"],
  [template(""), ""],
])("text: %j", (node, expected) => {
  expect(templateText(node, scope)).toBe(expected);
});

test.each<[Value, string]>([
  [value(ds), "{{ ds | tojson }}"],
  [value(param("n")), "{{ params.n | tojson }}"],
  [{ day: value(ds), n: 1, list: [], none: null }, '{"day": {{ ds | tojson }}, "n": 1, "list": [], "none": null}'],
  [value(output("answers", "key")), '{{ (ti.xcom_pull(task_ids="answers") | fromjson)["key"] | tojson }}'],
  [value(context("localDate")), '{{ data_interval_start.in_timezone("Europe/Berlin") | ds | tojson }}'],
  [
    value(template("orders/", context("localDate"))),
    '{{ ("orders/" ~ (data_interval_start.in_timezone("Europe/Berlin") | ds)) | tojson }}',
  ],
  [value(template(param("n"))), "{{ params.n | string | tojson }}"],
  [value(template()), '{{ "" | tojson }}'],
  [value(jinja("{{ x }}")), "{% filter tojson %}{{ x }}{% endfilter %}"],
  [value(template("{", jinja("{{ x }}"))), '{% filter tojson %}{{ "{" }}{{ x }}{% endfilter %}'],
  ["{{ x }}", '"{{ "{{" }} x }}"'],
])("JSON: %j", (given, expected) => {
  expect(jsonText(given, scope)).toBe(expected);
});

test("a number that JSON lacks is a bug", () => {
  expect(() => jsonText([Number.NaN], scope)).toThrow("NaN is not JSON");
});

test.each<[readonly (string | ExprNode)[], string]>([
  [["SELECT 1"], "SELECT 1\n"],
  [["SELECT 1\n"], "SELECT 1\n"],
  [["SELECT * FROM x.sql"], "SELECT * FROM x.sql\n"],
  [["a\r\nb\rc"], "a\nb\nc\n"],
  [["day = ", ds, "\nAND x"], "day = '{{ ds }}'\nAND x\n"],
  [["country = ", param("country")], "country = {{ params.country | sql_literal }}\n"],
  [["run = ", context("runId")], "run = {{ run_id | sql_literal }}\n"],
  [["key = ", template("a/", ds)], "key = {{ ('a/' ~ ds) | sql_literal }}\n"],
  [["x = ", jinja("{{ x }}")], "x = {% filter sql_literal %}{{ x }}{% endfilter %}\n"],
  [["x = '{{'"], "x = '{{ '{{' }}'\n"],
])("SQL: %j", (parts, expected) => {
  expect(sqlText(parts, scope)).toBe(expected);
});

test("a template says which filters it needs", () => {
  used.clear();
  sqlText([ds, output("plain", "x")], scope);
  expect([...used]).toEqual(["sql_literal"]);
  used.clear();
  jsonText(value(output("answers")), scope);
  expect([...used]).toEqual(["fromjson"]);
});
