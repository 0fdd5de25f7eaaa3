"""Conditions that are no truth values: Trino, and so Athena, and Spark make none of numbers and texts.

Redshift does of some numbers, and so nothing of its is refused. Spark also takes a text beside AND, OR and NOT, which
it reads when it runs, and any number in HAVING.
"""

from collections.abc import Iterator

from sqlglot import exp

from .column_types import Typer
from .comparisons import sort_of
from .engines import TRAITS, Engine
from .problems import Problems
from .spark_typer import SparkTyper


def refuse_no_conditions(tree: exp.Expr, engine: Engine, typer: Typer | SparkTyper, problems: Problems) -> None:
    """Reports what stands for a condition, and is known to be none."""
    if engine == "redshift":
        return
    for node in tree.walk():
        for condition in _conditions(node, engine):
            sort = sort_of(typer.type_of(condition.unnest()))
            read_late = engine == "spark" and sort == "text" and isinstance(node, exp.Connector | exp.Not)
            if sort not in (None, "truth value") and not read_late:
                message = (
                    f"{TRAITS[engine].title} wants a condition here, and this is a {sort}. Compare it with something."
                )
                problems.at(condition, "unsupported", message)


def _conditions(node: exp.Expr, engine: Engine) -> Iterator[exp.Expr]:
    match node:
        case exp.Where() | exp.Not() | exp.Qualify():
            yield node.this
        case exp.Having() if engine != "spark":
            yield node.this
        case exp.And() | exp.Or():
            yield node.left
            yield node.right
        case exp.Join() | exp.Merge() if node.args.get("on") is not None:
            yield node.args["on"]
        # A branch of CASE is an IF to the parser; that of `CASE a WHEN b` has a value.
        case exp.If() if not (isinstance(node.parent, exp.Case) and node.parent.this is not None):
            yield node.this
