"""Hive's column types, as Glue names them, in DuckDB; and how text becomes a value of one.

Text is converted as strictly as AWS's readers do it: DuckDB's own casts take more (`'1.5'` as an int, an ISO moment
with a T as a timestamp), and a pipeline that works here must not fail there.
"""

import re
from typing import Literal

Bad = Literal["fail", "null"]

_SIMPLE = {
    "bigint": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "double": "DOUBLE",
    "float": "FLOAT",
    "int": "INTEGER",
    "integer": "INTEGER",
    "smallint": "SMALLINT",
    "string": "VARCHAR",
    "timestamp": "TIMESTAMP",
    "tinyint": "TINYINT",
}
_TEXT = re.compile(r"(?:var)?char\(\d+\)")
_DECIMAL = re.compile(r"decimal(?:\((\d+),\s*(\d+)\))?")
_NUMBER = r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?"
_PATTERNS = {
    "BIGINT": r"[+-]?\d+",
    "BOOLEAN": r"(?i)true|false",
    "DATE": r"\d{4}-\d{2}-\d{2}",
    "DOUBLE": _NUMBER + r"|(?i:[+-]?infinity|nan)",
    "FLOAT": _NUMBER + r"|(?i:[+-]?infinity|nan)",
    "INTEGER": r"[+-]?\d+",
    "SMALLINT": r"[+-]?\d+",
    "TIMESTAMP": r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,9})?",
    "TINYINT": r"[+-]?\d+",
}


class UnknownType(Exception):
    """A type that no reader here knows; the message names it."""


def duck_type(hive: str) -> str:
    """DuckDB's name of a Hive type."""
    name = hive.strip().lower()
    if name in _SIMPLE:
        return _SIMPLE[name]
    if _TEXT.fullmatch(name):
        return "VARCHAR"
    if decimal := _DECIMAL.fullmatch(name):
        return f"DECIMAL({decimal[1] or 10},{decimal[2] or 0})"
    raise UnknownType(f"columns of type {hive}")


def literal(value: str) -> str:
    """A SQL string."""
    return "'" + value.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A quoted SQL name."""
    return '"' + name.replace('"', '""') + '"'


def from_text(expression: str, hive: str, column: str, bad: Bad) -> str:
    """SQL for the value that a text stands for.

    NULL stays NULL. Text that is no value of the type is NULL too, or fails the query, naming the column.
    """
    target = duck_type(hive)
    if target == "VARCHAR":
        return expression
    pattern = literal(_PATTERNS.get(target, _NUMBER))
    otherwise = "NULL"
    if bad == "fail":
        message = f"Error parsing field value for field {column}: it is no {hive.lower()}: "
        otherwise = f"error({literal(message)} || '\"' || {expression} || '\"')"
    return (
        f"CASE WHEN {expression} IS NULL THEN NULL "
        f"WHEN regexp_full_match({expression}, {pattern}) AND TRY_CAST({expression} AS {target}) IS NOT NULL "
        f"THEN CAST({expression} AS {target}) ELSE {otherwise} END"
    )
