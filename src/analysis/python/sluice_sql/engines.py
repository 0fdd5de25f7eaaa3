"""What tells the engines apart before any type is known: their words, and what their clauses may name."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sqlglot import exp
from sqlglot.dialects.dialect import DialectType

from .spark_dialect import SluiceSpark
from .spark_functions import AGGREGATES, GENERATORS, NAMES, RANDOM

Engine = Literal["redshift", "athena", "spark"]
# Whether a clause may name what the select list calls its columns: not at all, where no relation has a column of that
# name, or before the relations' columns.
Aliases = Literal["none", "after", "first"]
# "list" is the select list, "windows" the clause that names windows.
Clause = Literal[
    "list",
    "where",
    "group",
    "having",
    "qualify",
    "distinct",
    "limit",
    "offset",
    "windows",
    "order",
    "sort",
    "cluster",
    "distribute",
]

# Comments, texts and names as a whole, or the beginning of one that has no end. Spark's texts have escapes.
_NEXT = re.compile(r"""--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?P<open>/\*|'|")""")
_NEXT_IN_SPARK = re.compile(
    r"""--[^\n]*|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`]|``)*`|(?P<open>/\*|'|"|`)"""
)


@dataclass(frozen=True)
class Traits:
    title: str
    dialect: DialectType
    # The clauses that may name the select list's columns; the others may not.
    aliases: Mapping[Clause, Aliases]
    # Where those are, in words.
    aliases_where: str
    # Whether two relations of one query must have two names.
    one_alias_each: bool
    # Whether `cast(a AS int)` is called `a`.
    casts_keep_names: bool
    # What texts and names begin with, and what finds them.
    quotes: Mapping[str, str] = field(default_factory=lambda: {"'": "text", '"': "name"})
    next_outside: re.Pattern[str] = _NEXT
    # Whether `a.*` too has the columns of USING before the others.
    shared_columns_first: bool = False
    # All functions, where Sluice knows them all; those that answer rows, that read several rows, and that answer
    # something else each time. In small letters.
    functions: frozenset[str] = frozenset()
    generators: frozenset[str] = frozenset()
    aggregates: frozenset[str] = frozenset()
    random: frozenset[str] = frozenset()
    # The place around a column, in words, where it cannot be one of the select list.
    aliases_not_inside: Callable[[exp.Expr, Aliases], str | None] = lambda *_: None
    # Whether GROUP BY may name a column of the select list that names another one.
    groups_by_chained_aliases: bool = True
    # Whether a query of several columns may stand for a value, which is a row.
    rows_are_values: bool = False
    # Whether a window may be made of another one.
    windows_of_windows: bool = False
    # Words that answer something where no column is called so.
    words: frozenset[str] = frozenset()


def _inside_in_spark(node: exp.Expr, aliases: Aliases) -> str | None:
    """Aliases are looked up when aggregates and windows are done."""
    aggregate = None
    while node.parent is not None and not isinstance(node, exp.Query):
        node = node.parent
        if isinstance(node, exp.Anonymous) and node.name.lower() in AGGREGATES:
            aggregate = "an aggregate"
        elif isinstance(node, exp.Window):
            return "a window" if aliases == "after" else None
    return aggregate


_ANYWHERE: tuple[Clause, ...] = ("list", "where", "group", "having", "qualify", "distinct", "limit", "offset")

TRAITS: Mapping[Engine, Traits] = {
    "redshift": Traits(
        title="Redshift",
        dialect="redshift",
        aliases={**dict.fromkeys(_ANYWHERE, "after"), "order": "first"},
        aliases_where="everywhere",
        one_alias_each=True,
        casts_keep_names=True,
    ),
    # Athena's queries are Trino's. sqlglot's own "athena" switches to Hive for DDL, whose quoting differs; the
    # lakehouse's tables come from contracts, not from DDL in queries.
    "athena": Traits(
        title="Athena",
        dialect="trino",
        aliases={"order": "first"},
        aliases_where="in ORDER BY only",
        one_alias_each=False,
        casts_keep_names=False,
        # Trino's guide allows one column only; newer ones take several.
        rows_are_values=True,
    ),
    # Spark 3.4 and later name columns of the select list further on in it.
    "spark": Traits(
        title="Spark",
        dialect=SluiceSpark,
        aliases={
            **dict.fromkeys(("list", "group", "having"), "after"),
            **dict.fromkeys(("order", "sort", "cluster", "distribute"), "first"),
        },
        aliases_where="after WHERE only",
        one_alias_each=False,
        casts_keep_names=True,
        quotes={"'": "text", '"': "text", "`": "name"},
        next_outside=_NEXT_IN_SPARK,
        functions=NAMES,
        generators=GENERATORS,
        aggregates=AGGREGATES,
        random=RANDOM,
        aliases_not_inside=_inside_in_spark,
        groups_by_chained_aliases=False,
        shared_columns_first=True,
        windows_of_windows=True,
        # The last two are made by grouping by windows of time.
        words=frozenset({"user", "grouping__id", "window", "session_window"}),
    ),
}
