"""Trino's functions of JSON on DuckDB: https://trino.io/docs/current/functions/json.html.

A text that is no JSON has nothing in it (NULL), where DuckDB fails; and a scalar is no object and no array.
"""

import re

from sqlglot import exp

SETUP = (
    "CREATE MACRO sluice_json(t) AS CASE WHEN json_valid(t) THEN t END",
    "CREATE MACRO sluice_json_scalar(t, path) AS CASE WHEN json_valid(t) "
    "AND json_type(t, path) NOT IN ('OBJECT', 'ARRAY') THEN json_extract_string(t, path) END",
)

_MODE = re.compile(r"\s*(lax|strict)\s+", re.IGNORECASE)


def translated(node: exp.Expression) -> exp.Expression:
    """What DuckDB must have for a function of JSON. Itself where it is none."""
    match node:
        case exp.JSONExtractScalar():
            return exp.func("sluice_json_scalar", node.this, _path(node.expression))
        case exp.JSONValue():
            value = exp.func("sluice_json_scalar", node.this, _path(node.args["path"]))
            kind = node.args.get("returning")
            return exp.cast(value, kind) if kind else value
        case exp.JSONExtract():
            return exp.func("json_extract", _readable(node.this), _path(node.expression))
        case exp.Anonymous() if node.name.lower() == "json_exists" and len(node.expressions) == 2:
            text, path = node.expressions
            return exp.Anonymous(this="json_exists", expressions=[_readable(text), _path(path)])
        case exp.Anonymous() if node.name.lower() == "json_array_length" and len(node.expressions) == 1:
            return exp.Anonymous(this="json_array_length", expressions=[_readable(*node.expressions)])
        case _:
            return node


def _readable(text: exp.Expression) -> exp.Expression:
    return exp.func("sluice_json", text)


def _path(path: exp.Expression) -> exp.Expression:
    """The path as a text, without the word that says how strictly SQL's own functions follow it."""
    text = path if isinstance(path, exp.Literal) else _text_of(path)
    return exp.Literal.string(_MODE.sub("", text.name, count=1)) if isinstance(text, exp.Literal) else text


def _text_of(path: exp.Expression) -> exp.Expression:
    """A path that sqlglot has read, as the text that it was."""
    return exp.Var(this=path.sql(dialect="duckdb")) if isinstance(path, exp.JSONPath) else path
