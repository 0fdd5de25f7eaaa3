"""Values of two sorts where Trino, and so Athena, wants one: texts that are joined, what is counted with, and branches.

It casts between numbers, and from a date to a timestamp: https://trino.io/docs/current/language/types.html,
…/functions/string.html, …/functions/datetime.html and …/functions/conditional.html.
"""

from collections.abc import Callable, Iterable, Iterator

from sqlglot import exp

from .catalog import Fields
from .column_types import Typer, choices_of
from .comparisons import sort_of
from .problems import Problems, extent

_JOINS = (exp.DPipe, exp.Concat)
_ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Mod)
_MOMENT = "date or timestamp"


def refuse_mixtures(tree: exp.Expr, typer: Typer, answer: Callable[[exp.Expr], Fields], problems: Problems) -> None:
    """Reports what mixes sorts of values, where both are known; `answer` gives the columns of queries."""
    for node in tree.walk():
        if isinstance(node, exp.SetOperation):
            _columns(node, answer(node.left), answer(node.right), problems)
        elif isinstance(node, _JOINS) and not isinstance(node.parent, _JOINS):
            _joined(node, typer, problems)
        elif isinstance(node, _ARITHMETIC):
            _counted(node, typer, problems)
        elif (values := _branches(node)) is not None:
            _alike(node, values, typer, problems)


def _columns(node: exp.SetOperation, left: Fields, right: Fields, problems: Problems) -> None:
    for one, other in zip(left or (), right or (), strict=False):
        sorts = sort_of(one.type), sort_of(other.type)
        if None not in sorts and sorts[0] != sorts[1]:
            message = (
                f"`{other.name}` is a {sorts[1]}, and before the {node.key.upper()} a {sorts[0]}. Cast one of them."
            )
            problems.at(node.right, "unsupported", message)


def _joined(node: exp.Expr, typer: Typer, problems: Problems) -> None:
    parts = list(_parts(node))
    sorts = [sort_of(typer.type_of(part)) for part in parts]
    # Of arrays, too, a value is added to one that way.
    if "text" not in sorts:
        return
    for part, sort in zip(parts, sorts, strict=True):
        if sort not in (None, "text"):
            problems.at(_with_place(part, node), "unsupported", _NO_JOIN.format(sort=sort))


_NO_JOIN = "Athena joins texts, and this is a {sort}. Write CAST(… AS varchar) around it."


def _parts(node: exp.Expr) -> Iterator[exp.Expr]:
    if not isinstance(node, _JOINS):
        yield node
        return
    for part in node.expressions if isinstance(node, exp.Concat) else (node.left, node.right):
        yield from _parts(part.unnest())


def _counted(node: exp.Binary, typer: Typer, problems: Problems) -> None:
    sorts = {sort_of(typer.type_of(each.unnest())) for each in (node.left, node.right)}
    if sorts == {"text", "number"}:
        problems.at(node, "unsupported", "Athena counts with numbers, and one of these is a text. Cast it.")
    elif sorts == {_MOMENT, "number"}:
        problems.at(node, "unsupported", "Athena adds no number to a date. Write date_add('day', …, …).")


def _branches(node: exp.Expr) -> Iterable[exp.Expr | None] | None:
    if isinstance(node, exp.Nullif):
        return [node.this, node.expression]
    # A branch of CASE is an IF to the parser, with one value.
    return None if isinstance(node.parent, exp.Case) and node.arg_key == "ifs" else choices_of(node)


def _alike(node: exp.Expr, values: Iterable[exp.Expr | None], typer: Typer, problems: Problems) -> None:
    first: str | None = None
    for value in values:
        sort = None if value is None else sort_of(typer.type_of(value.unnest()))
        if value is None or sort is None:
            continue
        first = first or sort
        if sort != first:
            message = (
                f"Athena gives one sort of value here: this is a {sort}, and one before it a {first}. Cast one of them."
            )
            problems.at(_with_place(value, node), "unsupported", message)
            return


def _with_place(part: exp.Expr, whole: exp.Expr) -> exp.Expr:
    """A part that names something, or else the whole: the parser keeps no places of literals."""
    return whole if extent(part) is None else part
