"""Expressions of Redshift SQL that mean something else in DuckDB, or nothing, and are not sqlglot's to translate.

Known to differ still, and said so in docs/local-stack.md: AVG of integers has a fraction here, a quotient of
decimals is a double, CHAR(n) is not padded, and DuckDB knows functions that Redshift lacks.
"""

import functools
from collections.abc import Callable, Mapping
from typing import Any

from sqlglot import exp

from sluice_aws import redshift_blanks, redshift_functions, redshift_json
from sluice_aws.redshift_formats import FUNCTIONS, formatted
from sluice_aws.redshift_parse import Refused, SqlError
from sluice_aws.trees import bottom_up

INTERNAL = "sluice_local"
"""The schema of what the local warehouse keeps for itself."""

SETUP = (
    *redshift_blanks.SETUP,
    *redshift_json.SETUP,
    *redshift_functions.SETUP,
    "CREATE SCHEMA IF NOT EXISTS public",
    # At most n bytes of a text, whole characters only, as a cast to VARCHAR(n) cuts it.
    # (DuckDB would take a column that is named as the lambda's parameter for it.)
    "CREATE OR REPLACE MACRO main.sluice_cut(t, n) AS CASE WHEN strlen(t) <= n THEN t ELSE "
    "left(t, CAST(list_max(list_filter(range(n + 1), "
    "lambda sluice_n: strlen(left(t, CAST(sluice_n AS INTEGER))) <= n)) AS INTEGER)) END",
    # A text that becomes an integer must be one: DuckDB rounds '1.5'. Other values pass as they are.
    "CREATE OR REPLACE MACRO main.sluice_whole(v) AS CASE WHEN typeof(v) = 'VARCHAR' AND "
    "NOT regexp_full_match(CAST(v AS VARCHAR), '\\s*[+-]?\\d+\\s*') "
    "THEN error('invalid input syntax for integer: \"' || CAST(v AS VARCHAR) || '\"') ELSE v END",
    # The last day of a month stays the last day: https://docs.aws.amazon.com/redshift/latest/dg/r_ADD_MONTHS.html.
    "CREATE OR REPLACE MACRO main.sluice_add_months(t, n) AS CASE WHEN CAST(t AS DATE) = last_day(CAST(t AS DATE)) "
    "THEN last_day(CAST(t AS TIMESTAMP) + to_months(n)) + CAST(CAST(t AS TIMESTAMP) AS TIME) "
    "ELSE CAST(t AS TIMESTAMP) + to_months(n) END",
    "CREATE OR REPLACE MACRO main.sluice_whole_or_null(v) AS CASE WHEN typeof(v) = 'VARCHAR' AND "
    "NOT regexp_full_match(CAST(v AS VARCHAR), '\\s*[+-]?\\d+\\s*') THEN NULL ELSE v END",
)

_TEXTS = {exp.DataType.Type.VARCHAR, exp.DataType.Type.TEXT, exp.DataType.Type.CHAR, exp.DataType.Type.NCHAR}
_TEXTS |= {exp.DataType.Type.NVARCHAR, exp.DataType.Type.BPCHAR}
_INTEGERS = {exp.DataType.Type.SMALLINT, exp.DataType.Type.INT, exp.DataType.Type.BIGINT}
MAX_BYTES = 65535


def is_text(kind: exp.DataType) -> bool:
    return kind.this in _TEXTS


def byte_limit(kind: exp.DataType) -> int | None:
    """The n of VARCHAR(n); None where none is given."""
    if not kind.expressions:
        return None
    given = kind.expressions[0].name
    return MAX_BYTES if given.upper() == "MAX" else int(given)


def bind(tree: exp.Expression, parameters: Mapping[str, str]) -> exp.Expression:
    """Puts the Data API's parameters in. They are text, and become what the place asks for, as a literal does."""

    def put(node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Placeholder) and node.name != "?":
            return exp.Literal.string(parameters[node.name])
        return node

    return bottom_up(tree, put)


def parameter_names(tree: exp.Expression) -> set[str]:
    return {node.name for node in tree.find_all(exp.Placeholder) if node.name != "?"}


def fold(tree: exp.Expression) -> None:
    """Names in lower case, quoted ones too: `enable_case_sensitive_identifier` is off by default."""
    for name in tree.find_all(exp.Identifier):
        name.set("this", name.name.lower())
        name.set("quoted", True)


def check_tables(tree: exp.Expression, database: str) -> None:
    """Refuses what stands where a table's name should, and takes the database's own name away."""
    for table in tree.find_all(exp.Table):
        if table.this is not None and not isinstance(table.this, exp.Identifier):
            raise Refused(f"a function in the place of a table: {table.this.sql(dialect='redshift')}")
        if table.catalog:
            if table.catalog != database:
                raise Refused(f"a query of another database: {table.sql(dialect='redshift')}")
            table.set("catalog", None)
        if table.db in (INTERNAL, "main"):
            raise SqlError(f'schema "{table.db}" does not exist')
    for column in tree.find_all(exp.Column):
        if column.catalog == database:
            column.set("catalog", None)


def replace_tables(tree: exp.Expression, reading: Callable[[exp.Table], str | None]) -> exp.Expression:
    """Puts the query that `reading` gives in a table's place, under its name. None leaves the table."""
    replaced: set[tuple[str, str]] = set()

    def put(node: exp.Expression) -> exp.Expression:
        if not isinstance(node, exp.Table) or (sql := reading(node)) is None:
            return node
        replaced.add((node.db, node.name))
        alias = node.args.get("alias") or exp.TableAlias(this=exp.to_identifier(node.name, quoted=True))
        rest: dict[str, Any] = {
            key: value for key, value in node.args.items() if key in ("joins", "laterals", "pivots") and value
        }
        return exp.Subquery(this=exp.Var(this=sql), alias=alias, **rest)

    tree = bottom_up(tree, put)
    for column in tree.find_all(exp.Column):
        if (column.db, column.table) in replaced:
            column.set("db", None)
    return tree


def rewrite(tree: exp.Expression) -> exp.Expression:
    """All expressions as DuckDB must have them."""
    return bottom_up(tree, _expression)


def _expression(node: exp.Expression) -> exp.Expression:
    match node:
        case _ if redshift_blanks.is_comparison(node):
            return redshift_blanks.compared(node)
        case exp.SimilarTo():
            raise Refused("SIMILAR TO")
        case exp.Like() | exp.ILike() if not isinstance(node.parent, exp.Escape):
            return _with_escape(node)
        case exp.RegexpReplace():
            return _replacing_all(node)
        case exp.Concat():
            # CONCAT of NULL is NULL on Redshift; DuckDB's leaves it out.
            return functools.reduce(lambda left, right: exp.DPipe(this=left, expression=right), node.expressions)
        case exp.CurrentTimestamp() if not isinstance(node.parent, exp.Cast):
            return exp.cast(exp.CurrentTimestamp(), "timestamp")
        case exp.Anonymous() if node.name.upper() in FUNCTIONS:
            return formatted(node)
        case exp.Anonymous() if node.name.upper() == "ADD_MONTHS":
            return exp.func("sluice_add_months", *node.expressions)
        case exp.Trunc():
            return redshift_functions.truncated(node)
        case exp.GroupConcat():
            return _list(node)
        case exp.Window(this=exp.Anonymous() as part) if part.name.upper() == "RATIO_TO_REPORT":
            return _ratio(node, *part.expressions)
        case exp.TryCast() | exp.Cast():
            return _cast(node)
        case exp.DataType(this=exp.DataType.Type.SUPER):
            return exp.DataType.build("json", dialect="duckdb")
        case exp.Bracket() if len(node.expressions) == 1 and node.expressions[0].is_int:
            # An index into a SUPER array counts from 0; sqlglot would take it for a list's, from 1.
            return exp.func("json_extract", node.this, exp.Literal.string(f"$[{node.expressions[0].name}]"))
        case _:
            return redshift_json.translated(node)


def _ratio(node: exp.Window, value: exp.Expression) -> exp.Expression:
    """RATIO_TO_REPORT: a value's part of the window's sum, a double. Each value for itself is none of a sum of 0."""
    total = node.copy()
    total.set("this", exp.Sum(this=value.copy()))
    return exp.Paren(
        this=exp.Div(this=exp.cast(value, "double"), expression=exp.func("nullif", total, exp.Literal.number(0)))
    )


def _with_escape(node: exp.Expression) -> exp.Expression:
    """Redshift's LIKE has a backslash as its default escape, DuckDB's has none."""
    pattern = node.expression
    if isinstance(pattern, exp.Literal) and "\\" not in pattern.name:
        return node
    return exp.Escape(this=node.copy(), expression=exp.Literal.string("\\"))


def _replacing_all(node: exp.RegexpReplace) -> exp.Expression:
    """Redshift replaces every match, DuckDB the first unless told otherwise."""
    if node.args.get("position") or node.args.get("occurrence"):
        raise Refused("REGEXP_REPLACE with a position or an occurrence")
    given = node.args.get("modifiers")
    node.set("modifiers", exp.Literal.string(f"{given.name if given else ''}g"))
    return node


def _list(node: exp.GroupConcat) -> exp.Expression:
    """LISTAGG: of DISTINCT sqlglot makes one tuple with the delimiter, and without a delimiter it would put a comma."""
    separator = node.args.get("separator")
    if isinstance(distinct := node.this, exp.Distinct):
        value, *given = distinct.expressions
        distinct.set("expressions", [value])
        separator = given[0] if given else separator
    node.set("separator", separator or exp.Literal.string(""))
    return node


def _cast(node: exp.Cast) -> exp.Expression:
    kind = node.to
    if is_text(kind):
        limit = byte_limit(kind)
        plain = type(node)(this=node.this, to=exp.DataType.build("varchar"))
        return plain if limit is None else exp.func("sluice_cut", plain, exp.Literal.number(limit))
    if kind.this in _INTEGERS and not (isinstance(node.this, exp.Count) or node.this.is_number):
        guard = "sluice_whole_or_null" if isinstance(node, exp.TryCast) else "sluice_whole"
        return type(node)(this=exp.func(guard, node.this), to=kind)
    return node
