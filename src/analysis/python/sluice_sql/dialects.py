"""SQL that the parser takes but the engine does not have."""

from collections.abc import Callable, Mapping

from sqlglot import exp

from .problems import Problems
from .scan import TITLES, Engine, Statement

Rule = tuple[type[exp.Expr], Callable[[exp.Expr], bool], str]


def _any(_: exp.Expr) -> bool:
    return True


def _keeps_duplicates(node: exp.Expr) -> bool:
    return node.args.get("distinct") is False


def _distinct_on(node: exp.Expr) -> bool:
    return node.args.get("on") is not None


def _leaves_out(node: exp.Expr) -> bool:
    return bool(node.args.get("except_"))


def _replaces(node: exp.Expr) -> bool:
    return bool(node.args.get("replace"))


NO_DISTINCT_ON = "{engine} has no DISTINCT ON. Number the rows with row_number() and keep the first."
NO_REPLACE = "{engine} has no `*` that replaces columns. Name the columns."

RULES: Mapping[Engine, tuple[Rule, ...]] = {
    # Redshift's SELECT: "INTERSECT ALL, EXCEPT ALL and MINUS ALL are not supported"; aggregates take no FILTER.
    "redshift": (
        (exp.Distinct, _distinct_on, NO_DISTINCT_ON),
        (exp.Filter, _any, "Redshift has no FILTER. Write the condition as CASE inside the aggregate."),
        (exp.Except, _keeps_duplicates, "Redshift has no EXCEPT ALL."),
        (exp.Intersect, _keeps_duplicates, "Redshift has no INTERSECT ALL."),
        (exp.Star, _replaces, NO_REPLACE),
    ),
    "athena": (
        (exp.Distinct, _distinct_on, NO_DISTINCT_ON),
        (exp.Star, _replaces, NO_REPLACE),
        (exp.Star, _leaves_out, "Athena has no `*` that leaves columns out. Name the columns."),
        (exp.ILike, _any, "Athena has no ILIKE. Compare lower(…) LIKE lower(…)."),
    ),
}


def refuse(statement: Statement, engine: Engine, problems: Problems) -> None:
    """Reports what the engine would refuse."""
    if statement.tree is None:
        return
    for node in statement.tree.walk():
        for kind, holds, message in RULES[engine]:
            if isinstance(node, kind) and holds(node):
                place = node.right if isinstance(node, exp.SetOperation) else node
                problems.at(place, "unsupported", message.format(engine=TITLES[engine]))
