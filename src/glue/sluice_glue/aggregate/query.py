"""The query, put to the snapshots that its sources are pinned to."""

import re

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

from sluice_glue.aggregate.plans import WITHOUT_SOURCE, analyzed, below, expressions, kind, nodes, relation_name
from sluice_glue.aggregate.sources import Source
from sluice_glue.errors import DocumentMistake

_TOKENS = re.compile(
    r"""[rR](?:'[^']*'|"[^"]*")|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|--[^\n]*|/\*.*?\*/|\w+|\s+|.""",
    re.DOTALL,
)
"""Spark's strings, quoted names, comments, words, blanks, and the rest one by one."""

_MOMENTS = ("CurrentDate", "CurrentTimestamp", "CurrentTimestampLike", "LocalTimestamp", "Now")


def ask(spark: SparkSession, sql: str, sources: tuple[Source, ...]) -> DataFrame:
    """The query's answer, which nothing has computed yet. Raises DocumentMistake."""
    try:
        # spark.sql carries out at once whatever is no query.
        spark._jsparkSession.sessionState().sqlParser().parseQuery(sql)  # type: ignore[union-attr]
        answer = spark.sql(pin(sql, sources))
    except AnalysisException as error:
        # Without the plan, which follows; in one line, which is what the run's error shows.
        why = " ".join(str(error).split(";\n")[0].split())
        raise DocumentMistake(f"Spark cannot read the query: {why}") from None
    _check_leaves(answer, sources)
    return answer


def pin(sql: str, sources: tuple[Source, ...]) -> str:
    """The query with the tables' names in the catalog, each at its snapshot."""
    tokens = _TOKENS.findall(sql)
    for source in sources:
        snapshot = source.pinned
        at = "" if snapshot is None else f" VERSION AS OF {snapshot}"
        tokens = _replaced(tokens, _TOKENS.findall(source.given.name), source.given.table + at)
    return "".join(tokens)


def moment_dependent(answer: DataFrame) -> bool:
    """Whether the answer may be another one tomorrow, from the same rows."""
    return any(kind(expression) in _MOMENTS for expression in expressions(analyzed(answer)))


def _replaced(tokens: list[str], name: list[str], instead: str) -> list[str]:
    """Puts other text in the place of a name, where it is not part of a longer one: a column's, or another table's."""
    found: list[str] = []
    index = 0
    while index < len(tokens):
        end = index + len(name)
        alone = tokens[end : end + 1] != ["."] and found[-1:] != ["."]
        if alone and [token.lower() for token in tokens[index:end]] == [token.lower() for token in name]:
            found.append(instead)
            index = end
        else:
            found.append(tokens[index])
            index += 1
    return found


def _check_leaves(answer: DataFrame, sources: tuple[Source, ...]) -> None:
    """The query reads its sources and nothing else, each at its snapshot: else it would miss what changes."""
    known = {source.given.table: source for source in sources}
    for leaf in (node for node in nodes(analyzed(answer)) if not below(node)):
        if kind(leaf) in WITHOUT_SOURCE:
            continue
        name = relation_name(leaf) if kind(leaf) == "DataSourceV2Relation" else kind(leaf)
        if name not in known:
            raise DocumentMistake(f"the query reads {name}, which is none of its sources")
        if leaf.table().snapshotId() != known[name].pinned:
            raise DocumentMistake(f"the query names {name} in a way that cannot be pinned to a snapshot")
