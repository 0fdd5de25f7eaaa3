"""Spark's arithmetic: of numbers, and of dates and the time between them."""

from collections.abc import Callable

from sqlglot import exp

from . import spark_types as types
from .spark_types import DATED, INTEGERS, Type, as_decimal, is_number

TypeOf = Callable[[exp.Expr], Type]
Operator = type[exp.Expr]

OPERATORS = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Mod, exp.IntDiv)
# An int and a bigint end here.
LIMITS = {"int": 2**31, "bigint": 2**63}
DAY_UNITS = ("day", "days", "week", "weeks", "month", "months", "year", "years")
TIME_UNITS = ("hour", "hours", "minute", "minutes", "second", "seconds")


def arithmetic(type_of: TypeOf, operator: Operator, left: exp.Expr, right: exp.Expr) -> Type:
    one, two = type_of(left), type_of(right)
    if operator in (exp.Add, exp.Sub) and (one in DATED or two in DATED):
        if operator is exp.Add and one not in DATED:
            return _shifted(two, left, one)
        return _shifted(one, right, two)
    if not (is_number(one) and is_number(two)):
        return None
    if "double" in (one, two):
        return None if operator is exp.IntDiv else "double"
    if operator is exp.IntDiv:
        return "bigint"
    if one in INTEGERS and two in INTEGERS:
        return "double" if operator is exp.Div else types.wider(one, two)
    first, second = _digits(left, one), _digits(right, two)
    return None if first is None or second is None else _DECIMALS[operator](*first, *second)


def literal(node: exp.Literal | exp.RawString) -> Type:
    if isinstance(node, exp.RawString) or node.is_string:
        return "string"
    text = node.name.lower()
    if "e" in text:
        return "double"
    whole, _, behind = text.partition(".")
    fitting = (name for name, limit in LIMITS.items() if text.isdigit() and int(text) < limit)
    return next(fitting, None) or _written(whole, behind)


def negative(type_of: TypeOf, node: exp.Expr) -> Type:
    of = type_of(node)
    if isinstance(node, exp.Literal) and node.name.isdigit():
        # The sign belongs to the number, and there is one more below 0.
        return next((name for name, limit in LIMITS.items() if int(node.name) <= limit), of)
    return of if is_number(of) else None


def _written(whole: str, behind: str) -> Type:
    """The type of a number with just these digits."""
    digits = max(len((whole + behind).lstrip("0")), len(behind), 1)
    return types.decimal(digits, len(behind)) if digits <= types.MAX_PRECISION else None


def _digits(node: exp.Expr, kind: Type) -> types.Decimal | None:
    """What a number counts for beside a decimal: one that is written there has only its own digits."""
    node = node.unnest()
    if kind in INTEGERS and isinstance(node, exp.Cast) and isinstance(node.this, exp.Literal):
        return None  # `5L` and `cast(5 AS bigint)` look alike here, and are not
    if isinstance(node, exp.Neg) and isinstance(node.this, exp.Literal):
        node = node.this
    if kind in INTEGERS and isinstance(node, exp.Literal):
        return max(len(node.name.lstrip("0")), 1), 0
    return as_decimal(kind)


def _sum(p1: int, s1: int, p2: int, s2: int) -> str:
    scale = max(s1, s2)
    return types.adjusted(max(p1 - s1, p2 - s2) + scale + 1, scale)


def _product(p1: int, s1: int, p2: int, s2: int) -> str:
    return types.adjusted(p1 + p2 + 1, s1 + s2)


def _quotient(p1: int, s1: int, p2: int, s2: int) -> str:
    scale = max(types.MIN_SCALE, s1 + p2 + 1)
    return types.adjusted(p1 - s1 + s2 + scale, scale)


def _remainder(p1: int, s1: int, p2: int, s2: int) -> str:
    scale = max(s1, s2)
    return types.adjusted(min(p1 - s1, p2 - s2) + scale, scale)


# The rules of Spark's DecimalPrecision.
_DECIMALS: dict[Operator, Callable[[int, int, int, int], str]] = {
    **dict.fromkeys((exp.Add, exp.Sub), _sum),
    exp.Mul: _product,
    exp.Div: _quotient,
    exp.Mod: _remainder,
}


def _shifted(start: Type, by: exp.Expr, kind: Type) -> Type:
    """A date or timestamp, some time later or before."""
    if kind in ("tinyint", "smallint", "int"):
        return "date" if start == "date" else None
    if start not in DATED or not isinstance(by, exp.Interval):
        return None
    unit = by.args.get("unit")
    name = "" if unit is None else unit.name.lower()
    if start == "timestamp" or name in TIME_UNITS:
        return "timestamp"
    return "date" if name in DAY_UNITS else None
