"""Athena's results: rows of text, their columns' types, and the CSV file that holds them."""

import math
import re
from collections.abc import Sequence
from typing import Any

from sluice_aws.duck import Column, Result
from sluice_aws.values import Typed, decimal_or, text

_TYPES: dict[str, Typed] = {
    "BIGINT": ("bigint", 19, 0),
    "BLOB": ("varbinary", 1073741824, 0),
    "BOOLEAN": ("boolean", 0, 0),
    "DATE": ("date", 0, 0),
    "DOUBLE": ("double", 17, 0),
    "FLOAT": ("float", 17, 0),
    # DuckDB sums integers in 128 bits, Trino in 64.
    "HUGEINT": ("bigint", 19, 0),
    "INTEGER": ("integer", 10, 0),
    "JSON": ("json", 0, 0),
    "SMALLINT": ("smallint", 5, 0),
    "TIME": ("time", 3, 0),
    "TIMESTAMP": ("timestamp", 3, 0),
    "TIMESTAMP WITH TIME ZONE": ("timestamp with time zone", 3, 0),
    "TINYINT": ("tinyint", 3, 0),
}


def type_of(column: Column) -> Typed:
    # TIMESTAMP(0) and the like are types of their own in DuckDB.
    kind = re.sub(r"^TIMESTAMP_(S|MS|NS)$", "TIMESTAMP", column.type)
    return decimal_or(kind, lambda other: _TYPES.get(other, ("varchar", 2147483647, 0)))


def metadata(column: Column) -> dict[str, Any]:
    name, precision, scale = type_of(column)
    return {
        "CatalogName": "hive",
        "SchemaName": "",
        "TableName": "",
        "Name": column.name,
        "Label": column.name,
        "Type": name,
        "Precision": precision,
        "Scale": scale,
        "Nullable": "UNKNOWN",
        "CaseSensitive": name == "varchar",
    }


def rows_of_text(result: Result) -> list[list[str | None]]:
    """The header and the rows, as GetQueryResults and the CSV file have them."""
    kinds = [type_of(column)[0] for column in result.columns]
    header: list[str | None] = [column.name for column in result.columns]
    rows = [[_cell(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in result.rows]
    return [header, *rows]


def csv(rows: Sequence[Sequence[str | None]]) -> bytes:
    """Every value in quotes, NULL as nothing at all, one line feed behind each row."""
    lines = [
        ",".join("" if cell is None else f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def _cell(value: Any, kind: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, float):
        return java_double(value)
    if kind == "timestamp":
        return value.isoformat(sep=" ", timespec="milliseconds")
    if kind == "timestamp with time zone":
        return f"{value.replace(tzinfo=None).isoformat(sep=' ', timespec='milliseconds')} UTC"
    if isinstance(value, bytes):
        return value.hex(" ")
    return text(value)


def java_double(value: float) -> str:
    """A double as Java, and so Trino, prints it: scientific from 10⁷ up and below 10⁻³."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        shown = repr(value)
        return format(value, "f").rstrip("0") if "e" in shown else shown
    mantissa, exponent = f"{value:.17e}".split("e")
    shortest = repr(value)
    if "e" in shortest:
        mantissa, exponent = shortest.split("e")
    else:
        digits = shortest.lstrip("-").replace(".", "").lstrip("0").rstrip("0") or "0"
        exponent = str(int(exponent))
        sign = "-" if value < 0 else ""
        mantissa = f"{sign}{digits[0]}.{digits[1:] or '0'}"
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}E{int(exponent)}"
