"""What an expression over one dataset's rows says: a derived column, or a condition that good rows keep."""

from collections.abc import Iterator, Mapping
from typing import TypedDict

from sqlglot import exp

from .catalog import Catalog, Field
from .conditions import refuse_no_conditions
from .dialects import refuse
from .engines import TRAITS, Engine, Traits
from .functions import refuse_functions
from .places import Places
from .problems import Kind, Problem, Problems
from .queries import Queries
from .resolve import Scope, Source
from .scan import scan_expression
from .spark_types import declared


class ExpressionFact(TypedDict):
    """`SqlExpressionFact` of src/ir/sql-facts.ts."""

    type: str | None
    columns: list[str]
    problems: list[Problem]


def expression_fact(text: str, engine: Engine, columns: Mapping[str, str]) -> ExpressionFact:
    """Reads an expression over columns with these types; mistakes in it are in the fact, never raised."""
    problems = Problems(Places(text))
    problems.statement = (0, len(text))
    with problems.answering():
        return _fact(text, engine, columns, problems)
    return {"type": None, "columns": [], "problems": problems.in_order()}


def _fact(text: str, engine: Engine, columns: Mapping[str, str], problems: Problems) -> ExpressionFact:
    tree = scan_expression(text, engine, problems)
    if tree is None:
        return {"type": None, "columns": [], "problems": problems.in_order()}
    for node, kind, message in _refused(tree, TRAITS[engine]):
        problems.at_name(node, kind, message)
    refuse(tree, engine, problems)
    refuse_functions(tree, engine, text, problems)
    queries = Queries(engine, Catalog({}), problems)
    fields = [Field(name, kind, frozenset([name])) for name, kind in columns.items()]
    scope = Scope(sources=[Source("", fields, title="The dataset")])
    # A query in it was refused; what that names is no matter of ours.
    used = frozenset() if tree.find(exp.Query) else queries.visit(tree, scope)
    refuse_no_conditions(tree, engine, queries.typer, problems)
    found = problems.in_order()
    kind = None if found else declared(queries.typer.type_of(tree))
    return {"type": kind, "columns": sorted(used), "problems": found}


def _refused(tree: exp.Expr, traits: Traits) -> Iterator[tuple[exp.Expr, Kind, str]]:
    """What may stand in a query but not in an expression over one row."""
    if isinstance(tree, exp.Alias | exp.Aliases):
        yield tree, "unsupported", "An expression has no name of its own: take `AS …` away."
    for node in tree.walk():
        name = node.name.lower() if isinstance(node, exp.Anonymous) else node.key
        match node:
            case exp.Query():
                yield node, "unsupported", "An expression reads one row: it has no query in it."
                return
            case exp.Window():
                yield node, "unsupported", "An expression reads one row: it has no OVER."
            case exp.Star() if node is tree:
                yield node, "unsupported", "An expression is one value: `*` is several columns."
            case exp.Placeholder():
                yield node, "unsupported", f"Nothing gives an expression its parameters: `:{node.name}` is none."
            case exp.Column() if node.table:
                qualifier = exp.Tuple(expressions=[part.copy() for part in node.parts[:-1]])
                yield qualifier, "unknownTable", f"An expression names columns alone: write `{node.name}`."
            case _ if name in traits.aggregates or isinstance(node, exp.AggFunc | exp.Any):
                yield node, "unsupported", f"An expression reads one row: `{name}` reads several."
            case exp.Anonymous() if name in traits.generators:
                yield node, "unsupported", f"An expression is one value: `{name}` answers rows."
            case exp.Anonymous() if name in traits.random:
                yield (
                    node,
                    "unsupported",
                    f"`{name}` answers something else each time, so that a rerun would change rows.",
                )
