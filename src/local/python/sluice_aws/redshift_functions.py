"""Functions of Redshift that DuckDB lacks and a macro of the same name can be: https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_functions.html."""

from sqlglot import exp

SETUP = (
    # Of a moment the day, of a number what is before its point.
    "CREATE OR REPLACE MACRO main.sluice_trunc(v TIMESTAMP) AS CAST(v AS DATE), (v TIMESTAMPTZ) AS CAST(v AS DATE), "
    "(v DATE) AS v, (v) AS trunc(v)",
    "CREATE OR REPLACE MACRO main.replicate(t, n) AS repeat(t, CAST(n AS BIGINT))",
    "CREATE OR REPLACE MACRO main.octet_length(t) AS strlen(t)",
    "CREATE OR REPLACE MACRO main.date_cmp(a, b) AS "
    "CAST(sign(date_diff('day', CAST(b AS DATE), CAST(a AS DATE))) AS INTEGER)",
    "CREATE OR REPLACE MACRO main.date_part_year(d) AS CAST(year(CAST(d AS DATE)) AS INTEGER)",
    "CREATE OR REPLACE MACRO main.dexp(n) AS exp(n)",
    "CREATE OR REPLACE MACRO main.dlog1(n) AS ln(n)",
    "CREATE OR REPLACE MACRO main.dlog10(n) AS log10(n)",
    "CREATE OR REPLACE MACRO main.func_sha1(t) AS sha1(t)",
    # Of SUPER values.
    "CREATE OR REPLACE MACRO main.can_json_parse(t) AS json_valid(t)",
    "CREATE OR REPLACE MACRO main.json_serialize(v) AS CAST(json(to_json(v)) AS VARCHAR)",
    "CREATE OR REPLACE MACRO main.json_typeof(v) AS CASE json_type(to_json(v)) WHEN 'OBJECT' THEN 'object' "
    "WHEN 'ARRAY' THEN 'array' WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'boolean' WHEN 'NULL' THEN 'null' "
    "ELSE CASE WHEN v IS NOT NULL THEN 'number' END END",
    "CREATE OR REPLACE MACRO main.get_array_length(v) AS "
    "CASE WHEN json_type(to_json(v)) = 'ARRAY' THEN json_array_length(to_json(v)) END",
)


def truncated(node: exp.Trunc) -> exp.Expression:
    """TRUNC of one value, whose type says what it is."""
    return exp.func("sluice_trunc", node.this) if node.args.get("decimals") is None else node
