"""Functions of Trino's SQL that mean something else in DuckDB: dates and times, casts, regular expressions.

What they do is said at https://trino.io/docs/current/functions/datetime.html, …/regexp.html and …/conversion.html.
Known to differ still, and said so in docs/local-stack.md: what AT TIME ZONE gives has no zone of its own here.
"""

from sqlglot import exp

SETUP = (
    # A double that becomes an integer is rounded half up, DuckDB's to the even one. A text that becomes an integer must
    # be one: DuckDB rounds '1.5'. Only the branch of the value's type is ever run, so each may name casts of that type.
    "CREATE MACRO sluice_whole(v) AS CASE "
    "WHEN typeof(v) IN ('DOUBLE', 'FLOAT') THEN CAST(round(TRY_CAST(v AS DOUBLE)) AS BIGINT) "
    "WHEN typeof(v) = 'VARCHAR' AND NOT regexp_full_match(CAST(v AS VARCHAR), '[+-]?\\d+') "
    "THEN error('INVALID_CAST_ARGUMENT: Cannot cast ''' || CAST(v AS VARCHAR) || ''' to an integer') "
    "ELSE CAST(v AS BIGINT) END",
    "CREATE MACRO sluice_whole_or_null(v) AS CASE "
    "WHEN typeof(v) IN ('DOUBLE', 'FLOAT') THEN TRY_CAST(round(TRY_CAST(v AS DOUBLE)) AS BIGINT) "
    "WHEN typeof(v) = 'VARCHAR' AND NOT regexp_full_match(CAST(v AS VARCHAR), '[+-]?\\d+') THEN NULL "
    "ELSE TRY_CAST(v AS BIGINT) END",
    # A timestamp as text has the digits of its precision, which is 3 where nothing else is said.
    "CREATE MACRO sluice_fraction(t) AS split_part(t, '.', 1) || '.' || "
    "rpad(split_part(t, '.', 2), CASE WHEN length(split_part(t, '.', 2)) <= 3 THEN 3 ELSE 6 END, '0')",
    # A double as text has one digit before its point, and an exponent: https://github.com/trinodb/trino/pull/10657.
    "CREATE MACRO sluice_mantissa(t) AS split_part(ltrim(t, '-'), 'e', 1)",
    "CREATE MACRO sluice_digits(t) AS ltrim(replace(sluice_mantissa(t), '.', ''), '0')",
    "CREATE MACRO sluice_exponent(t) AS coalesce(TRY_CAST(split_part(t, 'e', 2) AS INTEGER), 0) - 1 "
    "+ length(split_part(sluice_mantissa(t), '.', 1)) "
    "- length(replace(sluice_mantissa(t), '.', '')) + length(sluice_digits(t))",
    "CREATE MACRO sluice_scientific(t) AS CASE WHEN t LIKE '%nan' THEN 'NaN' "
    "WHEN t LIKE '%inf' THEN replace(t, 'inf', 'Infinity') "
    "ELSE CASE WHEN t LIKE '-%' THEN '-' ELSE '' END || CASE WHEN sluice_digits(t) = '' THEN '0E0' "
    "ELSE left(sluice_digits(t), 1) || '.' || coalesce(nullif(rtrim(substr(sluice_digits(t), 2), '0'), ''), '0') "
    "|| 'E' || sluice_exponent(t) END END",
    "CREATE MACRO sluice_text(v) AS CASE "
    "WHEN typeof(v) IN ('TIMESTAMP', 'TIMESTAMP_MS') THEN sluice_fraction(CAST(v AS VARCHAR)) "
    "WHEN typeof(v) = 'TIMESTAMP WITH TIME ZONE' "
    "THEN sluice_fraction(regexp_replace(CAST(v AS VARCHAR), '\\+00$', '')) || ' UTC' "
    "WHEN typeof(v) IN ('DOUBLE', 'FLOAT') THEN sluice_scientific(CAST(v AS VARCHAR)) "
    # What a JSON text says, without its quotes.
    "WHEN typeof(v) = 'JSON' THEN json_extract_string(TRY_CAST(v AS VARCHAR), '$') "
    "ELSE CAST(v AS VARCHAR) END",
    # A value in the type of another one. (cast_to_type alone would refuse a NULL that has no type.)
    "CREATE MACRO sluice_in_type_of(x, v) AS cast_to_type([x], [v])[1]",
    "CREATE MACRO sluice_no_date(v, why) AS CASE WHEN typeof(v) = 'DATE' "
    "THEN error('INVALID_FUNCTION_ARGUMENT: ' || why) ELSE v END",
    "CREATE MACRO sluice_difference(field, a, b) AS CASE WHEN typeof(a) = 'DATE' AND typeof(b) = 'DATE' "
    "THEN error('INVALID_FUNCTION_ARGUMENT: ''' || field || ''' is not a valid DATE field') "
    "ELSE date_sub(field, a, b) END",
    "CREATE MACRO sluice_regexp_extract(t, pattern, part) AS "
    "CASE WHEN regexp_matches(t, pattern) THEN regexp_extract(t, pattern, part) END",
)

_FIELDS = {
    "DOW": "ISODOW",
    "DAY_OF_WEEK": "ISODOW",
    "DAY_OF_YEAR": "DOY",
    "DAY_OF_MONTH": "DAY",
    "YOW": "ISOYEAR",
    "YEAR_OF_WEEK": "ISOYEAR",
}
"""Fields of EXTRACT that DuckDB calls otherwise: its DOW of a Sunday is 0, Trino's 7."""

_OF_A_DAY = ("hour", "minute", "second", "millisecond")
"""Fields that a date has not."""


def translated(node: exp.Expression) -> exp.Expression:
    """What DuckDB must have for an expression of Trino's; its operands are translated. Itself where it is the same."""
    match node:
        case exp.DateDiff():
            return _difference(node)
        case exp.DateAdd() | exp.TimestampTrunc() | exp.DateTrunc():
            field = node.args["unit"].name.lower()
            return _in_type_of(node, node.this, field, f"'{field}' is not a valid DATE field")
        case exp.Add() | exp.Sub():
            return _moved(node)
        case exp.Extract() if node.name.upper() in _FIELDS:
            return exp.Extract(this=exp.var(_FIELDS[node.name.upper()]), expression=node.expression)
        case exp.GenerateSeries():
            return _series(node)
        case exp.AtTimeZone():
            return _at_zone(node.this, node.args["zone"])
        case exp.Anonymous() if node.name.lower() == "at_timezone" and len(node.expressions) == 2:
            return _at_zone(*node.expressions)
        case exp.RegexpExtract():
            # NULL where nothing matches; DuckDB's is an empty text.
            part = node.args.get("group") or exp.Literal.number(0)
            return exp.func("sluice_regexp_extract", node.this, node.expression, part)
        case exp.Cast() if node.to.is_type("varchar") and not node.to.expressions:
            return exp.func("sluice_text", node.this)
        case _:
            return node


def _difference(node: exp.DateDiff) -> exp.Expression:
    """Whole fields that have passed; DuckDB's date_diff counts the limits between them that were crossed."""
    field = node.args["unit"].name.lower()
    name = "sluice_difference" if field in _OF_A_DAY and not _is_tried(node) else "date_sub"
    # (exp.func would take date_sub for another dialect's.)
    return exp.Anonymous(this=name, expressions=[exp.Literal.string(field), node.expression, node.this])


def _in_type_of(node: exp.Expression, value: exp.Expression, field: str, why: str) -> exp.Expression:
    """A date stays a date; DuckDB makes a timestamp of it."""
    kind = value.copy()
    if field in _OF_A_DAY and not _is_tried(node):
        value.replace(exp.func("sluice_no_date", value.copy(), exp.Literal.string(why)))
    return exp.func("sluice_in_type_of", node.copy(), kind)


def _is_tried(node: exp.Expression) -> bool:
    """Whether a node is inside TRY, in which DuckDB takes no call of error()."""
    return node.find_ancestor(exp.Try) is not None


def _moved(node: exp.Expression) -> exp.Expression:
    """`d + INTERVAL '1' DAY`, or the other way round."""
    left, right = _interval(node.left), _interval(node.right)
    interval = left or right
    if interval is None or (left and right):
        return node
    value = node.left if left is None else node.right
    field = interval.args["unit"].name.lower()
    return _in_type_of(node, value, field, "Cannot add hour, minutes or seconds to a date")


def _series(node: exp.GenerateSeries) -> exp.Expression:
    """Of dates a list of dates, day by day where nothing else is said; DuckDB makes timestamps of them."""
    start, step = node.args["start"], node.args.get("step")
    if step is None and start.is_type("date"):
        node.set("step", exp.Interval(this=exp.Literal.string("1"), unit=exp.var("DAY")))
    elif step is None or _interval(step) is None:
        return node
    return exp.func("sluice_in_type_of", node.copy(), exp.Array(expressions=[start.copy()]))


def _interval(node: exp.Expression) -> exp.Interval | None:
    """The interval that an operand is, or is a multiple of."""
    node = node.unnest()
    if isinstance(node, exp.Neg):
        return _interval(node.this)
    if isinstance(node, exp.Mul):
        return _interval(node.left) or _interval(node.right)
    return node if isinstance(node, exp.Interval) else None


def _at_zone(value: exp.Expression, zone: exp.Expression) -> exp.Expression:
    """The time of day at a place. A timestamp without a zone is one of UTC, the session's zone."""
    inner = value.unnest()
    # Of a moment that has been put into one zone, another zone shows the moment.
    moment = inner.this if isinstance(inner, exp.AtTimeZone) else exp.cast(value, "timestamptz")
    return exp.Paren(this=exp.AtTimeZone(this=moment.copy(), zone=zone.copy()))
