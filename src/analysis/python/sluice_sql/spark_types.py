"""Spark's types by the names that Spark gives them (`simpleString`), and which type holds two of them.

Jobs run in ANSI mode. Where the mode matters it is for texts among numbers, and those have no type here. Spark's two
timestamps are one, as a contract has one.
"""

import re

from sqlglot import exp

Type = str | None
Decimal = tuple[int, int]

MAX_PRECISION = 38
# Digits behind the point that are kept when a result has too many in all.
MIN_SCALE = 6
VOID = "void"
DATED = ("date", "timestamp")
# From narrow to wide, and what each counts for beside a decimal.
INTEGERS: dict[str, Decimal] = {"tinyint": (3, 0), "smallint": (5, 0), "int": (10, 0), "bigint": (20, 0)}
# What contracts may say.
DECLARED = ("string", "int", "bigint", "double", "boolean", *DATED)


def declared(kind: Type) -> Type:
    """A type as contracts call it. Iceberg has no smaller integers."""
    if kind in ("tinyint", "smallint"):
        return "int"
    return kind if kind in DECLARED or decimal_of(kind) is not None else None


def data_type(kind: exp.DataType) -> Type:
    """A type that the SQL names."""
    name = re.sub(r"\btimestamp_(?:ntz|ltz)\b", "timestamp", kind.sql("spark").lower().replace(", ", ","))
    name = re.sub(r"\bdecimal(?:\((\d+)\))?(?!\()", lambda found: decimal(int(found[1] or 10), 0), name)
    return re.sub(r"\b(?:varchar|char)\(\d+\)", "string", name)


def decimal(precision: int, scale: int) -> str:
    return f"decimal({precision},{scale})"


def decimal_of(kind: Type) -> Decimal | None:
    found = re.fullmatch(r"decimal\((\d+),(\d+)\)", kind or "")
    return (int(found[1]), int(found[2])) if found else None


def as_decimal(kind: Type) -> Decimal | None:
    return INTEGERS.get(kind or "") or decimal_of(kind)


def is_number(kind: Type) -> bool:
    return kind == "double" or as_decimal(kind) is not None


def is_plain(kind: Type) -> bool:
    """Whether Spark makes text of it where text is wanted."""
    return kind is not None and (kind in DECLARED or kind == VOID or as_decimal(kind) is not None)


def items_of(kind: Type) -> Type:
    """What an array holds."""
    return kind.removeprefix("array<").removesuffix(">") if kind is not None and kind.startswith("array<") else None


def pair_of(kind: Type) -> tuple[str, str] | None:
    """The types of a map's keys and values, where the keys are not composed themselves."""
    found = re.fullmatch(r"map<(\w+(?:\(\d+,\d+\))?),(.+)>", kind or "")
    return (found[1], found[2]) if found else None


def bounded(precision: int, scale: int) -> str:
    """A decimal that is cut at what there is at most."""
    return decimal(min(precision, MAX_PRECISION), min(scale, MAX_PRECISION))


def adjusted(precision: int, scale: int) -> str:
    """A decimal that gives digits behind the point for those before it, down to MIN_SCALE (allowPrecisionLoss)."""
    if precision <= MAX_PRECISION:
        return decimal(precision, scale)
    return decimal(MAX_PRECISION, max(MAX_PRECISION - (precision - scale), min(scale, MIN_SCALE)))


def wider(one: Type, two: Type) -> Type:
    """The type that holds values of both, as in CASE, COALESCE and UNION."""
    if one == two or two == VOID:
        return one
    if one == VOID:
        return two
    if one in DATED and two in DATED:
        return "timestamp"
    if one in INTEGERS and two in INTEGERS:
        names = list(INTEGERS)
        return max(one, two, key=names.index)
    if "double" in (one, two):
        return "double" if is_number(one) and is_number(two) else None
    first, second = as_decimal(one), as_decimal(two)
    if first is None or second is None:
        return None
    scale = max(first[1], second[1])
    return bounded(max(first[0] - first[1], second[0] - second[1]) + scale, scale)


def common(kinds: list[Type]) -> Type:
    """The type that holds values of all of them, or None."""
    if not kinds or None in kinds:
        return None
    found: Type = VOID
    for kind in kinds:
        found = None if found is None else wider(found, kind)
    return found
