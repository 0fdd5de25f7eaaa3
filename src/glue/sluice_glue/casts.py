"""Text to a contract's type, without loss: what the type cannot hold exactly is unreadable, never rounded or cut.

Spark's own casts are more lenient than a contract may be: '2026' is a date to them, '10:11' the moment of today, and
a decimal's digits beyond its scale are rounded away. So each type has a grammar of its own.
"""

from pyspark.sql import Column as SparkColumn
from pyspark.sql import functions as F

from sluice_glue.contract import Column
from sluice_glue.names import quote

_BLANK = "[ \\t]*"
_NUMBER = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)"
_WHOLE_WITH_POINT = f"^{_BLANK}[+-]?[0-9]+[.]0*{_BLANK}$"
_EXPONENT = f"^{_BLANK}{_NUMBER}[eE][+-]?0*[0-9]{{1,4}}{_BLANK}$"
_FLOAT = f"^{_BLANK}{_NUMBER}([eE][+-]?[0-9]+)?{_BLANK}$"
_DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
_TIME = "[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.][0-9]{1,6}0*)?)?"
_ZONE = "(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)"
_DATE = f"^{_BLANK}{_DAY}{_BLANK}$"
_TIMESTAMP = f"^{_BLANK}{_DAY}([ T]{_TIME} ?{_ZONE}?)?{_BLANK}$"

_CALENDAR = {
    "date": ("DATE'0001-01-01'", "DATE'9999-12-31'"),
    "timestamp": ("TIMESTAMP_NTZ'0001-01-01 00:00:00'", "TIMESTAMP_NTZ'9999-12-31 23:59:59.999999'"),
}


def missing(raw: str, column: Column) -> SparkColumn:
    """Whether the text column `raw` has no value for this one. Blanks are no value of any type but text.

    An optional text may be empty; in a required column an empty text is as good as none.
    """
    text = F.col(raw)
    if column.type != "string":
        return text.isNull() | (F.trim(text) == "")
    return text.isNull() | (text == "") if column.required else text.isNull()


def typed(raw: str, column: Column) -> SparkColumn:
    """The text column's value in the contract's type; null where it is missing or unreadable."""
    return F.expr(_decimal(raw, column) if column.decimal is not None else _sql(raw, column))


def in_calendar(value: str, kind: str) -> str:
    """Whether a date or timestamp is of the years 0001 to 9999: Spark knows others, Python does not."""
    first, last = _CALENDAR[kind]
    return f"{value} BETWEEN {first} AND {last}"


def _sql(raw: str, column: Column) -> str:
    text = quote(raw)
    match column.type:
        case "string":
            return f"nullif({text}, '')" if column.required else text
        case "int" | "bigint":
            # Tools that keep numbers as floats write whole ones as 3.0.
            whole = f"CASE WHEN {_like(raw, _WHOLE_WITH_POINT)} THEN substring_index({text}, '.', 1) END"
            return f"coalesce(try_cast({text} AS {column.type}), try_cast({whole} AS {column.type}))"
        case "double":
            # Plus zero: -0.0 and 0.0 are one value and must compare as one. Infinity is where the exponent overflows.
            number = f"CASE WHEN {_like(raw, _FLOAT)} THEN try_cast({text} AS double) END"
            return f"nullif(nullif({number}, double('Infinity')), double('-Infinity')) + 0.0D"
        case "boolean":
            return f"try_cast({text} AS boolean)"
        case "date":
            value = f"try_cast({text} AS date)"
            odd = f"{_like(raw, _DATE)} AND {in_calendar(value, column.type)}"
            return f"CASE WHEN {_plain_day(raw)} OR {odd} THEN {value} END"
        case "timestamp":
            # By way of the moment, so that an offset is honoured; a cast straight to the type would drop it.
            value = f"CAST(try_cast({text} AS timestamp) AS timestamp_ntz)"
            odd = f"{_like(raw, _TIMESTAMP)} AND {in_calendar(value, column.type)}"
            return f"CASE WHEN {_plain_moment(raw)} OR {odd} THEN {value} END"
    raise AssertionError(column.type)


def _decimal(raw: str, column: Column) -> str:
    text, (precision, scale) = quote(raw), column.decimal or (38, 0)
    value = f"try_cast({text} AS decimal({precision},{scale}))"
    fraction = f"[.][0-9]{{0,{scale}}}0*"
    exact = f"^{_BLANK}[+-]?([0-9]+({fraction})?|[.](?=[0-9])[0-9]{{0,{scale}}}0*){_BLANK}$"
    return (
        f"CASE WHEN {_plain_decimal(raw, scale)} OR {_like(raw, exact)} THEN {value} "
        f"WHEN {_like(raw, _EXPONENT)} AND {_fits(text, scale)} THEN {value} END"
    )


def _fits(text: str, scale: int) -> str:
    """Whether a number with an exponent has no digit but 0 beyond the scale: JSON's larger numbers come as 1.25E7.

    Short on purpose: what Spark makes of a row's casts must stay small enough for Java to compile.
    """
    behind = f"length(regexp_extract({text}, '[.]([0-9]*?)0*[eE]', 1))"
    zeros = f"length(regexp_extract({text}, '^[^.]*?(0*)[.]?0*[eE]', 1))"
    exponent = f"CAST(regexp_extract({text}, '[eE](.*)', 1) AS int)"
    return f"(NOT {text} RLIKE '[1-9].*[eE]' OR {behind} - {zeros} - {exponent} <= {scale})"


# Regular expressions are the slowest part of a cast, so a look at a few bytes comes first: what nearly all values are.


def _plain_day(raw: str) -> str:
    """Ten bytes with a month and a day of two each, and a digit at the end: Spark's cast takes only digits then."""
    text = quote(raw)
    parts = f"instr({text}, '-') = 5 AND locate('-', {text}, 6) = 8 AND NOT startswith({text}, '0000')"
    return f"(octet_length({text}) = 10 AND {parts} AND substring({text}, 10, 1) BETWEEN '0' AND '9')"


def _plain_moment(raw: str) -> str:
    """A year of four digits, a month and a day, and at most six characters behind a point.

    The rest Spark's cast reads as strictly as the grammar; what it would make of a time alone, a year alone or a
    seventh digit is what must not come through.
    """
    text = quote(raw)
    day = f"instr({text}, '-') = 5 AND locate('-', {text}, 6) IN (7, 8)"
    # Where an offset may lead out of the calendar.
    edge = f"startswith({text}, '000') OR startswith({text}, '9999-12-31')"
    # What is no longer than a moment to the second has room for four digits behind a point.
    short = f"octet_length({text}) <= 19 OR instr({text}, '.') = 0 OR length({text}) - instr({text}, '.') <= 6"
    return f"({day} AND ({short}) AND NOT ({edge}))"


def _plain_decimal(raw: str, scale: int) -> str:
    """At most `scale` characters behind the point, and no exponent: then Spark's cast is exact or refuses."""
    text = quote(raw)
    short = f"(instr({text}, '.') = 0 OR length({text}) - instr({text}, '.') <= {scale})"
    return f"({short} AND NOT contains({text}, 'e') AND NOT contains({text}, 'E'))"


def _like(raw: str, pattern: str) -> str:
    return f"{quote(raw)} RLIKE '{pattern}'"
