"""What one SQL file says, as data for the compiler."""

from collections.abc import Mapping
from typing import Literal, NotRequired, TypedDict

from .catalog import Catalog, Fields
from .clauses import Clauses
from .column_types import Typer
from .comparisons import compare
from .conditions import refuse_no_conditions
from .dialects import refuse
from .engines import TRAITS, Engine
from .functions import refuse_functions
from .mixtures import refuse_mixtures
from .places import Places, Span
from .problems import Problem, Problems
from .queries import Queries
from .resolve import Access
from .scan import scan
from .spark_types import declared
from .statements import Statements
from .tokens import Placeholder


class Mention(TypedDict):
    name: str
    access: NotRequired[Access]
    against: NotRequired[str]
    span: Span


class Output(TypedDict):
    name: str
    type: str | None


class Fact(TypedDict):
    """`SqlFact` of src/ir/sql-facts.ts."""

    statements: int
    kind: Literal["select", "other"]
    tables: list[Mention]
    placeholders: list[Mention]
    columns: list[Output]
    reads: dict[str, list[str]]
    lineage: dict[str, list[str]]
    problems: list[Problem]


def fact_of(text: str, engine: Engine, catalog: Catalog) -> Fact:
    """Reads a SQL file; mistakes in it are in the fact, never raised."""
    places = Places(text)
    problems = Problems(places)
    placeholders, statements = scan(text, engine, problems)
    queries = Queries(engine, catalog, problems)
    reader = Statements(engine, queries, problems)
    columns: Fields = None
    against: dict[str, str] = {}
    for statement in statements:
        with problems.answering():
            columns = reader.read(statement) or columns
            tree = statement.tree
            if tree is None:
                continue
            refuse(tree, engine, problems)
            refuse_functions(tree, engine, text, problems)
            Clauses(TRAITS[engine], queries.columns, queries.answer, problems).refuse(tree)
            refuse_no_conditions(tree, engine, queries.typer, problems)
            if engine == "athena" and isinstance(queries.typer, Typer):
                against |= compare(tree, queries.typer, problems)
                refuse_mixtures(tree, queries.typer, queries.answer, problems)
    if not statements and not problems.in_order():
        problems.add("syntax", "The file holds no statement.", 0, 0)
    mentions = sorted(queries.mentions.found, key=lambda mention: mention[2])
    return {
        "statements": len(statements),
        "kind": "select" if len(statements) == 1 and statements[0].asks() else "other",
        "tables": [
            {"name": name, "access": access, "span": places.span(start, end)} for name, access, start, end in mentions
        ],
        "placeholders": [_placeholder(each, against, places) for each in placeholders],
        "columns": [{"name": one.name, "type": declared(one.type)} for one in columns or ()],
        "reads": queries.mentions.reads(),
        "lineage": {one.name: sorted(one.origins) for one in columns or () if one.name},
        "problems": problems.in_order(),
    }


def _placeholder(found: Placeholder, against: Mapping[str, str], places: Places) -> Mention:
    mention: Mention = {"name": found.name, "span": places.span(found.start, found.end)}
    if (kind := against.get(found.name)) is not None:
        mention["against"] = kind
    return mention
