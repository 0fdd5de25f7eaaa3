"""Comparisons of values that Trino, and so Athena, does not compare: it makes no date of a text, and no number.

Redshift and Spark do, and so nothing of theirs is refused: https://trino.io/docs/current/language/types.html has the
types, and what Trino casts by itself is between numbers, and from a date to a timestamp.
"""

from collections.abc import Iterator

from sqlglot import exp

from .column_types import Type, Typer, decimal_of
from .problems import Problems

COMPARISONS = (exp.EQ, exp.NEQ, exp.LT, exp.LTE, exp.GT, exp.GTE, exp.NullSafeEQ, exp.NullSafeNEQ)
# What compares with each other, as messages call it.
SORTS = {
    "string": "text",
    **dict.fromkeys(("int", "bigint", "double"), "number"),
    **dict.fromkeys(("date", "timestamp"), "date or timestamp"),
    "boolean": "truth value",
}


def compare(tree: exp.Expr, typer: Typer, problems: Problems) -> dict[str, str]:
    """Reports what cannot be compared; answers the type of what each placeholder is compared with, where known."""
    against: dict[str, str] = {}
    for node in tree.find_all(*COMPARISONS, exp.Between, exp.In):
        for one, other in _pairs(node):
            left, right = typer.type_of(one), typer.type_of(other)
            for placeholder, kind in ((one, right), (other, left)):
                if isinstance(placeholder, exp.Placeholder) and sort_of(kind) is not None:
                    against.setdefault(placeholder.name, str(kind))
            if sort_of(left) is None or sort_of(right) is None or sort_of(left) == sort_of(right):
                continue
            message = f"Athena compares no {sort_of(left)} with a {sort_of(right)}. {_instead(one, other, left, right)}"
            problems.at(node, "unsupported", message)
    return against


def _pairs(node: exp.Expr) -> Iterator[tuple[exp.Expr, exp.Expr]]:
    match node:
        case exp.Between(this=value):
            others = [node.args["low"], node.args["high"]]
        case exp.In(this=value, expressions=others):
            pass
        case _:
            value, others = node.this, [node.expression]
    for other in others:
        yield value.unnest(), other.unnest()


def sort_of(kind: Type) -> str | None:
    """What a value is to Trino, which makes nothing of another sort of it."""
    return "number" if decimal_of(kind) is not None else SORTS.get(kind or "")


def _instead(one: exp.Expr, other: exp.Expr, left: Type, right: Type) -> str:
    text, kind = (one, right) if left == "string" else (other, left)
    if "string" not in (left, right):
        return "Cast one of them."
    if not isinstance(text, exp.Literal):
        return f"Write CAST(… AS {kind}) around the text."
    return f"Write {kind} {text}." if kind in ("date", "timestamp") else f"Write {text.name}."
