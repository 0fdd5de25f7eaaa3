"""What engines return, as the protocols want it."""

import base64
import json
import math
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

_SAFE = 2**53


def text(value: Any) -> str:
    """A value as an engine prints it: moments in UTC without a T, decimals with all their digits."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case datetime():
            return value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case list() | tuple() | dict():
            return json.dumps(value, default=text, ensure_ascii=False)
        case _:
            return str(value)


def json_safe(value: Any) -> Any:
    """A value for a JavaScript reader: what a number would not hold exactly is text."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return value if abs(value) < _SAFE else str(value)
        case float():
            return value if math.isfinite(value) else str(value)
        case _:
            return text(value)


def data_api_field(value: Any) -> dict[str, Any]:
    """A field of the Redshift Data API's records."""
    match value:
        case None:
            return {"isNull": True}
        case bool():
            return {"booleanValue": value}
        case int() if -(2**63) <= value < 2**63:
            return {"longValue": value}
        case float() if math.isfinite(value):
            return {"doubleValue": value}
        case bytes():
            return {"blobValue": base64.b64encode(value)}
        case _:
            return {"stringValue": text(value)}


def size(value: Any) -> int:
    """About the bytes that a value takes."""
    return len(value.encode()) if isinstance(value, str) else 8


Typed = tuple[str, int, int]
"""A type's name, its precision or length, and its scale."""


def decimal_or(kind: str, otherwise: Callable[[str], Typed]) -> Typed:
    """The name, precision and scale of DECIMAL(p,s)."""
    if kind.startswith("DECIMAL("):
        precision, scale = kind[len("DECIMAL(") : -1].split(",")
        return "decimal", int(precision), int(scale)
    return otherwise(kind)
