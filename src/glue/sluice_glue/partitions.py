"""Partitions of a table, by the values of its partition columns, and conditions that select them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from pyspark.sql import Column as SparkColumn
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.names import quote

Partition = tuple[Any, ...]
"""Values of the partition columns, in the contract's order."""

LISTED = 1000
"""Values in one condition; beyond, their range."""


def within(contract: Contract, partitions: Iterable[Partition], prefix: str = "") -> SparkColumn:
    """A condition that prunes to these partitions, and perhaps some more."""
    found = list(partitions)
    condition = F.lit(True)
    for index, name in enumerate(contract.partitions):
        condition = condition & _one_of(F.col(prefix + quote(name)), {partition[index] for partition in found})
    return condition


def exactly(contract: Contract, partitions: Iterable[Partition]) -> SparkColumn:
    """A condition that is true for the rows of these partitions and no others."""
    return having(contract.partitions, set(partitions))


def having(columns: Sequence[str], values: set[tuple[Any, ...]]) -> SparkColumn:
    """A condition that is true for the rows that have one of these values in the columns, and no others."""
    # The column with the fewest values first: each may need a term of its own, the values of the last stand in a list.
    order = sorted(range(len(columns)), key=lambda index: len({value[index] for value in values}))
    ordered = {tuple(value[index] for index in order) for value in values}
    return _exactly([F.col(quote(columns[index])) for index in order], ordered)


def _exactly(columns: list[SparkColumn], partitions: set[Partition]) -> SparkColumn:
    if not columns:
        return F.lit(bool(partitions))
    rests = defaultdict(set)
    for first, *rest in partitions:
        rests[first].add(tuple(rest))
    if len(columns) == 1:
        return _in(columns[0], set(rests))
    alike = defaultdict(set)
    for first, rest in rests.items():
        alike[frozenset(rest)].add(first)
    return _any_of([_in(columns[0], firsts) & _exactly(columns[1:], set(rest)) for rest, firsts in alike.items()])


def _any_of(conditions: list[SparkColumn]) -> SparkColumn:
    """Whether one of the conditions is true.

    Halves are joined, not one after the other: Spark's stack is too small for a chain of hundreds.
    """
    if len(conditions) < 2:
        return conditions[0] if conditions else F.lit(False)
    middle = len(conditions) // 2
    return _any_of(conditions[:middle]) | _any_of(conditions[middle:])


def _one_of(column: SparkColumn, values: set[Any]) -> SparkColumn:
    present = sorted(value for value in values if value is not None)
    if len(present) <= LISTED:
        return _in(column, values)
    condition = column.between(F.lit(present[0]), F.lit(present[-1]))
    return condition | column.isNull() if None in values else condition


def _in(column: SparkColumn, values: set[Any]) -> SparkColumn:
    present = [value for value in values if value is not None]
    condition = column.isin(present) if present else F.lit(False)
    return condition | column.isNull() if None in values else condition
