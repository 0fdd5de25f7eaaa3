"""Which column of a source a partition column of the table is, as Spark's own optimizer proves it.

Above the query goes a filter on the partition columns, with a condition that says nothing to the optimizer: a hash is
not some number. It moves the filter towards the sources as far as the answer stays the same: through a GROUP BY on the
column, a window that is partitioned by it, both sides of a join on it, and not through what mixes the values of
several partitions. Where the filter arrives at a table as a condition on one of its columns, the query asks that table
for nothing but rows that have, in this column, the partition's value. So rows of the table that changed can change only
the partitions that they name. Where it does not arrive, they may change any.

The condition is true for null, so that no outer join is taken for an inner one on its account.
"""

from collections.abc import Mapping
from functools import reduce
from typing import Any, TypeAlias

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.aggregate.plans import below, kind, listed, optimized, relation_name
from sluice_glue.names import quote

Trace: TypeAlias = Mapping[str, str]
"""The source's column, by the partition column."""

_PROBE = 0x51_0C_E0_00


def traces(answer: DataFrame, partitions: tuple[str, ...]) -> dict[str, list[Trace]]:
    """By the table in SQL, one for each time that the query reads it."""
    found: dict[str, list[Trace]] = {}
    if partitions:
        conditions = [F.xxhash64(F.col(quote(name))) != F.lit(_PROBE + i) for i, name in enumerate(partitions)]
        _visit(optimized(answer.where(reduce(lambda one, other: one & other, conditions))), partitions, found)
    return found


def _visit(plan: Any, partitions: tuple[str, ...], found: dict[str, list[Trace]]) -> None:
    if kind(plan) == "DataSourceV2ScanRelation":
        found.setdefault(relation_name(plan.relation()), []).append({})
    elif kind(plan) == "Filter" and kind(plan.child()) == "DataSourceV2ScanRelation":
        trace = {
            partitions[place]: column
            for conjunct in _conjuncts(plan.condition())
            for place, column in _probe(conjunct, len(partitions))
        }
        found.setdefault(relation_name(plan.child().relation()), []).append(trace)
        for query in listed(plan.subqueries()):
            _visit(query, partitions, found)
    else:
        for child in below(plan):
            _visit(child, partitions, found)


def _conjuncts(condition: Any) -> list[Any]:
    if kind(condition) == "And":
        return [*_conjuncts(condition.left()), *_conjuncts(condition.right())]
    return [condition]


def _probe(conjunct: Any, partitions: int) -> list[tuple[int, str]]:
    """The partition column's place and the column's name, where the condition is one of ours on a column."""
    if kind(conjunct) != "Not" or kind(conjunct.child()) != "EqualTo":
        return []
    one, other = conjunct.child().left(), conjunct.child().right()
    hashed, number = (one, other) if kind(one) == "XxHash64" else (other, one)
    if kind(hashed) != "XxHash64" or kind(number) != "Literal":
        return []
    place, columns = int(number.value()) - _PROBE, listed(hashed.children())
    ours = 0 <= place < partitions and len(columns) == 1 and kind(columns[0]) == "AttributeReference"
    return [(place, columns[0].name())] if ours else []
