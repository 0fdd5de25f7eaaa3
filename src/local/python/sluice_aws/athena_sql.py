"""Athena's SELECT on DuckDB: Trino's SQL over the tables of the Glue catalog, in a database that holds nothing.

Known to differ still, and said so in docs/local-stack.md: a quotient or an average of decimals is a double here.
"""

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass

import duckdb
import sqlglot
from sqlglot import exp
from sqlglot.errors import ParseError, TokenError
from sqlglot.optimizer.scope import traverse_scope

from sluice_aws import athena_comparisons, athena_functions, athena_json, athena_texts, calls, glue_reader
from sluice_aws.conditions import conditions
from sluice_aws.duck import Database, Result, Session, message
from sluice_aws.glue import Glue
from sluice_aws.readers import readers
from sluice_aws.s3 import S3
from sluice_aws.trees import bottom_up

logging.getLogger("sqlglot").setLevel(logging.ERROR)

_CATALOG = "awsdatacatalog"
_INTEGERS = {exp.DataType.Type.TINYINT, exp.DataType.Type.SMALLINT, exp.DataType.Type.INT, exp.DataType.Type.BIGINT}


class QueryFailed(Exception):
    """The query's StateChangeReason."""


@dataclass(frozen=True)
class Answer:
    result: Result
    scanned: int


class AthenaEngine:
    def __init__(self, lake: S3, glue: Glue) -> None:
        setup = (*athena_functions.SETUP, *athena_json.SETUP, *athena_texts.SETUP, *athena_comparisons.SETUP)
        self._database = Database(":memory:", lake.blobs, setup)
        self._lake = lake
        self._glue = glue

    def session(self) -> Session:
        return self._database.session()

    def run(self, session: Session, sql: str, database: str, region: str, parameters: list[str]) -> Answer:
        """Runs one SELECT. Raises QueryFailed, or Cancelled."""
        query = _parse(sql)
        _bind(query, parameters)
        _fold(query)
        _name_columns(query)
        scanned = 0
        seen: dict[tuple[str, str], glue_reader.Found] = {}

        def reading(table: exp.Table) -> str:
            nonlocal scanned
            if table.args.get("version") is not None:
                raise QueryFailed("NOT_SUPPORTED: the local AWS does not carry out FOR … AS OF")
            # A table that is named twice is read as it was at one moment.
            name = (table.db or database, table.name)
            found = seen.get(name) or seen.setdefault(name, self._find(table, name[0], region))
            scan = glue_reader.scan(*found, self._lake, readers(session.describe), conditions(table))
            scanned += scan.size
            return scan.sql

        try:
            translated = bottom_up(_with_tables(query, database, reading), _expression).sql(dialect="duckdb")
            return Answer(session.execute(translated), scanned)
        except duckdb.Error as error:
            raise QueryFailed(message(error, self._lake.address)) from None
        except glue_reader.Unreadable as error:
            raise QueryFailed(f"NOT_SUPPORTED: {error}") from None

    def _find(self, table: exp.Table, database: str, region: str) -> glue_reader.Found:
        if table.catalog not in ("", _CATALOG):
            raise QueryFailed(f"CATALOG_NOT_FOUND: Catalog '{table.catalog}' does not exist")
        if database == "information_schema":
            raise QueryFailed("NOT_SUPPORTED: the local AWS does not carry out queries of information_schema")
        found = self._glue.table(region, database, table.name)
        if found is None:
            if not self._glue.has_database(region, database):
                raise QueryFailed(f"SCHEMA_NOT_FOUND: Schema '{database}' does not exist")
            raise QueryFailed(f"TABLE_NOT_FOUND: Table '{_CATALOG}.{database}.{table.name}' does not exist")
        calls.note_table(region, found[0])
        return found


def _parse(sql: str) -> exp.Query:
    try:
        trees = [tree for tree in sqlglot.parse(sql, read="athena") if tree is not None]
    except ParseError as error:
        at = error.errors[0]
        raise QueryFailed(f"SYNTAX_ERROR: line {at['line']}:{at['col']}: near '{at['highlight']}'") from None
    except TokenError as error:
        raise QueryFailed(f"SYNTAX_ERROR: {error}") from None
    if len(trees) != 1:
        raise QueryFailed("SYNTAX_ERROR: Only one sql statement is allowed.")
    tree = trees[0]
    if not isinstance(tree, exp.Query) or tree.args.get("into") is not None:
        words = re.findall(r"[A-Za-z]+", sql)[:2]
        raise QueryFailed(
            f"NOT_SUPPORTED: the local AWS does not carry out {' '.join(words).upper()} in Athena, only SELECT"
        )
    return tree


def _bind(query: exp.Query, parameters: list[str]) -> None:
    """ExecutionParameters are SQL, in the order of the question marks."""
    holes = [node for node in query.find_all(exp.Placeholder, bfs=False) if node.name == "?"]
    if len(holes) != len(parameters):
        counts = f"expected {len(holes)} but found {len(parameters)}"
        raise QueryFailed(f"INVALID_PARAMETER_USAGE: Incorrect number of parameters: {counts}")
    for hole, value in zip(holes, parameters, strict=True):
        hole.replace(exp.Paren(this=sqlglot.parse_one(value, read="athena")))


def _fold(query: exp.Query) -> None:
    for name in query.find_all(exp.Identifier):
        name.set("this", name.name.lower())
        name.set("quoted", True)


def _name_columns(query: exp.Query) -> None:
    """An expression without an alias is called `_col` and its place."""
    first: exp.Expression = query
    while isinstance(first, exp.SetOperation | exp.Subquery):
        first = first.this
    if isinstance(first, exp.Select):
        named = (exp.Alias, exp.Column)
        first.set(
            "expressions",
            [
                one if isinstance(one, named) or one.is_star else exp.alias_(one, f"_col{at}", quoted=True)
                for at, one in enumerate(first.expressions)
            ],
        )


def _with_tables(query: exp.Query, database: str, reading: Callable[[exp.Table], str]) -> exp.Expression:
    """Puts what reads a table in its place, under its name. Names of WITH queries are not tables."""
    tables = {
        id(source): source
        for scope in traverse_scope(query)
        for source in scope.sources.values()
        if isinstance(source, exp.Table)
    }
    replaced: set[tuple[str, str]] = set()
    for table in tables.values():
        if not isinstance(table.this, exp.Identifier):
            continue
        replaced.add((table.db or database, table.name))
        alias = table.args.get("alias") or exp.TableAlias(this=exp.to_identifier(table.name, quoted=True))
        kept = {
            key: value
            for key, value in table.args.items()
            if key in ("joins", "laterals", "pivots", "sample") and value
        }
        table.replace(exp.Subquery(this=exp.Var(this=reading(table)), alias=alias, **kept))
    for column in query.find_all(exp.Column):
        if (column.db, column.table) in replaced:
            column.set("db", None)
            column.set("catalog", None)
    return query


def _expression(node: exp.Expression) -> exp.Expression:
    match node:
        case exp.Cast() if node.to.is_type("decimal") and not node.to.expressions:
            return type(node)(this=node.this, to=_decimal(node.this))
        case exp.Cast() if node.to.this in _INTEGERS and not (isinstance(node.this, exp.Count) or node.this.is_int):
            # (DuckDB's TRY takes no call of error(), which the guard has.)
            tried = isinstance(node, exp.TryCast) or isinstance(node.parent, exp.Try)
            whole = exp.func("sluice_whole_or_null" if tried else "sluice_whole", node.this)
            return exp.TryCast(this=whole, to=node.to) if tried else exp.Cast(this=whole, to=node.to)
        case exp.EQ() | exp.NEQ() | exp.LT() | exp.LTE() | exp.GT() | exp.GTE() | exp.Between() | exp.In():
            return athena_comparisons.among_texts(node)
        case exp.Cast() if node.to.is_type("varchar") and node.to.expressions:
            plain = exp.func("sluice_text", node.this)
            return exp.func("left", plain, exp.Literal.number(node.to.expressions[0].name))
        case _:
            for translated in (athena_functions.translated, athena_json.translated, athena_texts.translated):
                if (changed := translated(node)) is not node:
                    return changed
            return node


def _decimal(value: exp.Expression) -> exp.DataType:
    """DECIMAL is DECIMAL(38,0); `DECIMAL '1.25'`, a cast to sqlglot, has the digits that it is written with."""
    written = re.fullmatch(r"[+-]?(\d*)\.?(\d*)", value.name) if value.is_string else None
    whole, fraction = (written[1].lstrip("0"), written[2]) if written else ("0" * 38, "")
    return exp.DataType.build(f"DECIMAL({max(len(whole) + len(fraction), 1)}, {len(fraction)})")
