"""Redshift's words for what DuckDB's constraints stand for."""

import re

_TOO_LONG = re.compile(
    r'CHECK constraint failed on table "(.*?)" with expression '
    r"""CHECK\(\(strlen\(rtrim\("?(.*?)"?, ' '\)\) <= (\d+)\)\)"""
)
_NULL = re.compile(r"NOT NULL constraint failed: (.*)\.(.*)")
_ZERO = re.compile(r"Division by zero in expression .*")


def redshift_words(text: str) -> str:
    if limit := _TOO_LONG.search(text):
        return (
            f"Value too long for character type: column {limit[2]} of {limit[1]} "
            f"is character varying({limit[3]}), in bytes"
        )
    if null := _NULL.search(text):
        return f"Cannot insert a NULL value into column {null[2]} of {null[1]}"
    return _ZERO.sub("division by zero", text)
