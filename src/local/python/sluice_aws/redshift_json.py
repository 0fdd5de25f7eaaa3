"""Redshift's functions of JSON in texts on DuckDB: https://docs.aws.amazon.com/redshift/latest/dg/text-json-functions.html.

A text that is no JSON fails, unless the last argument asks for NULL.
"""

from sqlglot import exp

SETUP = (
    "CREATE OR REPLACE MACRO main.sluice_json(t) AS CASE WHEN json_valid(t) THEN t END",
    "CREATE OR REPLACE MACRO main.sluice_json_element(t, place) AS CASE WHEN json_type(t) = 'ARRAY' AND place >= 0 "
    "THEN json_extract_string(t, '$[' || place || ']') END",
    "CREATE OR REPLACE MACRO main.sluice_json_is_object(t) AS coalesce(json_type(sluice_json(t)) = 'OBJECT', "
    "CASE WHEN t IS NOT NULL THEN FALSE END)",
    "CREATE OR REPLACE MACRO main.sluice_json_is_array(t) AS coalesce(json_type(sluice_json(t)) = 'ARRAY', "
    "CASE WHEN t IS NOT NULL THEN FALSE END)",
    # One step of a JSON pointer, in which `/` and `~` are written otherwise.
    "CREATE OR REPLACE MACRO main.sluice_json_step(name) AS '/' || replace(replace(name, '~', '~0'), '/', '~1')",
)

_ARGUMENTS = {
    "is_valid_json": ("sluice_json_is_object", 1),
    "is_valid_json_array": ("sluice_json_is_array", 1),
    "json_array_length": ("json_array_length", 1),
    "json_extract_array_element_text": ("sluice_json_element", 2),
}
"""What carries out a function, and how many arguments it has before the one that asks for NULL."""


def translated(node: exp.Expression) -> exp.Expression:
    """What DuckDB must have for a function of JSON in a text. Itself where it is none, or the same."""
    match node:
        case exp.JSONExtractScalar(expressions=[*more]) if more:
            # (sqlglot reads a path of constants by itself, and of others leaves out what is behind the first part.)
            text, path = _readable(node.this, [node.expression, *more])
            steps = [exp.func("sluice_json_step", step) for step in path]
            pointer = steps[0]
            for step in steps[1:]:
                pointer = exp.DPipe(this=pointer, expression=step)
            return exp.func("json_extract_string", text, pointer)
        case exp.Anonymous() if known := _ARGUMENTS.get(node.name.lower()):
            name, count = known
            if len(node.expressions) not in (count, count + 1):
                return node
            text, rest = _readable(node.expressions[0], node.expressions[1:])
            return exp.Anonymous(this=name, expressions=[text, *rest])
        case _:
            return node


def _readable(text: exp.Expression, others: list[exp.Expression]) -> tuple[exp.Expression, list[exp.Expression]]:
    """The text, NULL for what is no JSON where the last argument asks for that; and the other arguments without it."""
    if not others or not isinstance(others[-1], exp.Boolean):
        return text, others
    return (exp.func("sluice_json", text) if others[-1].this else text), others[:-1]
