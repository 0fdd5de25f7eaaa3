"""What a query's WHERE says of one table's columns, where it is simple enough to leave out whole files.

Only comparisons of a column with a constant, joined by AND, are taken. Each of them is false for NULL: leaving out
rows that it rejects changes no result, whichever kind of join the table stands in.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlglot import exp

Operator = Literal["=", "<", "<=", ">", ">=", "in"]
Constant = str | int | date


@dataclass(frozen=True)
class Condition:
    """A comparison; `in` has several values, all others have one."""

    column: str
    operator: Operator
    values: tuple[Constant, ...]


_OPERATORS: dict[type[exp.Expression], Operator] = {
    exp.EQ: "=",
    exp.GT: ">",
    exp.GTE: ">=",
    exp.LT: "<",
    exp.LTE: "<=",
}
_MIRRORED: dict[Operator, Operator] = {"=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def conditions(table: exp.Table) -> list[Condition]:
    """The conditions on a table that stands in its query's FROM or JOIN."""
    place = table.parent
    select = place.parent if isinstance(place, exp.From | exp.Join) else None
    if not isinstance(select, exp.Select) or table.args.get("sample") or table.args.get("pivots"):
        return []
    where = select.args.get("where")
    if where is None:
        return []
    alone = not (select.args.get("joins") or select.args.get("laterals") or table.args.get("joins"))

    def owns(column: exp.Column) -> bool:
        if not column.table:
            return alone
        return column.table == table.alias_or_name and (not column.db or column.db == table.db)

    return [condition for part in _parts(where.this) for condition in _read(part, owns)]


def _parts(tree: exp.Expression) -> Iterator[exp.Expression]:
    tree = tree.unnest()
    if isinstance(tree, exp.And):
        yield from _parts(tree.left)
        yield from _parts(tree.right)
    else:
        yield tree


def _read(part: exp.Expression, owns: Callable[[exp.Column], bool]) -> Iterator[Condition]:
    match part:
        case exp.EQ() | exp.GT() | exp.GTE() | exp.LT() | exp.LTE():
            operator = _OPERATORS[type(part)]
            left, right = part.left.unnest(), part.right.unnest()
            if isinstance(right, exp.Column):
                left, right, operator = right, left, _MIRRORED[operator]
            yield from _condition(left, operator, [right], owns)
        case exp.Between() if not part.args.get("symmetric"):
            yield from _condition(part.this, ">=", [part.args["low"]], owns)
            yield from _condition(part.this, "<=", [part.args["high"]], owns)
        case exp.In() if part.expressions:
            yield from _condition(part.this, "in", part.expressions, owns)
        case _:
            return


def _condition(
    column: exp.Expression, operator: Operator, given: list[exp.Expression], owns: Callable[[exp.Column], bool]
) -> Iterator[Condition]:
    if not isinstance(column, exp.Column) or not owns(column):
        return
    values = tuple(value for one in given if (value := _constant(one)) is not None)
    if len(values) == len(given):
        yield Condition(column.name, operator, values)


def _constant(tree: exp.Expression) -> Constant | None:
    match tree.unnest():
        case exp.Literal(is_string=True) as text:
            return text.name
        case exp.Literal(is_int=True) as number:
            return int(number.name)
        case exp.Neg(this=exp.Literal(is_int=True) as number):
            return -int(number.name)
        case exp.Cast(this=exp.Literal(is_string=True) as text, to=kind) if kind.is_type("date"):
            return _date(text.name)
        case _:
            return None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
